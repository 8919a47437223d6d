"""Which presses, forms and commands somebody waits for at this moment: so that a stop does not cut them off.

Kept by Discord's id of the interaction, while its handler is at work.
"""

import asyncio
import time

from bot.timings import Timed, Timings


class UnderWay:
    """Handlers at work; also how long each took to its acknowledgement."""

    def __init__(self, timings: Timings) -> None:
        """Nothing is under way yet."""
        self._timings = timings
        self._begun_at: dict[int, float] = {}
        self._at_work: set[int] = set()
        self._none_left = asyncio.Event()
        self._none_left.set()

    def __len__(self) -> int:
        """How many are at work."""
        return len(self._at_work)

    def begun(self, interaction_id: int) -> None:
        """Its handler begins."""
        self._begun_at[interaction_id] = time.perf_counter()
        self._at_work.add(interaction_id)
        self._none_left.clear()

    def acknowledged(self, interaction_id: int) -> None:
        """Discord has taken the first answer."""
        begun_at = self._begun_at.pop(interaction_id, None)
        if begun_at is not None:
            self._timings.took(Timed.ACKNOWLEDGEMENT, time.perf_counter() - begun_at)

    def ended(self, interaction_id: int) -> None:
        """Its handler is done."""
        self._begun_at.pop(interaction_id, None)
        self._at_work.discard(interaction_id)
        if not self._at_work:
            self._none_left.set()

    async def all_ended(self) -> None:
        """Wait until nothing is under way."""
        await self._none_left.wait()
