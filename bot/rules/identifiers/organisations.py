"""Hospitals, homes, clinics, schools and workplaces: by name, by the word that ends or begins their name, by a cue."""

import re
from collections.abc import Iterator
from functools import cache

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import (
    is_clinical,
    is_eponym,
    is_family,
    is_given,
    is_ordinary,
    is_place_or_word,
    is_provider_role,
    is_relation,
)
from bot.rules.identifiers.words import Word

FACILITY = Sense(Kind.FACILITY, "finding-facility", "suggest-kind-of-facility", specificity=7)
EMPLOYER = Sense(Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work", specificity=7)
CUED_EMPLOYER = Sense(Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work", specificity=3)
CUED_FACILITY = Sense(Kind.FACILITY, "finding-facility", "suggest-kind-of-facility", specificity=3)
_INSIDE = frozenset(
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
_SHORTENED = frozenset(["general", "regional", "memorial", "civic"])
_MOST_NAMES = 6
_AT = re.compile(
    r"\b(?:at|for|with|by|from|to|of|chez|a|au|aux|pour|par|dans|a\sl'|l'|in|via)\s(?:the\s|la\s|le\s|les\s|l')?$",
    re.I,
)
_AT_WORK = re.compile(
    r"\b(?:at|for|with|by|chez|pour|par|au|aux|a\sla|a)\s(?:the\s|la\s|le\s|les\s|l')?$", re.I
)
_EMPLOYED = re.compile(
    r"\b(?:employed\sby|works?\s(?:at|for|with)|working\s(?:at|for|with)|worked\s(?:at|for|with)|employee\s(?:of|at)|job\s(?:at|with)"
    r"|(?:hired|fired|laid\soff)\s(?:by|from)|retired\sfrom|travaille\s(?:chez|pour|a|au)|employee?\s(?:de|chez|par|a)|owns|runs"
    r"|owner\sof|business,?)\s(?:the\s|la\s|le\s|l')?$",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\b(?:(?:school|class(?:es)?|student|stud(?:y|ies|ied|ying)|enrolled|gym|grade\s\d{1,2})\sat|attend(?:s|ed|ing)?|admitted\s(?:to|at)"
    r"|discharged\sfrom|hospitali[sz]ed\s(?:at|in)|transferred\s(?:to|from)|waitlist(?:ed)?\s(?:at|for|of)|dialysis\sat|surgery\sat"
    r"|(?:seen|followed|assessed|treated|operated|done|fused|delivered|inpatient|outpatient|resident|lives?|living|rehab|detox)\sat"
    r"|etudie\sa|frequente|hospitalisee?\sa|admise?\sa|hebergee?\sa|operee?\sa|suivie?\sa)\s(?:the\s|la\s|le\s|l')?$",
    re.IGNORECASE,
)
_PUBLIC_BODY = re.compile(
    r"\b(?:City|Town|Township|Municipality|County|Village|Region|District|Ville|Municipalite|Canton)\s(?:of|de|du|d')\s?"
    r"(?:(?:Greater|the|la|North|South|East|West)\s){0,2}[A-Z][\w.'-]{1,25}(?:\s[A-Z][\w'-]{1,25}){0,3}"
)


def organisations_in(passage: Passage) -> Iterator[Hit]:
    """Yield every organisation whose name could lead to a patient."""
    for place, word in enumerate(passage.words):
        yield from _listed(passage, place, word)
        if word.key in read_folded("facility_nouns") or word.key in read_folded("facility_nouns_weak"):
            yield from _ended_by(passage, place, FACILITY)
        elif word.key in read_folded("company_nouns") and word.is_capital:
            yield from _ended_by(passage, place, EMPLOYER)
        elif word.key in _SHORTENED and word.is_capital:
            yield from _ended_by(passage, place, FACILITY)
        if word.key in _FIRST:
            yield from _begun_by(passage, place, FACILITY)
        elif word.key in read_folded("company_nouns") and not word.is_capital:
            yield from _begun_by(passage, place, EMPLOYER)
        yield from _cued(passage, place, word)
    for match in _PUBLIC_BODY.finditer(passage.text):
        yield Hit(*match.span(), EMPLOYER)


def _listed(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    if not word.is_capital:
        return
    for name, sense in (("facilities", FACILITY), ("employers", EMPLOYER)):
        end = _listed_end(passage, place, name)
        if not end or passage.has_companion_after(end):
            continue
        entry = passage.text[word.start : passage.words[end - 1].end].lower()
        before = passage.text[max(0, word.start - 16) : word.start]
        everyday = end - place == 1 and (
            is_ordinary(entry)
            or is_eponym(entry)
            or is_family(entry)
            or is_given(entry)
            or is_clinical(entry)
            or is_place_or_word(entry)
            or word.is_abbreviation
            or word.is_loud
        )
        if everyday and not (_is_work(passage, place, before) if sense is EMPLOYER else _AT.search(before)):
            continue
        last = end
        while (
            last < min(place + 2 * _MOST_NAMES, len(passage.words))
            and passage.follows_closely(last)
            and _belongs(passage.words[last])
        ):
            last += 1
        yield Hit(word.start, passage.words[last - 1].end, sense)


def _ended_by(passage: Passage, place: int, sense: Sense) -> Iterator[Hit]:
    """Walk to the left of "Clinic", "Mine": at least one word there must be a proper name."""
    noun = passage.words[place]
    strong = noun.key in read_folded("facility_nouns")
    if not noun.is_capital and not strong:
        return
    start = place
    while (
        start > 0 and place - start < _MOST_NAMES and _part_of_name(passage, start - 1, passage.words[start])
    ):
        start -= 1
    while start < place and passage.words[start].key in _INSIDE - {"st", "ste", "saint", "sainte"}:
        start += 1
    modifiers = passage.words[start:place]
    proper = [word for word in modifiers if _is_proper(word)]
    if not proper or (noun.is_loud and all(is_ordinary(word.key) for word in proper)):
        return
    if not noun.is_capital and all(is_ordinary(word.key) for word in proper):
        return
    if len(proper) == 1 and is_eponym(proper[0].key) and not noun.is_capital:
        return
    end = place + 1
    while (
        end < min(place + _MOST_NAMES, len(passage.words))
        and passage.follows_closely(end)
        and _belongs(passage.words[end])
    ):
        end += 1
    yield Hit(modifiers[0].start, passage.words[end - 1].end, sense)


def _begun_by(passage: Passage, place: int, sense: Sense) -> Iterator[Hit]:
    """Walk to the right of "Clinique", "Manoir", "Villa"."""
    end, proper = place + 1, 0
    while end < len(passage.words) and end - place < _MOST_NAMES:
        word = passage.words[end]
        dotted = word.gap == ". " and passage.words[end - 1].key in ("st", "ste")
        if word.gap.strip(" -'") not in ("", "l", "d", "l'", "d'") and not dotted:
            break
        if word.is_capital and not word.is_abbreviation and not word.touches_digit:
            proper += _is_proper(word) or word.key not in read_folded("facility_generic") | _INSIDE
        elif word.key not in _INSIDE and word.key not in read_folded("facility_generic"):
            break
        end += 1
    while end > place + 1 and not passage.words[end - 1].is_capital:
        end -= 1
    if proper and not passage.words[place].is_loud:
        yield Hit(passage.words[place].start, passage.words[end - 1].end, sense)


def _cued(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    """ "works at", "his boss at", "welder with": the capitalised words behind are a workplace."""
    if (
        not word.is_capital
        or word.is_loud
        or word.is_abbreviation
        or word.touches_digit
        or word.begins_sentence
    ):
        return
    before = passage.text[max(0, word.start - 40) : word.start]
    employed = _EMPLOYED.search(before) is not None
    studies = _STUDIES.search(before) is not None
    at_work = employed or _at_work(passage, place, before)
    beside = word.gap == ", " and place > 0 and passage.words[place - 1].key in _trades()
    if not (at_work or beside or studies) or (
        passage.follows_closely(place)
        and passage.words[place - 1].is_capital
        and passage.words[place - 1].key != "the"
    ):
        return
    end = place + 1
    while (
        end < len(passage.words) and passage.words[end].gap in (" ", " & ", "-") and end - place < _MOST_NAMES
    ):
        if not passage.words[end].is_capital or passage.words[end].touches_digit:
            break
        end += 1
    words = passage.words[place:end]
    if (
        is_clinical(word.key)
        or is_relation(word.key)
        or is_provider_role(word.key)
        or passage.has_companion_after(end)
    ):
        return
    if len(words) == 1 and (is_eponym(word.key) or is_given(word.key)) and not employed:
        return
    if beside and all(is_ordinary(one.key) for one in words):
        return
    yield Hit(word.start, words[-1].end, CUED_FACILITY if studies else CUED_EMPLOYER)


def _is_work(passage: Passage, place: int, before: str) -> bool:
    beside = place > 0 and passage.words[place].gap == ", " and passage.words[place - 1].key in _trades()
    return beside or _at_work(passage, place, before)


def _at_work(passage: Passage, place: int, before: str) -> bool:
    """Tell whether "at", "for", "chez" stands right before, and work or a trade is spoken of shortly before that."""
    if _EMPLOYED.search(before):
        return True
    if _AT_WORK.search(before) is None:
        return False
    near = []
    for word in reversed(passage.words[max(0, place - 9) : place]):
        near.append(word.key)
        if word.begins_sentence:
            break
    return any(key in _trades() for key in near)


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
    return (word.is_capital and not word.touches_digit) or word.key in _INSIDE


def _is_proper(word: Word) -> bool:
    generic = (
        word.key in read_folded("facility_generic")
        or word.key in _INSIDE
        or word.key in read_folded("facility_nouns")
    )
    if generic or not word.is_capital or (word.is_abbreviation and word.text != "KMH"):
        return False
    return not is_clinical(word.key) and not is_provider_role(word.key) and not is_relation(word.key)


def _belongs(word: Word) -> bool:
    nouns = word.key in read_folded("facility_nouns") or word.key in read_folded("facility_nouns_weak")
    return word.is_capital and not word.is_loud and (nouns or word.key in read_folded("company_nouns"))


def _listed_end(passage: Passage, place: int, name: str) -> int:
    first = passage.words[place]
    if re.split(r"[\s.'-]", passage.text[first.start : first.end].lower())[0] not in _openings(name):
        return 0
    for end in range(min(place + _MOST_NAMES, len(passage.words)), place, -1):
        words = passage.words[place:end]
        if any(len(word.gap) > 3 for word in words[1:]):
            continue
        entry = re.sub(r"\s+", " ", passage.text[first.start : words[-1].end].lower())
        tail = passage.text[words[-1].end : words[-1].end + 2].lower()
        if entry in _entries(name) or (tail == "'s" and entry + tail in _entries(name)):
            return end
    return 0


def _entries(name: str) -> frozenset[str]:
    return read_folded(name)


@cache
def _openings(name: str) -> frozenset[str]:
    return frozenset(re.split(r"[\s.'&/-]", entry)[0] for entry in _entries(name))


def _trades() -> frozenset[str]:
    return read_folded("occupations")
