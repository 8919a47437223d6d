"""What a coordinator should look at again in the log: silence, sessions nobody attended, long days, late acts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

QUIET_AFTER = timedelta(weeks=4)
LOOKED_BACK = timedelta(weeks=12)
"""Long days, and what was adjusted, are looked for so far back."""
LIST_EXPECTED_AFTER = timedelta(days=1)
"""So long after a session's planned end its attendance list is not missed yet."""
LONG_DAY_MINUTES = 12 * 60
SUSPECT_MINUTES = LONG_DAY_MINUTES // 3
"""A local day meets three days of any other calendar at most: a long one holds a third of itself in one of them."""


class Oddity(StrEnum):
    """The kinds, in the order in which they are shown."""

    QUIET = "quiet"
    UNATTENDED = "unattended"
    ADJUSTED = "adjusted"
    LONG_DAY = "long_day"
    AFTER_LEAVING = "after_leaving"


@dataclass(frozen=True)
class Timed:
    """Minutes of one person, at an aware instant."""

    person_id: int
    at: datetime
    minutes: int


@dataclass(frozen=True)
class LongDay:
    """One person's local day with more than twelve hours in the log."""

    person_id: int
    day: date
    minutes: int


def is_quiet(last_at: datetime | None, joined_at: datetime | None, *, now: datetime) -> bool:
    """Whether somebody has done nothing for four weeks; who joined since then is not quiet yet."""
    newest = max((at for at in (last_at, joined_at) if at is not None), default=None)
    return newest is None or now - newest >= QUIET_AFTER


def lacks_attendance(starts_at: datetime, planned_minutes: int, *, now: datetime) -> bool:
    """Whether the list of a session without any attendance should be here by now."""
    return now - starts_at >= timedelta(minutes=planned_minutes) + LIST_EXPECTED_AFTER


def long_days(entries: Iterable[Timed], zone: str) -> tuple[LongDay, ...]:
    """Days of more than twelve hours by one person, as the clocks of an IANA zone count days; newest first."""
    minutes: dict[tuple[int, date], int] = defaultdict(int)
    for entry in entries:
        minutes[entry.person_id, entry.at.astimezone(ZoneInfo(zone)).date()] += entry.minutes
    found = [
        LongDay(person_id, day, total)
        for (person_id, day), total in minutes.items()
        if total > LONG_DAY_MINUTES
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.person_id), reverse=True))
