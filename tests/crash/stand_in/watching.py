"""Waiting until something stands in Discord, without asking again and again: woken by whatever happens there."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")
SECONDS_TO_APPEAR = 20.0


class Watching:
    """Everybody who waits for something; `stir` wakes them, and they look for themselves."""

    def __init__(self) -> None:
        self._woken = asyncio.Event()

    def stir(self) -> None:
        """Something happened."""
        woken, self._woken = self._woken, asyncio.Event()
        woken.set()

    async def until(self, look: Callable[[], Seen], *, seconds: float = SECONDS_TO_APPEAR) -> Seen:
        """What `look()` gives once it gives something. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while True:
                woken = self._woken
                found = look()
                if found:
                    return found
                await woken.wait()
