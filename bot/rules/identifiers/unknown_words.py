"""Capitalised words that no list explains. Each may be somebody, a place or a workplace: the author is asked."""

from collections.abc import Iterator

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import is_given_or_word, is_unknown

UNKNOWN = Sense(Kind.NAME, "finding-unknown-word", "suggest-general-word", Tier.WARN, specificity=1)


def unknown_in(passage: Passage) -> Iterator[Hit]:
    """Yield each capitalised word that is no word, no term and no known name."""
    for place, word in enumerate(passage.words):
        if word.touches_digit or word.is_abbreviation or word.is_loud or not word.is_capital:
            continue
        if passage.has_companion_before(place):
            continue
        if (is_unknown(word.key) and not passage.has_companion_after(place + 1)) or (
            is_given_or_word(word.key) and not word.begins_sentence and passage.has_verb_after(place + 1)
        ):
            yield Hit(word.start, word.end, UNKNOWN)
