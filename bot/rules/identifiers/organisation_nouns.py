"""Organisations by the word that ends or begins their name: Elm Grove Clinic, Manoir des Pins."""

import re
from collections.abc import Iterator

from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.organisation_words import (
    EMPLOYER,
    FACILITY,
    INSIDE,
    MOST_WORDS,
    PERHAPS_EMPLOYER,
    carries_on,
    is_proper,
)
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import is_given, is_ordinary, is_place_or_word, is_term
from bot.rules.identifiers.words import Word

_FIRST = frozenset(
    [
        "hopital",
        "clinique",
        "pharmacie",
        "foyer",
        "manoir",
        "ecole",
        "college",
        "universite",
        "maison",
        "residence",
        "villa",
        "centre",
        "chsld",
        "clsc",
        "cegep",
        "polyvalente",
        "hospital",
        "university",
        "hotel",
        "pavillon",
        "institut",
    ]
)
_BEFORE_OF = frozenset(["hospital", "university", "college", "hotel", "institut"])
_PREMISES = frozenset(
    [
        "bakery",
        "restaurant",
        "diner",
        "cafe",
        "pub",
        "bar",
        "mine",
        "company",
        "hotel",
        "farm",
        "casino",
        "resort",
        "mill",
        "brewery",
        "salon",
        "garage",
        "store",
        "shop",
        "usine",
        "boulangerie",
        "ferme",
        "entreprise",
        "compagnie",
        "epicerie",
        "depanneur",
        "scierie",
        "chantier",
        "plant",
        "factory",
        "warehouse",
        "depot",
    ]
)
_PUBLIC_BODY = re.compile(
    r"\b(?:City|Town|Township|Municipality|County|Village|Region|District|Ville|Municipalite|Canton)\s(?:of|de|du|d')\s?"
    r"(?:(?:Greater|the|la|North|South|East|West)\s){0,2}[A-Z][\w.'-]{1,25}(?:\s[A-Z][\w'-]{1,25}){0,3}"
)


_WHERE = re.compile(
    r"\b(?:at|chez|discharged\sfrom|admitted\sto|attends|runs|owns)\s(?:the\s)?$", re.IGNORECASE
)
_LOCAL = re.compile(
    r"\b(?:[A-Z][A-Za-z]{1,14}\s){0,2}[Ll]ocal\s(?:[Nn]o\.?\s?|#\s?)?\d{2,5}\b(?![.,]\d|\s?(?:%|m[lLgG]\b|cc\b))"
)
_SERVICES = frozenset(["service", "services"])
_SAINT = re.compile(
    r"\b(?:at|attends?|from|to|chez|a|by|for|of|with)\s(?:the\s)?(?P<id>(?:St\.?|Ste\.?|Saint|Sainte|SS\.?)[\s-](?!John.?s\sWort)"
    r"[A-Z][a-z]{2,14}(?:-[A-Z]?[a-z]{1,14}){0,3}(?:'s)?)"
)
_FRENCH_NOUNS = frozenset(
    ["clinique", "hopital", "ecole", "maison", "foyer", "universite", "pharmacie", "residence"]
)


def named_by_a_noun(passage: Passage) -> Iterator[Hit]:
    """Yield names that "Clinic" or "Mine" ends, that "Manoir" begins, and public bodies: the City of Dryden."""
    for place, word in enumerate(passage.words):
        if word.key in read_folded("facility_nouns") or word.key in read_folded("facility_nouns_weak"):
            yield from _ended_by(passage, place, FACILITY)
        elif word.key in read_folded("company_nouns") and word.is_capital:
            yield from _ended_by(passage, place, EMPLOYER)
        if word.key in _FIRST:
            yield from _begun_by(passage, place, FACILITY)
        elif word.key in _PREMISES and not word.is_capital:
            yield from _begun_by(passage, place, EMPLOYER)
    for match in _SAINT.finditer(passage.text):
        yield Hit(*match.span("id"), FACILITY)
    for match in _LOCAL.finditer(passage.text):
        yield Hit(*match.span(), EMPLOYER)
    for match in _PUBLIC_BODY.finditer(passage.text):
        yield Hit(*match.span(), EMPLOYER)


