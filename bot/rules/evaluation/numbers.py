"""Describing numbers: mean, SD of a sample, quartiles by linear interpolation, the interval of a proportion."""

from collections.abc import Sequence
from math import floor, sqrt

Z_95 = 1.959963984540054


def mean_and_sd(values: Sequence[float]) -> tuple[float, float]:
    """The mean, and the standard deviation with n - 1; 0 for one value. Raises ValueError for none."""
    if not values:
        raise ValueError("no values")
    mean = sum(values) / len(values)
    if len(values) == 1:
        return mean, 0.0
    return mean, sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1))


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """Lower quartile, median, upper quartile, by linear interpolation (Hyndman and Fan's type 7)."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)

    def at(share: float) -> float:
        place = (len(ordered) - 1) * share
        below = floor(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    return at(0.25), at(0.5), at(0.75)


def wilson(n: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a proportion, from 0 to 1, by Wilson's score (JASA 1927;22:209-12). Raises ValueError."""
    if of <= 0:
        raise ValueError("of nobody")
    share, z2 = n / of, Z_95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z_95 * sqrt(share * (1 - share) / of + z2 / (4 * of**2)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)
