"""Ontario's statutory holidays around an instant, by the `holidays` library."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import holidays


def holidays_around(now: datetime, zone: str) -> frozenset[date]:
    """The holidays of the local year of `now` (aware) and of the next."""
    return _of_year(now.astimezone(ZoneInfo(zone)).year)


@cache
def _of_year(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("CA", subdiv="ON", years=[year, year + 1]))
