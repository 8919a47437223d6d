"""What needs a statistics library: t tests, and the greatest value of a sum under what is known.

Of scipy only what is needed, and only once it is: its `stats` alone would take as much memory as the bot does
otherwise.
"""

from collections.abc import Sequence
from math import sqrt

from bot.rules.evaluation.facts import Paired
from bot.rules.evaluation.numbers import mean_and_sd
from bot.rules.evaluation.suppression import Atom, Equation, Identity

FEWEST_PAIRS = 2


def paired(differences: Sequence[float]) -> Paired:
    """Mean difference with its 95 % interval, two-sided paired t test, and Cohen's dz (mean by SD of differences)."""
    n = len(differences)
    if n < FEWEST_PAIRS:
        return Paired(n, differences[0] if differences else 0.0, 0.0, None, None, None, None)
    mean, sd = mean_and_sd(differences)
    if sd == 0:
        return Paired(n, mean, sd, mean, mean, None, None)
    from scipy import special

    half = float(special.stdtrit(n - 1, 0.975)) * sd / sqrt(n)
    p = _two_sided(mean / (sd / sqrt(n)), n - 1)
    return Paired(n, mean, sd, mean - half, mean + half, p, mean / sd)


def welch(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Two-sided p of Welch's test between two groups; None where one is too small or does not vary."""
    if min(len(one), len(other)) < FEWEST_PAIRS:
        return None
    (mean, sd), (other_mean, other_sd) = mean_and_sd(one), mean_and_sd(other)
    part, other_part = sd**2 / len(one), other_sd**2 / len(other)
    if part + other_part == 0:
        return None
    freedom = (part + other_part) ** 2 / (part**2 / (len(one) - 1) + other_part**2 / (len(other) - 1))
    return _two_sided((mean - other_mean) / sqrt(part + other_part), freedom)


def _two_sided(t: float, freedom: float) -> float:
    from scipy import special

    return float(2 * special.stdtr(freedom, -abs(t)))


def greatest(target: frozenset[Atom], equations: Sequence[Equation], identities: Sequence[Identity]) -> float:
    """The greatest value the atoms of `target` can have together: no atom below zero, all equations true."""
    import numpy as np
    from scipy import optimize, sparse

    atoms = sorted(
        {
            *target,
            *(a for known, _ in equations for a in known),
            *(a for pair in identities for side in pair for a in side),
        }
    )
    place = {atom: column for column, atom in enumerate(atoms)}
    rows, right = [], []
    for known, value in equations:
        rows.append({place[atom]: 1.0 for atom in known})
        right.append(float(value))
    for one, other in identities:
        row = {place[atom]: 1.0 for atom in one}
        for atom in other:
            row[place[atom]] = row.get(place[atom], 0.0) - 1.0
        rows.append(row)
        right.append(0.0)
    if not rows:
        return float("inf")
    matrix = sparse.lil_matrix((len(rows), len(atoms)))
    for line, row in enumerate(rows):
        for column, factor in row.items():
            matrix[line, column] = factor
    aim = np.zeros(len(atoms))
    for atom in target:
        aim[place[atom]] = -1.0
    result = optimize.linprog(aim, A_eq=matrix.tocsr(), b_eq=right, bounds=(0, None), method="highs")
    return float("inf") if result.status == 3 else -float(result.fun)
