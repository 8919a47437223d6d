"""Which didactic posts are due between two instants. Wall times are resolved here, not by a scheduler.

A slot in a spring gap happens at the instant after the gap; one in an autumn fold only at its first passing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
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
    """One local passing of a slot: its key (local date), its UTC instant, and its place in the cycle from 0."""

    key: str
    at: datetime
    ordinal: int


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
    ordinal = 0
    while True:
        day = first + timedelta(weeks=ordinal)
        at = resolve_wall_time(day, slot.minute_of_day, slot.zone)
        if at > until:
            return
        yield Occurrence(key=day.isoformat(), at=at, ordinal=ordinal)
        ordinal += 1


def next_occurrence(slot: WeeklySlot, *, after: datetime) -> Occurrence:
    """The first passing of the slot later than `after` (aware)."""
    horizon = max(after, resolve_wall_time(slot.starts_on, 0, slot.zone)) + timedelta(days=15)
    return next(occurrence for occurrence in occurrences(slot, until=horizon) if occurrence.at > after)


@dataclass(frozen=True)
class DuePost:
    """An occurrence to deal with now: posted (perhaps late), or missed because a newer one is due too."""

    occurrence: Occurrence
    didactic_id: str
    state: PostState
    late: bool


def due_posts(
    slot: WeeklySlot, *, since: datetime, now: datetime, done: frozenset[str], order: Sequence[str]
) -> list[DuePost]:
    """What is due at `now`, nothing that fell before `since` (when the slot was set) or is `done` already.

    Of several missed occurrences only the newest is posted, marked late after 15 minutes; never a flood.
    `order` is the cycle's didactics; it starts over when the cycle is longer.
    """
    if not order:
        return []
    missed = [
        occurrence
        for occurrence in occurrences(slot, until=now)
        if occurrence.at >= since and occurrence.key not in done
    ]
    return [
        DuePost(
            occurrence=occurrence,
            didactic_id=order[occurrence.ordinal % len(order)],
            state=PostState.DUE if index == len(missed) - 1 else PostState.MISSED,
            late=now - occurrence.at > LATE_AFTER,
        )
        for index, occurrence in enumerate(missed)
    ]
