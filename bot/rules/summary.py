"""Which stretches of time the coordinators' summary counts, in the zone of a server."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

WEEKS_SHOWN = 12


def last_mondays(now: datetime, zone: str, *, weeks: int = WEEKS_SHOWN) -> tuple[date, ...]:
    """The Mondays on which the last weeks began, oldest first; the last one is this week's."""
    today = now.astimezone(ZoneInfo(zone)).date()
    monday = today - timedelta(days=today.weekday())
    return tuple(monday - timedelta(weeks=back) for back in reversed(range(weeks)))


def beginning_of(day: date, zone: str) -> datetime:
    """The instant at which a local day begins."""
    return datetime.combine(day, time(0), tzinfo=ZoneInfo(zone))


def median_hours(pairs: Sequence[tuple[datetime, datetime]]) -> float | None:
    """The median of the hours between two aware instants; None of nothing."""
    return median((after - before) / timedelta(hours=1) for before, after in pairs) if pairs else None
