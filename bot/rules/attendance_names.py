"""Whose row of an attendance list it is: by the name shown in the server. Only the same full name is certain."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.rules.attendance_file import plain

MOST_CANDIDATES = 10
NEAR = 0.82
_MARKS = re.compile(
    r"\((?:guest|invit[ée](?:\(?e\)?)?|host|co-?host|h[ôo]te|co-?h[ôo]te|me|moi|external|externe)[^()]{0,20}\)",
    re.IGNORECASE,
)
_TITLES = frozenset(
    [
        "dr",
        "dre",
        "md",
        "np",
        "ip",
        "rn",
        "inf",
        "pt",
        "ot",
        "erg",
        "sw",
        "ts",
        "rph",
        "pharmd",
        "phd",
        "msc",
        "bscn",
        "mn",
        "dc",
        "rmt",
        "she",
        "he",
        "they",
        "elle",
        "il",
        "iel",
        "her",
        "him",
    ]
)
Name = tuple[str, ...]
"""The words of a name in the order of the alphabet: the order in which they are written does not matter."""


@dataclass(frozen=True)
class Match:
    """Who a name stands for: one person for certain, or who it might be, likeliest first."""

    person_id: int | None = None
    candidates: tuple[int, ...] = ()


def shown_name(cell: str) -> str:
    """A name as the list has it, without `(Guest)` and the like."""
    return _MARKS.sub(" ", cell).strip()


def names_in(cell: str) -> frozenset[Name]:
    """The names a cell holds: `Ami (Amina Diallo)` holds two."""
    text = shown_name(cell)
    within = [_name(part) for part in re.findall(r"\(([^()]{1,80})\)", text)]
    return frozenset(name for name in (_outside(cell), *within) if name)


def match(cell: str, roster: Mapping[int, Iterable[str]]) -> Match:
    """Compare a cell with the names people have in the server, by person id."""
    wanted = names_in(cell)
    known = {
        person_id: frozenset(name for shown in names for name in names_in(shown))
        for person_id, names in roster.items()
    }
    same = [person_id for person_id, names in known.items() if names & wanted]
    full = [
        person_id
        for person_id in same
        if any(map(_is_full, frozenset(_outside(shown) for shown in roster[person_id]) & wanted))
    ]
    if len(same) == len(full) == 1:
        return Match(same[0])
    if same:
        return Match(None, tuple(sorted(same)[:MOST_CANDIDATES]))
    likeness = {person_id: _likeness(wanted, names) for person_id, names in known.items()}
    near = [person_id for person_id, how in likeness.items() if how >= NEAR]
    return Match(None, tuple(sorted(near, key=lambda one: (-likeness[one], one))[:MOST_CANDIDATES]))


def _outside(cell: str) -> Name:
    """The name without what stands in brackets, which in a server may be a profession as well as a name."""
    return _name(re.sub(r"\([^()]{0,80}\)", " ", shown_name(cell)))


def _name(text: str) -> Name:
    return tuple(sorted(plain(text).split()))


def _is_full(name: Name) -> bool:
    """`Ben` and `Amina D.` could be several people's."""
    return sum(len(word) > 1 for word in name) > 1


def _likeness(wanted: Iterable[Name], known: Iterable[Name]) -> float:
    return max((_alike(one, other) for one in wanted for other in known), default=0.0)


def _alike(one: Name, other: Name) -> float:
    """1 for the same words but for titles; high where one name is part of the other, or is nearly spelt the same."""
    first, second = (_without_titles(name) for name in (one, other))
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    if _is_part(first, second) or _is_part(second, first):
        return 0.9
    return SequenceMatcher(None, " ".join(first), " ".join(second), autojunk=False).ratio()


def _is_part(short: Name, long: Name) -> bool:
    """Each word stands in the other, in full or as its first letters; at least one of three letters in full."""
    if not any(len(word) > 2 and word in long for word in short):
        return False
    return all(any(other.startswith(word) for other in long) for word in short)


def _without_titles(name: Name) -> Name:
    return tuple(word for word in name if word not in _TITLES)
