"""Organisations that a list names: hospitals, homes, pharmacies, companies."""

import re
from collections.abc import Iterator
from functools import cache

from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.organisation_words import (
    EMPLOYER,
    FACILITY,
    INSIDE,
    MOST_WORDS,
    PERHAPS_EMPLOYER,
    carries_on,
)
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.rule import Hit
from bot.rules.identifiers.vocabulary import (
    is_clinical,
    is_eponym,
    is_family,
    is_given,
    is_ordinary,
    is_place_or_word,
)
from bot.rules.identifiers.words import Word
from bot.rules.identifiers.workplaces import is_work

_AT = re.compile(
    r"\b(?:at|for|with|by|from|to|of|chez|a|au|aux|pour|par|dans|a\sl'|l'|in|via)\s(?:the\s|la\s|le\s|les\s|l')?$",
    re.I,
)


_STREETS = frozenset(
    ["road", "rd", "street", "avenue", "ave", "drive", "crescent", "blvd", "boulevard", "lane"]
)
_PARTS = re.compile(r"[\s.'-]")
_PAID = re.compile(
    r"\b(?:cover(?:ed|age)|paid|funded|approved|declined|denied|refused|reimbursed|rejected|couverte?|payee?|remboursee?)"
    r"\s(?:by|under|through|from|par)\s(?:the\s|la\s|le\s|l')?$",
    re.I,
)


def listed_in(passage: Passage) -> Iterator[Hit]:
    """Yield the organisations of the lists; one that is an everyday word counts only where one is or works."""
    for place, word in enumerate(passage.words):
        yield from _listed(passage, place, word)


def _listed(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    for name, sense in (("facilities", FACILITY), ("employers", EMPLOYER), ("insurers", EMPLOYER)):
        end = _listed_end(passage, place, name)
        if not end or passage.has_companion_after(end):
            continue
        last = end
        while (
            last < place + 2 * MOST_WORDS
            and passage.follows_closely(last)
            and carries_on(passage.words[last])
        ):
            last += 1
        start = place
        if word.is_abbreviation and passage.follows_closely(place) and _begins_name(passage.words[place - 1]):
            start = place - 1
        before = passage.text[max(0, word.start - 24) : word.start]
        if name == "facilities" and _PAID.search(before):
            continue
        counts = start < place or last > end or not _is_everyday(passage, place, end)
        if not counts and sense is EMPLOYER and not word.is_abbreviation:
            counts = is_work(passage, place, before)
        elif not counts:
            counts = _AT.search(before) is not None
        if name == "insurers" and last == end and not is_work(passage, place, before):
            sense = PERHAPS_EMPLOYER
        if passage.has_companion_after(last) or _is_street(passage.word(last)):
            continue
        works = is_work(passage, place, before)
        if end - place > 1 and not works and _reads_as_a_phrase(passage.words[place:end]):
            continue
        small = end - place > 1 or not _is_everyday(passage, place, end)
        if counts and (word.is_capital or (small and (works or _AT.search(before)))):
            yield Hit(passage.words[start].start, passage.words[last - 1].end, sense)


def _is_street(word: Word | None) -> bool:
    """Tell whether the name before is a street's: 12 Birchmount Road."""
    return word is not None and word.is_capital and word.key in _STREETS


def _reads_as_a_phrase(words: tuple[Word, ...]) -> bool:
    """Tell whether the words are everyday words and not all capitalised: "the source", not "The Source"."""
    return all(is_ordinary(word.key) for word in words) and not all(
        word.is_capital or word.key in INSIDE for word in words[0 if words[0].key not in INSIDE else 1 :]
    )


def _begins_name(word: Word) -> bool:
    """Tell whether the word before an abbreviation belongs to it: Hometown IDA."""
    return (
        word.is_capital
        and not word.is_abbreviation
        and not word.begins_sentence
        and not is_clinical(word.key)
    )


def _is_everyday(passage: Passage, place: int, end: int) -> bool:
    """Tell whether the one word of the name is a word, a name, a place or an abbreviation as well."""
    word = passage.words[place]
    return end - place == 1 and (
        word.is_abbreviation
        or word.is_loud
        or any(
            known(word.key)
            for known in (is_ordinary, is_eponym, is_family, is_given, is_clinical, is_place_or_word)
        )
    )


def _listed_end(passage: Passage, place: int, name: str) -> int:
    first = passage.words[place]
    if _PARTS.split(first.text.lower(), 1)[0] not in _openings(name):
        return 0
    for end in range(min(place + MOST_WORDS, len(passage.words)), place, -1):
        words = passage.words[place:end]
        if any(len(word.gap) > 3 for word in words[1:]):
            continue
        entry = re.sub(r"\s+", " ", passage.text[first.start : words[-1].end].lower())
        tail = passage.text[words[-1].end : words[-1].end + 2].lower()
        if entry in read_folded(name) or (tail == "'s" and entry + tail in read_folded(name)):
            return end
    return 0


@cache
def _openings(name: str) -> frozenset[str]:
    return frozenset(re.split(r"[\s.'&/-]", entry)[0] for entry in read_folded(name))
