"""When the hub is staffed: working days, nine to five, in the server's zone; holidays are an argument."""

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS = time(9)
CLOSES = time(17)


def is_working_day(day: date, holidays: Container[date]) -> bool:
    """Monday to Friday and no holiday."""
    return day.weekday() < 5 and day not in holidays


def next_staffed(now: datetime, *, zone: str, holidays: Container[date]) -> datetime:
    """The instant (UTC) from which the hub is staffed: `now` itself within hours, else the next opening."""
    tz = ZoneInfo(zone)
    local = now.astimezone(tz)
    if is_working_day(local.date(), holidays) and OPENS <= local.time() < CLOSES:
        return now
    day = local.date()
    if local.time() >= OPENS:
        day += timedelta(days=1)
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, tzinfo=tz).astimezone(UTC)