def _ended_by(passage: Passage, place: int, sense: Sense) -> Iterator[Hit]:
    """Walk to the left of "Clinic", "Mine": at least one word there must be a proper name."""
    noun = passage.words[place]
    strong = noun.key in read_folded("facility_nouns")
    if (not noun.is_capital and not strong) or (
        noun.key in _FRENCH_NOUNS and noun.gap[-3:] in ("la ", "le ", "'", "une")
    ):
        return
    start = place
    while (
        start > 0 and place - start < MOST_WORDS and _part_of_name(passage, start - 1, passage.words[start])
    ):
        start -= 1
    while start < place and passage.words[start].key in INSIDE - {"st", "ste", "saint", "sainte"}:
        start += 1
    modifiers = passage.words[start:place]
    proper = [word for word in modifiers if is_proper(word)]
    if not proper or (noun.is_loud and all(is_ordinary(word.key) for word in proper)):
        return
    plain = all(is_ordinary(word.key) for word in proper)
    common = not noun.is_capital or noun.key in read_folded("common_organisation_nouns")
    if plain and common and not _is_where(passage, start):
        if (
            (sense is not EMPLOYER and noun.key not in _SERVICES)
            or len(proper) < 2
            or not noun.is_capital
            or noun.is_loud
        ):
            return
        sense = PERHAPS_EMPLOYER
    if noun.is_abbreviation and noun.text not in ("EMS", "INC", "LTD"):
        return
    if not strong and passage.follows_closely(place + 1) and _begins_another(passage.words[place + 1]):
        return
    end = place + 1
    while (
        end < min(place + MOST_WORDS, len(passage.words))
        and passage.follows_closely(end)
        and carries_on(passage.words[end])
    ):
        end += 1
    if not passage.has_companion_after(end):
        yield Hit(modifiers[0].start, passage.words[end - 1].end, sense)


def _is_where(passage: Passage, place: int) -> bool:
    """Tell whether "at", "from", "discharged from" makes even everyday words a name: at Guardian pharmacy."""
    word = passage.words[place]
    if word.is_loud or word.begins_sentence:
        return False
    return _WHERE.search(passage.text[max(0, word.start - 16) : word.start]) is not None


def _begun_by(passage: Passage, place: int, sense: Sense) -> Iterator[Hit]:
    """Walk to the right of "Clinique", "Manoir", "Villa"."""
    end, proper = place + 1, 0
    following = passage.word(end)
    if following is None or (
        passage.words[place].key in _BEFORE_OF and following.key not in ("of", "de", "du", "st")
    ):
        return
    while end < len(passage.words) and end - place < MOST_WORDS:
        word = passage.words[end]
        dotted = word.gap == ". " and passage.words[end - 1].key in ("st", "ste")
        if word.gap.strip(" -'") not in ("", "l", "d", "l'", "d'") and not dotted:
            break
        if word.is_capital and not word.is_abbreviation and not word.touches_digit:
            proper += is_proper(word) or (is_term(word.key) and is_place_or_word(word.key))
        elif word.key not in INSIDE and word.key not in read_folded("facility_generic"):
            break
        end += 1
    while end > place + 1 and not passage.words[end - 1].is_capital:
        end -= 1
    if proper and not passage.words[place].is_loud:
        yield Hit(passage.words[place].start, passage.words[end - 1].end, sense)


def _begins_another(word: Word) -> bool:
    """Tell whether a capitalised word belongs to a name of its own: Health Canada."""
    return word.is_capital and not carries_on(word) and not word.is_abbreviation


def _part_of_name(passage: Passage, place: int, following: Word) -> bool:
    word = passage.words[place]
    dotted = following.gap == ". " and word.key in ("st", "ste")
    if following.gap not in (" ", " & ", "-", "'s ", "' ", "/") and not dotted:
        return False
    if (
        word.begins_sentence
        and is_ordinary(word.key)
        and not (is_place_or_word(word.key) or is_given(word.key))
    ):
        return word.key in ("st", "ste", "saint", "notre") or dotted
    if word.is_loud:
        return not is_ordinary(word.key) or word.key in read_folded("facility_generic")
    return (word.is_capital and not word.touches_digit) or word.key in INSIDE
