"""Whose cases a specialist does not take: colleagues they chose, and askers whose case they passed for that reason.

The two are kept apart. Who passes does not know who asked, and must not learn it from their own profile.
"""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_CHOSEN = 25
"""Discord shows at most 25 chosen people in a menu."""
MOST_CHARACTERS = 600
_BY_PASSING = "p"


@dataclass(frozen=True)
class Conflicts:
    """Ids of people: `chosen` by the specialist, `by_passing` in the order they came."""

    chosen: frozenset[int] = frozenset()
    by_passing: tuple[int, ...] = ()

    @classmethod
    def read(cls, kept: str) -> "Conflicts":
        """Read the list with commas of `Specialist.conflicts`."""
        parts = [part for part in kept.split(",") if part]
        return cls(
            frozenset(int(part) for part in parts if not part.startswith(_BY_PASSING)),
            tuple(int(part.removeprefix(_BY_PASSING)) for part in parts if part.startswith(_BY_PASSING)),
        )

    @property
    def people(self) -> frozenset[int]:
        """Everyone whose cases are not offered."""
        return self.chosen | frozenset(self.by_passing)

    def choosing(self, people: Iterable[int]) -> "Conflicts":
        """The same, with these people chosen instead."""
        return Conflicts(frozenset(people), self.by_passing)

    def passing_on(self, asker_id: int) -> "Conflicts":
        """The same, and the asker of a case that was passed for a conflict."""
        return Conflicts(self.chosen, tuple(dict.fromkeys([*self.by_passing, asker_id])))

    def forgetting_passes(self) -> "Conflicts":
        """The same without the askers of cases that were passed: they may be offered again."""
        return Conflicts(self.chosen)

    def as_kept(self) -> str:
        """The list as it is kept. Where it has no room for all, the oldest passes go."""
        passing = list(self.by_passing)
        while True:
            kept = ",".join(
                [*map(str, sorted(self.chosen)), *(f"{_BY_PASSING}{person}" for person in passing)]
            )
            if len(kept) <= MOST_CHARACTERS or not passing:
                return kept
            passing = passing[1:]
