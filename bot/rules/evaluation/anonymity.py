"""Rows of people made coarser until every combination of who they are is shared by at least six (k-anonymity).

Global recoding: all rows keep the same coarseness of a field (Sweeney 2002, doi 10.1142/S021848850200165X). What is
still rare then has all of these fields withheld; those rows, too, are six or none.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.rules.evaluation.family import FEWEST
from bot.rules.evaluation.groups import MISSING, prescribes, roll_up

FIELDS = ("profession", "region", "rurality", "setting", "years_in_practice")
ANY, WITHHELD = "any", "withheld"
MOST_WITHHELD = 0.05
"""Up to this share of rows is withheld before all rows are made coarser."""
_PRIMARY_CARE = frozenset(
    {"family_health_team", "community_health_centre", "physician_practice", "nurse_practitioner_clinic"}
)
Step = Callable[[str], str]


def _same(value: str) -> str:
    return value


def _any(_: str) -> str:
    return ANY


def _profession(group: Callable[[str | None], str]) -> Step:
    return lambda value: group(None if value == MISSING else value)


def _in(names: Mapping[str, str], other: str) -> Step:
    return lambda value: MISSING if value == MISSING else names.get(value, other)


LADDERS: dict[str, tuple[Step, ...]] = {
    "profession": (_same, _profession(roll_up), _profession(prescribes), _any),
    "region": (
        _same,
        _in({"north_west": "north", "north_east": "north", "outside_ontario": "outside_ontario"}, "south"),
        _any,
    ),
    "rurality": (
        _same,
        _in({"rural": "rural_or_remote", "remote": "rural_or_remote"}, "urban_or_town"),
        _any,
    ),
    "setting": (_same, _in(dict.fromkeys(_PRIMARY_CARE, "primary_care"), "elsewhere"), _any),
    "years_in_practice": (_same, _in({"11_20": "11_plus", "21_plus": "11_plus"}, "up_to_10"), _any),
}
"""How each field gets coarser, step by step; the last step says nothing."""


@dataclass(frozen=True)
class Generalised:
    """Rows in their order. `steps`: how coarse each field is; `withheld`: of how many rows the fields are withheld."""

    rows: tuple[dict[str, str], ...]
    steps: dict[str, int]
    withheld: int
    smallest: int


def generalise(rows: Sequence[Mapping[str, str | None]]) -> Generalised:
    """The five fields of each row, coarse enough. With fewer than six rows in all, everything is withheld."""
    values = [{name: row.get(name) or MISSING for name in FIELDS} for row in rows]
    steps = dict.fromkeys(FIELDS, 0)
    while True:
        coarse = [_at(row, steps) for row in values]
        rare = _rare(coarse)
        if len(rare) <= MOST_WITHHELD * len(rows) or not _can_rise(steps):
            return _withhold(coarse, steps, rare)
        steps[_next(coarse, steps)] += 1


def _at(row: Mapping[str, str], steps: Mapping[str, int]) -> dict[str, str]:
    return {name: LADDERS[name][steps[name]](row[name]) for name in FIELDS}


def _key(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in FIELDS)


def _rare(rows: Sequence[Mapping[str, str]]) -> list[int]:
    """Places of the rows whose combination fewer than six share."""
    sizes = Counter(_key(row) for row in rows)
    return [place for place, row in enumerate(rows) if sizes[_key(row)] < FEWEST]


def _can_rise(steps: Mapping[str, int]) -> bool:
    return any(steps[name] < len(LADDERS[name]) - 1 for name in FIELDS)


def _next(rows: Sequence[Mapping[str, str]], steps: Mapping[str, int]) -> str:
    """The field with the most different values that can still get coarser."""
    able = [name for name in FIELDS if steps[name] < len(LADDERS[name]) - 1]
    return max(able, key=lambda name: (len({row[name] for row in rows}), -FIELDS.index(name)))


def _withhold(rows: list[dict[str, str]], steps: dict[str, int], rare: Sequence[int]) -> Generalised:
    """Take the fields of rare rows away; where those would be fewer than six, of the smallest other group too."""
    hidden = set(rare)
    while 0 < len(hidden) < FEWEST and len(hidden) < len(rows):
        sizes = Counter(_key(row) for place, row in enumerate(rows) if place not in hidden)
        smallest = min(sizes, key=lambda key: (sizes[key], key))
        hidden |= {place for place, row in enumerate(rows) if _key(row) == smallest}
    if 0 < len(rows) < FEWEST:
        hidden = set(range(len(rows)))
    shown = [dict.fromkeys(FIELDS, WITHHELD) if place in hidden else row for place, row in enumerate(rows)]
    sizes = Counter(_key(row) for row in shown)
    return Generalised(tuple(shown), steps, len(hidden), min(sizes.values(), default=0))
