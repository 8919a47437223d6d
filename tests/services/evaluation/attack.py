"""A reader who wants small numbers: takes everything shown and solves for what is not, another way than ours."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import LinearConstraint, milp

from bot.rules.evaluation.cells import Cell, Hidden, Sum, Table
from bot.rules.evaluation.family import Family, is_small


def cells(tables: Iterable[Table]) -> list[Cell]:
    return [
        cell for table in tables for section in table.sections for row in section.rows for cell in row.cells
    ]


def attacked(
    published: Sequence[Table],
    true: Sequence[Table],
    families: Sequence[Family],
    links: Sequence[tuple[Sum, Sum]],
) -> list[Sum]:
    """Sums of 1 to 5 people or cases of which the published tables say that they are below six.

    In whole numbers, all families at once: integer programming, not the linear bounds that hid them.
    """
    by_name = {family.name: family for family in families}
    place = {
        (family.name, atom): n for n, (family, atom) in enumerate((f, a) for f in families for a in f.atoms)
    }

    def vector(one: Sum) -> np.ndarray:
        row = np.zeros(len(place))
        for atom in one.atoms:
            row[place[one.family, atom]] = 1
        return row

    def value(one: Sum) -> int:
        return by_name[one.family].value(one.atoms)

    shown = {
        one
        for cell in cells(published)
        if not isinstance(cell, Hidden)
        for one in cell.sums
        if one.family in by_name
    }
    rows = [vector(one) for one in shown] + [vector(one) - vector(other) for one, other in links]
    right = [value(one) for one in shown] + [0] * len(links)
    secret = {
        one
        for cell in cells(true)
        for one in (*cell.sums, *((cell.rest,) if cell.rest is not None else ()))
        if one.family in by_name and one.atoms and is_small(value(one))
    }
    bounded = []
    for one in secret:
        if not rows:
            continue
        found = milp(
            -vector(one),
            integrality=np.ones(len(place)),
            constraints=LinearConstraint(np.array(rows), right, right),
        )
        if found.status == 0 and -found.fun < 6:
            bounded.append(one)
    return bounded
