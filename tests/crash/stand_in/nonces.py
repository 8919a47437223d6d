"""The nonce rule: with `enforce_nonce`, a repeat within some minutes returns the message that was made already."""

import time

MEMORY_SECONDS = 240.0
"""Discord says "a few minutes"; the bot relies on three."""


class Nonces:
    """What was said by which nonce, in each channel, as long as Discord remembers it."""

    def __init__(self, memory_seconds: float = MEMORY_SECONDS) -> None:
        self.memory_seconds = memory_seconds
        self.repeats = 0
        self._aged_seconds = 0.0
        self._said: dict[tuple[int, str], tuple[int, float]] = {}

    def message_of(self, channel_id: int, nonce: str) -> int | None:
        """The message already made by this nonce, if it is still remembered."""
        found = self._said.get((channel_id, nonce))
        if found is None or self._now() - found[1] > self.memory_seconds:
            return None
        self.repeats += 1
        return found[0]

    def remember(self, channel_id: int, nonce: str, message_id: int) -> None:
        self._said[channel_id, nonce] = message_id, self._now()

    def let_pass(self, seconds: float) -> None:
        """As if so much time had gone by."""
        self._aged_seconds += seconds

    def _now(self) -> float:
        return time.monotonic() + self._aged_seconds
