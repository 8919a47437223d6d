"""When a person's weekly word about what they have not read is due, in their server's wall time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.schedule import resolve_wall_time

LATEST = timedelta(hours=12)
"""Later than this it is not made up for."""
MOST_TITLES = 10
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOURS = range(24)


def last_due(weekday: int, minute_of_day: int, zone: str, *, now: datetime) -> tuple[date, datetime]:
    """The newest passing of a weekday (0 = Monday) and local minute up to `now` (aware): local date and instant.

    In a spring gap it is the instant after the gap, in an autumn fold the first passing.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    at = resolve_wall_time(day, minute_of_day, zone)
    if at > now:
        day -= timedelta(weeks=1)
        at = resolve_wall_time(day, minute_of_day, zone)
    return day, at


def due_digest(
    weekday: int,
    minute_of_day: int,
    zone: str,
    *,
    set_at: datetime,
    handled_on: date | None,
    now: datetime,
) -> tuple[date, datetime] | None:
    """The one to deal with at `now`: not handled yet, not before it was wished for, less than 12 hours late."""
    day, at = last_due(weekday, minute_of_day, zone, now=now)
    if (handled_on is not None and day <= handled_on) or at <= set_at or now - at >= LATEST:
        return None
    return day, at
