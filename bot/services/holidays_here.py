"""Ontario's statutory holidays around an instant, by the `holidays` library."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import holidays


def holidays_around(now: datetime, zone: str) -> frozenset[date]:
    """The holidays of the local year of `now` (aware), of the one before and of the next two."""
    return _of_year(now.astimezone(ZoneInfo(zone)).year)


@cache
def _of_year(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("CA", subdiv="ON", years=range(year - 1, year + 3)))
