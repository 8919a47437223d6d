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


class Roster:
    """The names people have in the server, made ready to be compared with many others.

    `addresses`: e-mail addresses people gave in the register for credit, so that lists can be matched by them.
    """

    def __init__(
        self, names: Mapping[int, Iterable[str]], addresses: Mapping[int, str] | None = None
    ) -> None:
        """By person id."""
        self.names = {person_id: tuple(shown) for person_id, shown in names.items()}
        self._owners: dict[str, set[int]] = {}
        for person_id, address in (addresses or {}).items():
            if address and person_id in self.names:
                self._owners.setdefault(address.casefold(), set()).add(person_id)
        self._found: dict[str, Match] = {}
        self._sure: dict[Name, set[int]] = {}
        self._same: dict[Name, set[int]] = {}
        self._near: list[tuple[int, Name, str]] = []
        for person_id, shown_names in self.names.items():
            for shown in shown_names:
                self._sure.setdefault(_outside(shown), set()).add(person_id)
                for name in names_in(shown):
                    self._same.setdefault(name, set()).add(person_id)
                    bare = _without_titles(name)
                    self._near.append((person_id, bare, " ".join(bare)))

    def owner_of(self, addresses: Iterable[str]) -> int | None:
        """Whose addresses these are, if they are one person's alone."""
        owners = {owner for address in addresses for owner in self._owners.get(address.casefold(), ())}
        return next(iter(owners)) if len(owners) == 1 else None

    def match(self, cell: str) -> Match:
        """Who a cell stands for; found once, as a page is drawn many times."""
        if cell not in self._found:
            self._found[cell] = self._match(cell)
        return self._found[cell]

    def _match(self, cell: str) -> Match:
        wanted = names_in(cell)
        same = {person_id for name in wanted for person_id in self._same.get(name, ())}
        full = {person_id for name in wanted if _is_full(name) for person_id in self._sure.get(name, ())}
        if len(same) == len(full) == 1:
            return Match(next(iter(full)))
        if same:
            return Match(None, tuple(sorted(same)[:MOST_CANDIDATES]))
        likeness: dict[int, float] = {}
        for one in map(_without_titles, wanted):
            compare = SequenceMatcher(None, "", " ".join(one), autojunk=False)
            for person_id, other, joined in self._near:
                how = _alike(one, other, joined, compare)
                if how >= NEAR:
                    likeness[person_id] = max(how, likeness.get(person_id, 0.0))
        return Match(None, tuple(sorted(likeness, key=lambda one: (-likeness[one], one))[:MOST_CANDIDATES]))


def _is_full(name: Name) -> bool:
    """`Ben` and `Amina D.` could be several people's."""
    return sum(len(word) > 1 for word in name) > 1


def _outside(cell: str) -> Name:
    """The name without what stands in brackets, which in a server may be a profession as well as a name."""
    return _name(re.sub(r"\([^()]{0,80}\)", " ", shown_name(cell)))


def _name(text: str) -> Name:
    return tuple(sorted(plain(text).split()))


def _alike(one: Name, other: Name, joined: str, compare: "SequenceMatcher[str]") -> float:
    """1 for the same words but for titles; high where one name is part of the other, or is nearly spelt the same."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if _is_part(one, other) or _is_part(other, one):
        return 0.9
    compare.set_seq1(joined)
    if compare.real_quick_ratio() < NEAR or compare.quick_ratio() < NEAR:
        return 0.0
    return compare.ratio()


def _is_part(short: Name, long: Name) -> bool:
    """Each word stands in the other, in full or as its first letters; at least one of three letters in full."""
    if not any(len(word) > 2 and word in long for word in short):
        return False
    return all(any(other.startswith(word) for other in long) for word in short)


def _without_titles(name: Name) -> Name:
    return tuple(word for word in name if word not in _TITLES)
