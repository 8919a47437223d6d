"""Dates, durations and zones as attendance lists write them."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, available_timezones

_PARTS = re.compile(
    r"(?P<a>\d{1,4})[/.\-](?P<b>\d{1,2})[/.\-](?P<c>\d{1,4})[,T\s]{1,3}"
    r"(?P<hour>\d{1,2})\s?[:h]\s?(?P<minute>\d{2})(?:\s?[:m]\s?(?P<second>\d{2})(?:\.\d{1,9})?\s?s?)?"
    r"\s?(?P<half>[ap]\.?\s?m\.?)?\s?(?P<offset>Z|UTC|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_SHORT_ZONES = {
    "UTC": "UTC",
    "GMT": "UTC",
    "NST": "America/St_Johns",
    "NDT": "America/St_Johns",
    "AST": "America/Halifax",
    "ADT": "America/Halifax",
    "EST": "America/Toronto",
    "EDT": "America/Toronto",
    "CST": "America/Winnipeg",
    "CDT": "America/Winnipeg",
    "MST": "America/Edmonton",
    "MDT": "America/Edmonton",
    "PST": "America/Vancouver",
    "PDT": "America/Vancouver",
}
_OFFSET_ZONE = re.compile(r"(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?00)?")


class Order(StrEnum):
    """The order of a date's parts."""

    YEAR_FIRST = "ymd"
    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


def read_times(cells: Sequence[str], zone: str, *, near: datetime) -> list[datetime | None]:
    """Instants of a list in one order of parts: the one all can be read in; of several, the one closest to `near`.

    None where a cell is empty or no time. Local times are those of `zone`; of a repeated hour, the first.
    """
    best: list[datetime | None] = [None] * len(cells)
    best_rank: tuple[int, timedelta] | None = None
    for order in Order:
        read = [_instant(cell, order, zone) for cell in cells]
        found = [at for at in read if at is not None]
        if found:
            rank = (len(cells) - len(found), min(abs(at - near) for at in found))
            if best_rank is None or rank < best_rank:
                best, best_rank = read, rank
    return best


def read_minutes(cell: str) -> int | None:
    """Whole minutes of `62`, `62 min`, `1:02:10`, `61,5`; None for anything else."""
    typed = cell.strip()
    clock = _CLOCK.fullmatch(typed)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    number = re.fullmatch(
        r"(\d{1,4})(?:[.,]\d{1,4})?\s?(?:min|mins|minutes|minute)?\.?", typed, re.IGNORECASE
    )
    return int(number[1]) if number else None


def zone_named_in(texts: Iterable[str]) -> str | None:
    """The time zone that headers or the block above them name: an IANA name, `GMT-5`, `EST`."""
    known = available_timezones()
    for text in texts:
        for word in re.findall(r"[A-Za-z]+(?:/[A-Za-z_]+){1,2}", text):
            if word in known:
                return str(word)
        offset = _OFFSET_ZONE.search(text)
        if offset and 0 < int(offset[2]) <= 12:
            sign = "+" if offset[1] == "-" else "-"  # zones named so count westwards
            return f"Etc/GMT{sign}{int(offset[2])}"
        for word in re.findall(r"\(([A-Z]{3})\)", text):
            if word in _SHORT_ZONES:
                return _SHORT_ZONES[word]
    return None


def _instant(cell: str, order: Order, zone: str) -> datetime | None:
    found = _PARTS.fullmatch(cell.strip())
    if found is None:
        return None
    first, second, third = int(found["a"]), int(found["b"]), int(found["c"])
    if (len(found["a"]) == 4) != (order is Order.YEAR_FIRST):
        return None
    year, month, day = {
        Order.YEAR_FIRST: (first, second, third),
        Order.MONTH_FIRST: (third, first, second),
        Order.DAY_FIRST: (third, second, first),
    }[order]
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    try:
        local = datetime(  # noqa: DTZ001 - the zone follows
            year + 2000 if year < 100 else year,
            month,
            day,
            hour,
            int(found["minute"]),
            int(found["second"] or 0),
        )
        return _in_zone(local, found["offset"], zone)
    except (ValueError, OverflowError):
        return None


def _in_zone(local: datetime, offset: str | None, zone: str) -> datetime:
    if offset is None:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if offset.upper() in ("Z", "UTC"):
        return local.replace(tzinfo=UTC)
    sign = -1 if offset[0] == "-" else 1
    digits = offset[1:].replace(":", "")
    return local.replace(tzinfo=UTC) - sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
