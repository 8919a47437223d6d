"""One finding for each stretch: of readings that overlap, the strictest, most specific, longest is shown."""

from collections.abc import Iterable

from bot.rules.identifiers.finding import Tier
from bot.rules.identifiers.rule import Hit


def settle(hits: Iterable[Hit]) -> list[Hit]:
    """Merge overlapping hits; the winner covers all that any of them covered, so no digit stays outside."""
    settled: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        if settled and hit.start < settled[-1].end:
            settled[-1] = _join(settled[-1], hit)
        else:
            settled.append(hit)
    return settled


def _join(one: Hit, other: Hit) -> Hit:
    winner = max(one, other, key=_weight)
    return Hit(min(one.start, other.start), max(one.end, other.end), winner.reading)


def _weight(hit: Hit) -> tuple[bool, int, int]:
    return hit.reading.tier is Tier.BLOCK, hit.reading.specificity, hit.end - hit.start
