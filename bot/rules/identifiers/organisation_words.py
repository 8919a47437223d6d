"""What the words in and around an organisation's name tell."""

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.rule import Sense
from bot.rules.identifiers.vocabulary import is_clinical, is_provider_role, is_relation
from bot.rules.identifiers.words import Word

FACILITY = Sense(Kind.FACILITY, "finding-facility", "suggest-kind-of-facility", specificity=7)
EMPLOYER = Sense(Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work", specificity=7)
PERHAPS_EMPLOYER = Sense(Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work", Tier.WARN, specificity=3)
MOST_WORDS = 6
INSIDE = frozenset(
    [
        "of",
        "the",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "d",
        "l",
        "et",
        "and",
        "&",
        "st",
        "ste",
        "saint",
        "sainte",
    ]
)
"""Small words inside the name of an organisation."""


def carries_on(word: Word) -> bool:
    """Tell whether the word lengthens the name before it: Sudbury Pain Clinic Services."""
    nouns = word.key in read_folded("facility_nouns") or word.key in read_folded("facility_nouns_weak")
    return word.is_capital and not word.is_loud and (nouns or word.key in read_folded("company_nouns"))


def is_proper(word: Word) -> bool:
    """Tell whether the word makes an organisation one of its kind: Elm, not Pain or Community."""
    generic = (
        word.key in read_folded("facility_generic")
        or word.key in INSIDE
        or word.key in read_folded("facility_nouns")
    )
    if generic or not word.is_capital or (word.is_abbreviation and word.text != "KMH"):
        return False
    return (
        not is_clinical(word.key) and not is_provider_role(word.key.rstrip("s")) and not is_relation(word.key)
    )


def trades() -> frozenset[str]:
    """Give the words for work and trades."""
    return read_folded("occupations")
