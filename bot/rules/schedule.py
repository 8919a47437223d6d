"""The weekly slot as instants. Wall times are resolved here, not by a scheduler.

A slot in a spring gap happens at the instant after the gap; one in an autumn fold only at its first passing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

LATE_AFTER = timedelta(minutes=15)


class PostState(StrEnum):
    """What became of an occurrence."""

    DUE = "due"
    POSTED = "posted"
    MISSED = "missed"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class WeeklySlot:
    """A weekday (0 = Monday) and local minute of the day in `zone`, from the local date `starts_on` on."""

    weekday: int
    minute_of_day: int
    starts_on: date
    zone: str


@dataclass(frozen=True)
class Occurrence:
    """One local passing of a slot: its local date and its UTC instant."""

    day: date
    at: datetime

    @property
    def key(self) -> str:
        """The local date, as posts are told apart by it."""
        return self.day.isoformat()

    @property
    def week_of(self) -> date:
        """The Monday of its week: a week has one didactic, whatever becomes of slot, zone or clock."""
        return monday_of(self.day)


def monday_of(day: date) -> date:
    """The Monday on or before a day."""
    return day - timedelta(days=day.weekday())


def resolve_wall_time(day: date, minute_of_day: int, zone: str) -> datetime:
    """The UTC instant of a local wall time: after a gap where it does not exist, the first where it is double."""
    tz = ZoneInfo(zone)
    wall = datetime.combine(day, time(minute_of_day // 60, minute_of_day % 60), tzinfo=tz)
    instant = wall.astimezone(UTC)
    if instant.astimezone(tz).replace(tzinfo=None) != wall.replace(tzinfo=None):
        # In a gap, fold=0 reads the wall clock with the offset before the change: the same distance after it.
        before = datetime.combine(day, time(0), tzinfo=tz).astimezone(UTC)
        step = timedelta(minutes=1)
        probe = before
        while probe.astimezone(tz).replace(tzinfo=None) < wall.replace(tzinfo=None):
            probe += step
        return probe
    return instant


def occurrences(slot: WeeklySlot, *, until: datetime) -> Iterator[Occurrence]:
    """Every passing of the slot up to and including `until` (aware), oldest first."""
    first = slot.starts_on + timedelta(days=(slot.weekday - slot.starts_on.weekday()) % 7)
    for week in count():
        day = first + timedelta(weeks=week)
        at = resolve_wall_time(day, slot.minute_of_day, slot.zone)
        if at > until:
            return
        yield Occurrence(day=day, at=at)
