"""One person's taking part, added up by ISO week."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.participation import Act, iso_week


@dataclass(frozen=True)
class Done:
    """An entry of the log: when (aware), what, on what object, and its minutes if it has any."""

    at: datetime
    act: Act
    object_id: str
    minutes: int | None = None


@dataclass(frozen=True)
class Week:
    """What one person did in one ISO week. `monday`: its first local day."""

    name: str
    monday: date
    sessions: int
    didactics: int
    answered: int
    right: int
    cases: int
    minutes: int


def weeks_of(entries: Iterable[Done], zone: str) -> tuple[Week, ...]:
    """The weeks that have an entry, newest first, as the clocks of an IANA zone count them."""
    by_week: dict[date, list[Done]] = defaultdict(list)
    for entry in entries:
        day = entry.at.astimezone(ZoneInfo(zone)).date()
        by_week[day - timedelta(days=day.weekday())].append(entry)
    return tuple(_week(monday, by_week[monday]) for monday in sorted(by_week, reverse=True))


def attended(entries: Iterable[Done]) -> int:
    """How many sessions: the log is append-only, and a session counts where its entries add up to minutes."""
    minutes: dict[str, int] = defaultdict(int)
    for entry in entries:
        if entry.act is Act.SESSION_ATTENDED:
            minutes[entry.object_id] += entry.minutes or 0
    return sum(total > 0 for total in minutes.values())


def _week(monday: date, entries: list[Done]) -> Week:
    answers = [entry.object_id for entry in entries if entry.act is Act.QUIZ_ANSWERED]
    right = sum(name.endswith(":right") for name in answers)
    return Week(
        name=iso_week(datetime(monday.year, monday.month, monday.day)),  # noqa: DTZ001 - a date, no instant
        monday=monday,
        sessions=attended(entries),
        didactics=len({entry.object_id for entry in entries if entry.act is Act.DIDACTIC_COMPLETED}),
        answered=right + sum(name.endswith(":wrong") for name in answers),
        right=right,
        cases=sum(entry.act is Act.CASE_ASKED for entry in entries),
        minutes=sum(entry.minutes or 0 for entry in entries),
    )
