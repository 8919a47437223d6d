"""From the table of an attendance list to minutes by name: rows of one person joined, cut to the session."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.rules.attendance import Stretch, bounds_of, measure
from bot.rules.attendance_file import Column, Listed, plain
from bot.rules.attendance_names import names_in, shown_name
from bot.rules.attendance_times import read_minutes, read_times, zone_named_in

_YES = frozenset(
    [
        "yes",
        "y",
        "oui",
        "o",
        "true",
        "vrai",
        "1",
        "x",
        "attended",
        "present",
        "presente",
        "joined",
        "a",
        "participe",
    ]
)
_NO = frozenset(["no", "n", "non", "false", "faux", "0", "absent", "absente", "invited"]) | {
    "did not attend",
    "not attended",
}


@dataclass(frozen=True)
class Attendee:
    """A name of the list and what it says about it. `is_bare`: only that they came, so that all minutes count.

    `addresses` tell that another name of the same list may be the same person, or whose it is that gave one for credit;
    they are kept no longer.
    """

    name: str
    stays: tuple[Stretch, ...] = ()
    minutes: int = 0
    is_bare: bool = False
    addresses: frozenset[str] = frozenset()

    def together(self, other: "Attendee") -> "Attendee":
        """Two names that turned out to be one person."""
        return Attendee(
            self.name,
            self.stays + other.stays,
            self.minutes + other.minutes,
            self.is_bare or other.is_bare,
            self.addresses | other.addresses,
        )

    def minutes_in(self, starts_at: datetime, planned_minutes: int) -> int:
        """Minutes within the session: from the stays where the list has times, else as it says, at most all."""
        if self.is_bare:
            return planned_minutes
        stayed = measure(self.stays, bounds_of(starts_at, planned_minutes)).least
        return stayed if self.stays else min(self.minutes, planned_minutes)


def zone_of(listed: Listed) -> str | None:
    """The time zone the list itself names."""
    return zone_named_in((*listed.headers, *listed.above))


def attendees_of(
    listed: Listed, columns: Mapping[Column, int], *, zone: str, near: datetime
) -> tuple[list[Attendee], int]:
    """Everybody on the list in its order, each once, and how many rows say nothing that can be read.

    `near`: when the session was, which decides what 03/04 means. A row that says somebody did not come counts
    as nothing and is not unreadable.
    """
    names = listed.cells(columns[Column.NAME])
    joined: list[datetime | None] = [None] * len(names)
    left = joined
    if Column.JOINED in columns and Column.LEFT in columns:
        both = read_times(
            [*listed.cells(columns[Column.JOINED]), *listed.cells(columns[Column.LEFT])], zone, near=near
        )
        joined, left = both[: len(names)], both[len(names) :]
    minutes = [read_minutes(cell) for cell in _cells(listed, columns, Column.MINUTES)]
    addresses = [cell.casefold() for cell in _cells(listed, columns, Column.EMAIL)]
    said = [plain(cell) for cell in _cells(listed, columns, Column.ATTENDED)]
    waited = [plain(cell) for cell in _cells(listed, columns, Column.WAITED)]
    found: dict[object, Attendee] = {}
    unreadable = 0
    for at, name in enumerate(names):
        if not names_in(name):
            unreadable += 1
            continue
        start, end = joined[at], left[at]
        row = Attendee(shown_name(name), addresses=frozenset({addresses[at]} - {""}))
        if said[at] in _NO or waited[at] in _YES:
            pass
        elif start is not None and end is not None:
            row = replace(row, stays=(Stretch(start, end),))
        elif minutes[at] is not None:
            row = replace(row, minutes=minutes[at] or 0)
        elif said[at] in _YES:
            row = replace(row, is_bare=True)
        else:
            unreadable += 1
            continue
        key = names_in(name)
        found[key] = found[key].together(row) if key in found else row
    return list(found.values()), unreadable


def _cells(listed: Listed, columns: Mapping[Column, int], column: Column) -> list[str]:
    return listed.cells(columns[column]) if column in columns else [""] * len(listed.rows)
