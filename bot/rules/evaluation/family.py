"""People or cases told apart by one thing, so that every number about them is a sum of the same atoms."""

from collections.abc import Iterable, Mapping, Sequence

from bot.rules.evaluation.cells import Cell, Count, Mean, Median, Share, Sum, Unknown
from bot.rules.evaluation.numbers import mean_and_sd, quartiles

FEWEST = 6
"""A number of people or cases from 1 to one less than this is not shown."""


class Family:
    """A whole and its parts. Each member is in exactly one atom; `names` fixes which atoms there are.

    `population`: what the whole is, where other families have the same whole: a reader knows that they are equal.
    """

    def __init__(self, name: str, atoms: Mapping[str, int], *, population: str = "") -> None:
        """Keep the counts by atom."""
        self.name = name
        self.atoms = dict(atoms)
        self.population = population

    @classmethod
    def of(
        cls, name: str, members: Iterable[str], *, names: Sequence[str] = (), population: str = ""
    ) -> "Family":
        """Count members by their atom."""
        atoms = dict.fromkeys(names, 0)
        for member in members:
            atoms[member] = atoms.get(member, 0) + 1
        return cls(name, atoms, population=population)

    @property
    def total(self) -> int:
        """The whole."""
        return sum(self.atoms.values())

    def value(self, atoms: Iterable[str]) -> int:
        """How many are in these atoms."""
        return sum(self.atoms.get(atom, 0) for atom in atoms)

    def sum(self, atoms: Iterable[str] | None = None) -> Sum:
        """These atoms as a sum; None: the whole."""
        return Sum(self.name, frozenset(self.atoms if atoms is None else atoms))

    def count(self, *atoms: str) -> Count:
        """How many are in these atoms; without any: the whole."""
        chosen = atoms or tuple(self.atoms)
        return Count(self.value(chosen), sums=(self.sum(chosen),))

    def share(self, atoms: Iterable[str], *, of: Iterable[str] | None = None) -> Cell:
        """How many of these (`of` None: of the whole) are in `atoms`, which must be among them; unknown of nobody."""
        part = frozenset(atoms)
        whole = frozenset(self.atoms if of is None else of)
        if self.value(whole) == 0:
            return Unknown()
        return Share(
            self.value(part),
            self.value(whole),
            sums=(self.sum(part), self.sum(whole)),
            rest=self.sum(whole - part),
        )

    def mean(self, values: Sequence[float], atoms: Iterable[str] | None = None, *, decimals: int = 1) -> Cell:
        """Mean and SD of a value that everybody in these atoms has."""
        if not values:
            return Unknown()
        mean, sd = mean_and_sd(values)
        return Mean(mean, sd, len(values), decimals, sums=(self.sum(atoms),))

    def median(
        self, values: Sequence[float], atoms: Iterable[str] | None = None, *, decimals: int = 1
    ) -> Cell:
        """Median and quartiles of a value that everybody in these atoms has."""
        if not values:
            return Unknown()
        low, middle, high = quartiles(values)
        return Median(middle, low, high, len(values), decimals, sums=(self.sum(atoms),))


def is_small(value: int) -> bool:
    """Whether a number of people or cases may not be shown: nobody is no one, six are many."""
    return 0 < value < FEWEST
