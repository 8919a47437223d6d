"""Which cells may not be shown: too small ones, and what would give them away (domain rule: fewer than six).

A reader knows every visible sum, that wholes of one population are equal, and that nobody is counted below zero.
From that, no number of people or cases from 1 to 5 may be bounded below six. `greatest` is handed in: the
greatest value of a sum under linear equations.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.rules.evaluation.cells import Cell, Hidden, Row, Sum, Table
from bot.rules.evaluation.family import FEWEST, Family, is_small

Atom = tuple[str, str]
Equation = tuple[frozenset[Atom], int]
Identity = tuple[frozenset[Atom], frozenset[Atom]]
Greatest = Callable[[frozenset[Atom], Sequence[Equation], Sequence[Identity]], float]


@dataclass(frozen=True)
class Safe:
    """Tables in which nothing small can be read or worked out, and how many cells that cost."""

    tables: tuple[Table, ...]
    hidden_cells: int


def without_small(
    tables: Iterable[Table], families: Iterable[Family], links: Iterable[tuple[Sum, Sum]], greatest: Greatest
) -> Safe:
    """Hide cells until no reader can tell that a number of people or cases is from 1 to 5."""
    tables = tuple(tables)
    book = _Book({family.name: family for family in families}, tuple(links))
    shown = {given for cell in _cells(tables) for given in cell.sums if book.knows(given)}
    rests = {
        cell.rest: cell.sums[0]
        for cell in _cells(tables)
        if cell.rest is not None and book.knows(cell.rest) and is_small(book.value(cell.rest))
    }
    hidden = book.hide(shown, rests, greatest)
    safe = tuple(_hidden_in(table, hidden) for table in tables)
    return Safe(safe, sum(isinstance(cell, Hidden) for cell in _cells(safe)))


class _Book:
    """The families of a report and what is equal between them."""

    def __init__(self, families: Mapping[str, Family], links: tuple[tuple[Sum, Sum], ...]) -> None:
        self._families, self._links = families, links

    def knows(self, given: Sum) -> bool:
        """Whether a sum is about anything that is there; the sum of nothing is no secret."""
        return given.family in self._families and bool(given.atoms)

    def value(self, given: Sum) -> int:
        """What it comes to."""
        return self._families[given.family].value(given.atoms)

    def hide(self, shown: set[Sum], rests: Mapping[Sum, Sum], greatest: Greatest) -> set[Sum]:
        """The sums of these that may not be shown. `rests`: what is small beside a part that is shown."""
        hidden: set[Sum] = set()
        for group in self._groups():
            hidden |= self._hide_in(
                group,
                {given for given in shown if given.family in group},
                {rest: part for rest, part in rests.items() if rest.family in group},
                greatest,
            )
        return hidden

    def _hide_in(
        self, group: frozenset[str], shown: set[Sum], rests: Mapping[Sum, Sum], greatest: Greatest
    ) -> set[Sum]:
        identities = self._identities(group)
        small = [given for given in shown if is_small(self.value(given))]
        hidden = self._with_equals({*small, *rests.values()})
        pending = sorted({*small, *rests}, key=_order)
        while pending:
            target = pending[-1]
            visible = sorted(shown - hidden, key=lambda given: self._cost(given, target))
            if self._is_safe(target, visible, identities, greatest):
                pending.pop()  # hiding more can only make it safer
                continue
            enough = (
                given
                for given in visible
                if self._is_safe(target, self._without(visible, given), identities, greatest)
            )
            hidden |= self._with_equals({next(enough, visible[0])})
        return hidden

    def _is_safe(
        self, target: Sum, visible: Sequence[Sum], identities: Sequence[Identity], greatest: Greatest
    ) -> bool:
        equations = [(_atoms(given), self.value(given)) for given in visible]
        return greatest(_atoms(target), equations, identities) >= FEWEST

    def _without(self, visible: Sequence[Sum], given: Sum) -> list[Sum]:
        gone = self._with_equals({given})
        return [other for other in visible if other not in gone]

    def _cost(self, given: Sum, target: Sum) -> tuple[bool, bool, bool, int, list[str]]:
        """Of the same family first, parts before wholes, somebody before nobody, the smallest first."""
        is_whole = len(given.atoms) == len(self._families[given.family].atoms)
        value = self.value(given)
        return given.family != target.family, is_whole, value == 0, value, sorted(given.atoms)

    def _with_equals(self, chosen: set[Sum]) -> set[Sum]:
        """These, and every sum that a reader knows to be equal to one of them."""
        found = set(chosen)
        grew = True
        while grew:
            more = {
                other
                for one, two in self._links
                for given, other in ((one, two), (two, one))
                if given in found and other not in found
            }
            found |= more
            grew = bool(more)
        return found

    def _identities(self, group: frozenset[str]) -> list[Identity]:
        return [(_atoms(one), _atoms(two)) for one, two in self._links if one.family in group]

    def _groups(self) -> list[frozenset[str]]:
        """Families between which anything is known to be equal, together."""
        groups = {name: frozenset({name}) for name in self._families}
        for one, two in self._links:
            if one.family in groups and two.family in groups:
                joined = groups[one.family] | groups[two.family]
                groups |= dict.fromkeys(joined, joined)
        return list(set(groups.values()))


def _order(given: Sum) -> tuple[str, list[str]]:
    return given.family, sorted(given.atoms)


def _atoms(given: Sum) -> frozenset[Atom]:
    return frozenset((given.family, atom) for atom in given.atoms)


def _cells(tables: Iterable[Table]) -> Iterable[Cell]:
    return (
        cell for table in tables for section in table.sections for row in section.rows for cell in row.cells
    )


def _hidden_in(table: Table, hidden: set[Sum]) -> Table:
    def safe(row: Row) -> Row:
        return replace(row, cells=tuple(Hidden() if hidden & set(cell.sums) else cell for cell in row.cells))

    return replace(
        table,
        sections=tuple(
            replace(section, rows=tuple(safe(row) for row in section.rows)) for section in table.sections
        ),
    )
