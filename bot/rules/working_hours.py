"""When somebody is at work: working days, from one time of day to another, in a zone; holidays are an argument."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.errors import DomainError

OPENS_MINUTE = 9 * 60
CLOSES_MINUTE = 17 * 60
LONGEST_SEARCH_DAYS = 400
_TIME = r"(\d{1,2})(?:\s?[:h.]\s?(\d{2})?)?"
_TYPED = re.compile(rf"{_TIME}\s?(?:-|–|—|to|à|a)\s?{_TIME}", re.ASCII)


@dataclass(frozen=True)
class Hours:
    """Working hours in minutes of the day, in an IANA zone. `closes_minute` is after `opens_minute`."""

    zone: str
    opens_minute: int = OPENS_MINUTE
    closes_minute: int = CLOSES_MINUTE

    @property
    def minutes_per_day(self) -> int:
        """The length of a working day."""
        return self.closes_minute - self.opens_minute

    def of_day(self, day: date) -> tuple[datetime, datetime]:
        """Opening and closing of a day, as instants (UTC)."""
        return self._at(day, self.opens_minute), self._at(day, self.closes_minute)

    def _at(self, day: date, minute: int) -> datetime:
        moment = datetime.combine(day, time(), tzinfo=ZoneInfo(self.zone)) + timedelta(minutes=minute)
        return moment.astimezone(UTC)


def read_hours(typed: str) -> tuple[int, int] | None:
    """Opening and closing in minutes of the day from `9:00-17:00`, `9-17`, `8 h 30 à 16 h`; None for nothing.

    Raises DomainError for anything else, and where the end is not after the beginning on the same day.
    """
    words = " ".join(typed.lower().split())
    if not words:
        return None
    match = _TYPED.fullmatch(words)
    if match is None:
        raise DomainError("problem-hours")
    opens_hour, opens_minute, closes_hour, closes_minute = (int(part or 0) for part in match.groups())
    opens, closes = opens_hour * 60 + opens_minute, closes_hour * 60 + closes_minute
    if max(opens_minute, closes_minute) > 59 or not opens < closes <= 24 * 60:
        raise DomainError("problem-hours")
    return opens, closes


def is_working_day(day: date, holidays: Container[date]) -> bool:
    """Monday to Friday and no holiday."""
    return day.weekday() < 5 and day not in holidays


def is_staffed(now: datetime, *, hours: Hours, holidays: Container[date]) -> bool:
    """Whether `now` (aware) is within working hours; the closing instant is not."""
    return next_staffed(now, hours=hours, holidays=holidays) == now


def next_staffed(now: datetime, *, hours: Hours, holidays: Container[date]) -> datetime:
    """The instant (UTC) from which somebody is there: `now` itself within hours, else the next opening."""
    day = now.astimezone(ZoneInfo(hours.zone)).date()
    for later in range(LONGEST_SEARCH_DAYS):
        candidate = day + timedelta(days=later)
        if not is_working_day(candidate, holidays):
            continue
        opening, closing = hours.of_day(candidate)
        if now < closing:
            return max(now, opening)
    raise ValueError("no working day in more than a year")


def working_minutes(start: datetime, end: datetime, *, hours: Hours, holidays: Container[date]) -> int:
    """Whole working minutes between two instants (aware); 0 where `end` is before `start`."""
    zone = ZoneInfo(hours.zone)
    day, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    worked = timedelta()
    while day <= last:
        if is_working_day(day, holidays):
            opening, closing = hours.of_day(day)
            worked += max(min(end, closing) - max(start, opening), timedelta())
        day += timedelta(days=1)
    return int(worked / timedelta(minutes=1))


def after_working_minutes(
    start: datetime, minutes: int, *, hours: Hours, holidays: Container[date]
) -> datetime:
    """The first instant (UTC, within hours) by which `minutes` of working time have passed since `start`."""
    left = timedelta(minutes=minutes)
    at = next_staffed(start, hours=hours, holidays=holidays)
    while True:
        _, closing = hours.of_day(at.astimezone(ZoneInfo(hours.zone)).date())
        if left < closing - at:
            return at + left
        left -= closing - at
        at = next_staffed(closing, hours=hours, holidays=holidays)
