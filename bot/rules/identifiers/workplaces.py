"""Workplaces, schools and places of care that only the words before them give away."""

import re
from collections.abc import Iterator

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.organisation_words import MOST_WORDS, PERHAPS_EMPLOYER, is_proper, trades
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import (
    is_clinical,
    is_eponym,
    is_given,
    is_ordinary,
    is_provider_role,
    is_relation,
)
from bot.rules.identifiers.words import Word

CUED_EMPLOYER = Sense(Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work", specificity=3)
CUED_FACILITY = Sense(Kind.FACILITY, "finding-facility", "suggest-kind-of-facility", specificity=3)
_AT_WORK = re.compile(
    r"(?:\b(?:at|for|with|by|chez|pour|par|au|aux|a\sla|a)|w/)\s(?:the\s|la\s|le\s|les\s|l')?$", re.I
)
_AT = re.compile(r"\b(?:at|chez)\s(?:the\s)?$")
_EMPLOYED = re.compile(
    r"\b(?:employed\s(?:by|at|with)|work(?:s|ed|ing)?\s(?:\w{1,10}\s){0,2}(?:at|for|with)|employee\s(?:of|at)|(?:job|career|position)\s(?:at|with)"
    r"|(?:hired|fired|laid\soff|let\sgo|suspended)\s(?:by|from|at)|retired\s(?:from|out\sof)|(?:drives?|drove|driving|hauls?|hauled|delivers?|flies"
    r"|drills?|cooks?|cleans?)\s(?:\w{1,10}\s){0,2}(?:for|at|with)|(?:shifts?|nights?|days|line|floor|cash|till|desk|counter|years?|yrs?)\sat"
    r"|travail(?:le|lait|lant)\s(?:\w{1,10}\s){0,2}(?:chez|pour|a|au)|employee?\s(?:de|chez|par|a)|(?:congediee?|mise?\sa\spied|licenciee?)\s(?:de|chez|par)"
    r"|retraitee?\s(?:de|chez)|emploi\s(?:de|chez)|owns|runs|back\s(?:to|at)|owner\sof|business,?)\s(?:the\s|la\s|le\s|l')?$",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\b(?:(?:school|class(?:es)?|student|stud(?:y|ies|ied|ying)|enrolled|gym|grade\s\d{1,2})\sat|attend(?:s|ed|ing)?|admitted\s(?:to|at)"
    r"|(?:discharged|released|home)\sfrom|hospitali[sz]ed\s(?:at|in)|transfer(?:red)?\s(?:to|from)|(?:er|ed|emerg|emergency|icu|clinic|ward|inmate|guard|bed)\sat|waitlist(?:ed)?\s(?:at|for|of)|dialysis\sat|surgery\sat"
    r"|(?:seen|followed|assessed|treated|operated|done|fused|delivered|scoped|scanned|teaches|taught|inpatient|outpatient|resident|lives?|living|rehab|detox)\sat"
    r"|etudie\sa|frequente|hospitalisee?\sa|admise?\sa|hebergee?\sa|operee?\sa|suivie?\sa)\s(?:the\s|la\s|le\s|l')?$",
    re.IGNORECASE,
)


_CUE_ENDS = frozenset(
    [
        "a",
        "at",
        "attend",
        "attended",
        "attending",
        "attends",
        "au",
        "aux",
        "business",
        "by",
        "chez",
        "d",
        "de",
        "etudie",
        "for",
        "frequente",
        "from",
        "in",
        "l",
        "la",
        "le",
        "les",
        "of",
        "owns",
        "par",
        "pour",
        "runs",
        "the",
        "to",
        "w",
        "with",
    ]
)
"""The words that the patterns above end in: where none of them stands, no pattern needs to be tried."""


def workplaces_in(passage: Passage) -> Iterator[Hit]:
    """Yield the capitalised words behind "works at", "his boss at", "welder with", "attends"."""
    for place, word in enumerate(passage.words):
        yield from _cued(passage, place, word)


def _cued(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    if (
        not word.is_capital
        or word.is_loud
        or word.is_abbreviation
        or word.touches_digit
        or word.begins_sentence
        or word.is_initial
        or place == 0
        or not (passage.words[place - 1].key in _CUE_ENDS or word.gap == ", ")
    ):
        return
    before = passage.text[max(0, word.start - 40) : word.start]
    employed = _EMPLOYED.search(before) is not None
    studies = _STUDIES.search(before) is not None
    where = _AT.search(before) is not None
    at_work = employed or _at_work(passage, place, before)
    beside = word.gap == ", " and place > 0 and passage.words[place - 1].key in trades()
    if not (at_work or beside or studies or where) or (
        passage.follows_closely(place)
        and passage.words[place - 1].is_capital
        and passage.words[place - 1].key != "the"
    ):
        return
    end = place + 1
    while (
        end < len(passage.words)
        and passage.words[end].gap in (" ", " & ", "-", "'s ")
        and end - place < MOST_WORDS
    ):
        if not passage.words[end].is_capital or passage.words[end].touches_digit:
            break
        end += 1
    words = passage.words[place:end]
    named = len(words) > 1
    role = is_relation(word.key) or is_provider_role(word.key)
    if is_clinical(word.key) or (role and not named) or passage.has_companion_after(end):
        return
    if not named and (is_eponym(word.key) or is_given(word.key)) and not employed:
        return
    if where and not (at_work or beside or studies):
        proper = [one for one in words if is_proper(one) and not _says_little(one)]
        plain = [one for one in words if is_proper(one) and one.key != "the" and not one.is_abbreviation]
        if named and (proper or len(plain) > 1):
            yield Hit(word.start, words[-1].end, PERHAPS_EMPLOYER)
        return
    if not any(is_proper(one) for one in words):
        return
    if beside and not at_work and all(_says_little(one) for one in words):
        return
    if not named and is_ordinary(word.key):
        yield Hit(word.start, word.end, PERHAPS_EMPLOYER)
        return
    yield Hit(word.start, words[-1].end, CUED_FACILITY if studies else CUED_EMPLOYER)


def _says_little(word: Word) -> bool:
    """Tell whether the word behind "hockey player," is an everyday word, an eponym or letters: no employer."""
    return word.is_abbreviation or word.is_initial or is_ordinary(word.key) or is_eponym(word.key)


def is_work(passage: Passage, place: int, before: str) -> bool:
    """Tell whether the words around speak of work, right beside or shortly before."""
    beside = place > 0 and passage.words[place].gap == ", " and passage.words[place - 1].key in trades()
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
    return any(key in trades() for key in near)
