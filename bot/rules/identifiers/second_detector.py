"""A second pair of eyes, where an operator has a language model: what it offers, how two readings become one."""

from collections.abc import Iterable
from typing import Protocol

from bot.rules.identifiers.finding import Finding
from bot.rules.identifiers.overlap import settle
from bot.rules.identifiers.rule import Hit


class SecondDetector(Protocol):
    """Finds people, places and the like in a text by other means than the rules."""

    def detect(self, text: str, *, language: str) -> list[Finding]:
        """Give findings inside `text`, in any order; it may take long and is called off the event loop."""
        ...


def merge(first: Iterable[Finding], second: Iterable[Finding]) -> list[Finding]:
    """Make one list, in order, of two: where findings overlap, the stricter speaks for all that either covered."""
    hits = [Hit(one.start, one.end, one) for one in (*first, *second)]
    return [_covering(hit) for hit in settle(hits)]


def _covering(hit: Hit) -> Finding:
    reading = hit.reading
    return Finding(hit.start, hit.end, reading.kind, reading.tier, reading.reason, reading.suggestion)
