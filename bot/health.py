"""Does this process do its work: the database answers, the gateway is connected, ticks go on?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from db.database import Database

DATABASE_SECONDS = 5.0
MOST_BETWEEN_TICKS = timedelta(minutes=2)
LONGEST_TICK = timedelta(minutes=15)
"""A tick says all that is due, one after another: surveys to 300 people take minutes."""


class TickRecord:
    """When ticks began and ended well; instants are aware."""

    def __init__(self, *, now: datetime) -> None:
        """Count from now."""
        self._ended_at = now
        self._began_at: datetime | None = None

    def began(self, now: datetime) -> None:
        """A tick begins; one that failed is as good as none."""
        self._began_at = now

    def failed(self) -> None:
        """It did not come to its end."""
        self._began_at = None

    def ended(self, now: datetime) -> None:
        """It came to its end."""
        self._ended_at, self._began_at = now, None

    def go_on(self, now: datetime) -> bool:
        """Whether one ended lately, or one is under way that may still be working."""
        if self._began_at is not None:
            return now - self._began_at <= LONGEST_TICK
        return now - self._ended_at <= MOST_BETWEEN_TICKS


class Gateway(Protocol):
    def is_connected(self) -> bool:
        """Whether every shard of this process is connected."""
        ...


@dataclass(frozen=True)
class Health:
    """The parts by name, each working or not."""

    parts: dict[str, bool]

    @property
    def is_good(self) -> bool:
        """Whether all work."""
        return all(self.parts.values())

    @property
    def problems(self) -> list[str]:
        """The names of those that do not."""
        return [part for part, works in self.parts.items() if not works]


async def look_at_health(*, database: Database, gateway: Gateway, ticks: TickRecord, clock: Clock) -> Health:
    """Look now; at most five seconds, which the database has to answer."""
    return Health(
        {
            "database": await database.answers(within_seconds=DATABASE_SECONDS),
            "gateway": gateway.is_connected(),
            "ticks": ticks.go_on(clock.now()),
        }
    )
