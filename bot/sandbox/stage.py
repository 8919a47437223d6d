"""The one place that is open in SimCord's own window, and everything that must not happen at the same moment.

SimCord shows one channel at a time and refuses operations that overlap, such as moving time while somebody
presses a button in its window: whatever is refused for that reason is tried again until the window is quiet.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any, TypeVar

from simcord import SetupError

from bot.sandbox.person import Person
from bot.sandbox.places import Place
from bot.sandbox.world import World

Result = TypeVar("Result")
TRIES = 40
SECONDS_BETWEEN_TRIES = 0.1
OVERLAPS = "operation overlaps"


class StageBusy(Exception):
    """The window was busy for too long; nothing was done."""


class Stage:
    """Opens places one after the other. Safe to call from several requests at once."""

    def __init__(self, world: World, *, timezone: str) -> None:
        """Nothing is open yet."""
        self.world = world
        self._timezone = timezone
        self._one_at_a_time = asyncio.Lock()
        self._window = AsyncExitStack()
        self._preview: Any = None
        self._opened: tuple[str, str] | None = None

    @property
    def opened(self) -> tuple[str, str] | None:
        """The ids of the open place and of its first viewer; None where the window was ended."""
        try:
            address = self._preview.url if self._preview is not None else None
        except SetupError:
            address = None
        return self._opened if address else None

    async def open(self, place: Place, first: Person) -> str:
        """Close the last window and open this place; its secret address. Raises StageBusy."""
        others = [person for person in place.viewers if person is not first]
        people = [person.member for person in (first, *others)]
        viewers = [member.user for member in people] if place.kind == "letters" else people

        async def work() -> str:
            await self.world.env.settle()
            await self._close()
            self._preview = await self._window.enter_async_context(
                self.world.env.preview(
                    place.channel,
                    viewers=viewers,
                    layout="channel",
                    locale=first.character.locale,
                    timezone=self._timezone,
                )
            )
            self._opened = (place.id, first.handle)
            return str(self._preview.url)

        return await self._undisturbed(work)

    async def move(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Do what moves the world, then let the open window show it. Repeated if disturbed. Raises StageBusy."""

        async def moved() -> Result:
            result = await work()
            await self._refresh()
            return result

        return await self._undisturbed(moved)

    async def alone(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Close the window, then do what takes long and must not be done twice."""
        async with self._one_at_a_time:
            await self._close()
            await self.world.env.settle()
            return await work()

    async def refresh(self) -> None:
        """Let the open window show what happened meanwhile. Raises StageBusy."""
        await self._undisturbed(self._refresh)

    async def close(self) -> None:
        """Close the window; the world may end afterwards."""
        async with self._one_at_a_time:
            await self._close()

    async def _refresh(self) -> None:
        if self.opened is not None:
            await self._preview.refresh()

    async def _close(self) -> None:
        self._preview, self._opened = None, None
        await self._window.aclose()

    async def _undisturbed(self, work: Callable[[], Awaitable[Result]]) -> Result:
        async with self._one_at_a_time:
            for _ in range(TRIES):
                try:
                    return await work()
                except SetupError as refused:
                    if OVERLAPS not in str(refused):
                        raise
                    await asyncio.sleep(SECONDS_BETWEEN_TRIES)
        raise StageBusy
