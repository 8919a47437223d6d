"""One rule: a bounded pattern, a second look at what it matched, and the sentences that go with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from bot.rules.identifiers.finding import Kind, Tier

UNIT_AFTER = re.compile(
    r"\s{0,2}(?:%|(?:mg|mcg|ug|g|kg|lbs?|ml|cc|l|mmol|meq|iu|u|units?|unites?|tabs?|tablets?"
    r"|caps?|h|hrs?|hours?|heures?"
    r"|min|mins|minutes?|d|days?|jours?|wks?|weeks?|semaines?|mo|months?|mois|yrs?|years?|ans?"
    r"|cm|mm|m|km|ms|x|times|fois"
    r"|sprays?|patch(?:es)?|doses?|comprimes?|points?|pts?|mme|med|copies|cells?|platelets?"
    r"|steps|pas)\b)",
    re.IGNORECASE,
)


def always(_match: re.Match[str]) -> bool:
    """Accept whatever the pattern matched."""
    return True


class Reading(Protocol):
    """What a stretch is taken for, how surely, and the sentences that go with it."""

    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def reason(self) -> str: ...  # noqa: D102
    @property
    def suggestion(self) -> str: ...  # noqa: D102
    @property
    def tier(self) -> Tier: ...  # noqa: D102
    @property
    def specificity(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Sense:
    """A reading that comes from words and lists instead of a pattern."""

    kind: Kind
    reason: str
    suggestion: str
    tier: Tier = Tier.BLOCK
    specificity: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over folded text. The stretch found is the group `id`, where there is one.

    `specificity` settles which of two overlapping readings is shown.
    """

    kind: Kind
    reason: str
    suggestion: str
    pattern: re.Pattern[str]
    accept: Callable[[re.Match[str]], bool] = always
    tier: Tier = Tier.BLOCK
    specificity: int = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """A reading of `start:end` of the folded text."""

    start: int
    end: int
    reading: Reading


def hits(rule: Rule, text: str) -> Iterator[Hit]:
    """Yield every stretch the rule applies to; after a refused match the search moves on by one character."""
    place = 0
    while (match := rule.pattern.search(text, place)) is not None:
        if match.end() > match.start() and rule.accept(match):
            start, end = match.span("id") if "id" in match.groupdict() else match.span()
            yield Hit(start, start + len(match.string[start:end].rstrip(" .,;:-\n")), rule)
            place = match.end()
        else:
            place = match.start() + 1


def is_measured(match: re.Match[str]) -> bool:
    """Tell whether a unit follows: then the number is a dose, a length or a time, and names nobody."""
    return UNIT_AFTER.match(match.string, match.end()) is not None


def digits_of(text: str) -> str:
    """Keep the digits of a stretch, in order."""
    return "".join(character for character in text if "0" <= character <= "9")


def passes_luhn(digits: str) -> bool:
    """Check the last digit of a card number by the Luhn sum."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def looks_like_doses(groups: list[str]) -> bool:
    """Tell whether every group is a multiple of 25 ("gabapentin 300-300-600"); identifiers hardly are."""
    return all(int(group) % 25 == 0 and not group.startswith("0") for group in groups)
