"""What an attendance list would change: who is recognised for certain, who may be meant, who is unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.attendance_file import Column, Listed
from bot.rules.attendance_list import Attendee, attendees_of
from bot.rules.attendance_names import MOST_CANDIDATES, Match, Roster


@dataclass(frozen=True)
class Doubt:
    """A name that only a person can settle, its minutes, and who it may be, likeliest first."""

    name: str
    minutes: int
    candidates: tuple[int, ...]


@dataclass(frozen=True)
class Preview:
    """Minutes of those recognised, longest first; the doubts; names nobody here has; rows that say nothing.

    `is_elsewhere`: the list has times, and none of them falls into the session.
    """

    minutes: Mapping[int, int]
    doubts: tuple[Doubt, ...]
    unknown: tuple[Doubt, ...]
    unreadable: int
    is_elsewhere: bool


@dataclass(frozen=True)
class Reading:
    """How a list is to be read, and what was settled by a person: by name, who it is, or None for nobody here."""

    listed: Listed
    columns: Mapping[Column, int]
    zone: str
    starts_at: datetime
    planned_minutes: int
    settled: Mapping[str, int | None] = field(default_factory=dict)


def preview(reading: Reading, roster: Roster) -> Preview:
    """Read the list against the names people have in the server. Who did not come is left out."""
    everybody, unreadable = attendees_of(
        reading.listed, reading.columns, zone=reading.zone, near=reading.starts_at
    )
    found = {one.name: _who(one, roster) for one in everybody}
    by_address = _by_address(everybody, {name: one.person_id for name, one in found.items()})
    present: dict[int, Attendee] = {}
    doubts: list[Doubt] = []
    unknown: list[Doubt] = []
    for one in everybody:
        person_id = reading.settled.get(one.name, found[one.name].person_id)
        minutes = one.minutes_in(reading.starts_at, reading.planned_minutes)
        if person_id is not None and person_id in roster.names:
            present[person_id] = present[person_id].together(one) if person_id in present else one
            continue
        if minutes == 0:
            continue
        same = [owner for address in sorted(one.addresses) for owner in by_address.get(address, ())]
        candidates = tuple(dict.fromkeys([*same, *found[one.name].candidates]))[:MOST_CANDIDATES]
        doubt = Doubt(one.name, minutes, candidates)
        (doubts if candidates and one.name not in reading.settled else unknown).append(doubt)
    counted = {
        person_id: one.minutes_in(reading.starts_at, reading.planned_minutes)
        for person_id, one in present.items()
    }
    there = {person_id: minutes for person_id, minutes in counted.items() if minutes}
    has_times = any(one.stays for one in everybody)
    return Preview(
        minutes=dict(sorted(there.items(), key=lambda entry: (-entry[1], entry[0]))),
        doubts=tuple(doubts),
        unknown=tuple(unknown),
        unreadable=unreadable,
        is_elsewhere=has_times and not there and not doubts and not unknown,
    )


def _who(one: Attendee, roster: Roster) -> Match:
    """By the name; where that is not certain, by an address that only one person gave in the register."""
    by_name = roster.match(one.name)
    if by_name.person_id is not None:
        return by_name
    owner = roster.owner_of(one.addresses)
    return Match(owner) if owner is not None else by_name


def _by_address(everybody: Iterable[Attendee], people: Mapping[str, int | None]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for one in everybody:
        person_id = people[one.name]
        if person_id is not None:
            for address in one.addresses:
                found.setdefault(address, []).append(person_id)
    return found
