"""How long things take, told to whoever counts it. Durations are seconds of `time.perf_counter`, never instants."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Protocol


class Timed(StrEnum):
    """What is measured; the word stands in the name of the metric."""

    ACKNOWLEDGEMENT = "acknowledgement"
    """From the moment a press, form or command is handed to its handler to Discord's answer to our first reply."""
    SCREENING = "screening"
    """Looking at all texts of one form."""
    DATABASE_READ = "database_read"
    """A session that reads, from its opening to its closing."""
    DATABASE_WRITE = "database_write"
    """A unit of work, from asking for it to its commit: waiting for others included."""
    TICK = "tick"
    """One tick, with everything it says."""


class Timings(Protocol):
    def took(self, what: Timed, seconds: float) -> None:
        """Take in one duration. Must be cheap and never raise."""
        ...

    def asked_discord(self, method: str, outcome: str) -> None:
        """Take in one request: what came of it is a status like `204`, or `lost`."""
        ...


class Untimed:
    """Keeps nothing."""

    def took(self, what: Timed, seconds: float) -> None:
        """Forget it."""

    def asked_discord(self, method: str, outcome: str) -> None:
        """Forget it."""


@contextmanager
def timing(timings: Timings, what: Timed) -> Iterator[None]:
    """Tell how long the inside took, whether it ended well or not."""
    started = time.perf_counter()
    try:
        yield
    finally:
        timings.took(what, time.perf_counter() - started)
