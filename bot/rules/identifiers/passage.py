"""A text as its words, with the questions that the rules about people, places and workplaces ask of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.vocabulary import (
    does_what_people_do,
    is_companion,
    is_eponym,
    is_family,
    is_family_or_word,
    is_given,
    is_given_or_word,
    is_ordinary,
    is_place_or_word,
    is_provider_role,
    is_relation,
    is_short_name,
    is_term,
    is_unknown,
)
from bot.rules.identifiers.words import Word, split

_AGE = re.compile(
    r"\.?\s{0,2}[,(]{0,2}\s?(?:(?:is|was|est|age|aged)\s){0,2}(?:an?\s|une?\s|my\s|our\s|this\s|mon\s|ma\s|notre\s)?(?:new\s)?\d{1,3}"
    r"\s?-?\s?(?:yo\b|y\.?/?o\b|yrs?\b|years?\b|y\b|ans\b|[FMfm]\b)"
    r"|\s{0,2}[,(]\s{0,2}\d{1,3}\s{0,2}(?:[,;)]|$)"
)
_MOST_NAMES = 4


@dataclass(frozen=True)
class Passage:
    """Folded text and its words."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words in order."""
        return split(self.text)

    def word(self, place: int) -> Word | None:
        """Give the word at a place, or None outside the text."""
        return self.words[place] if 0 <= place < len(self.words) else None

    def follows_closely(self, place: int) -> bool:
        """Tell whether only blanks part this word from the one before."""
        word = self.word(place)
        return word is not None and place > 0 and word.gap.strip(" ") == "" and 1 <= len(word.gap) <= 3

    def run_end(self, place: int) -> int:
        """Give the place behind the last word of the name that begins at `place`."""
        end = place + 1
        while end < len(self.words) and end - place < _MOST_NAMES + 2:
            if self._joins(end):
                end += 1
            elif self._is_particle(end) and self._joins(end + 1):
                end += 2
            elif self._is_particle(end) and self._is_particle(end + 1) and self._joins(end + 2):
                end += 3
            else:
                break
        return end

    def has_age_after(self, end: int) -> bool:
        """Tell whether an age follows the word before `end`: "Ana, 34", "Ana is a 34 yo"."""
        return _AGE.match(self.text, self.words[end - 1].end) is not None

    def has_verb_after(self, end: int) -> bool:
        """Tell whether what a person does follows the word before `end`."""
        word = self.word(end)
        return (
            word is not None and self._is_next(end) and does_what_people_do(word.key) and not word.is_capital
        )

    def has_companion_after(self, end: int) -> bool:
        """Tell whether "sign", "score" or the like follows, so that the words before are an eponym."""
        for word in self.words[end : end + 3]:
            if not self._is_near(word):
                return False
            if is_companion(word.key):
                return True
            if word.is_loud or not (word.is_capital or is_eponym(word.key)):
                return False
        return False

    def has_companion_before(self, place: int) -> bool:
        """Tell whether "test de" or "score of" stands before, so that the word behind is an eponym."""
        between, companion = self.word(place - 1), self.word(place - 2)
        if between is None or companion is None or between.key not in ("de", "d", "of", "du", "des"):
            near = self.words[place].gap in ("d'", " d'")
            return near and between is not None and is_companion(between.key)
        return is_companion(companion.key) and self.words[place].gap == " " and between.gap == " "

    def may_be_name(self, place: int) -> bool:
        """Tell whether the word could be part of a name after a title, a relation or a label: Hope too, Tylenol not."""
        word = self.word(place)
        if (
            word is None
            or not (word.is_capital or word.is_quiet)
            or word.touches_digit
            or word.is_abbreviation
        ):
            return False
        if is_term(word.key) or is_relation(word.key) or is_provider_role(word.key) or len(word.text) < 2:
            return False
        if word.is_loud:
            listed = (is_given, is_family, is_given_or_word, is_family_or_word, is_unknown)
            return any(is_so(word.key) for is_so in listed)
        return not (does_what_people_do(word.key) or word.key in read_folded("small_words"))

    def is_name_like(self, place: int) -> bool:
        """Tell whether the word is on a list of names, or on no list at all."""
        word = self.word(place)
        if word is None or not self.may_be_name(place):
            return False
        if is_short_name(word.key):
            following = self.word(place + 1)
            return following is not None and following.is_capital and self.follows_closely(place + 1)
        return is_given(word.key) or is_family(word.key) or is_given_or_word(word.key) or is_unknown(word.key)

    def _joins(self, place: int) -> bool:
        """Tell whether this word carries the name on."""
        word, before = self.word(place), self.word(place - 1)
        if word is None or before is None:
            return False
        if not self._is_next(place) and not (before.is_initial and word.gap in (".", ". ")):
            return False
        if word.is_initial:
            following = self.word(place + 1)
            return self.text[word.end : word.end + 1] == "." or (
                following is not None and self.is_name_like(place + 1)
            )
        if not self.may_be_name(place) or is_companion(word.key):
            return False
        if is_eponym(word.key) and self.has_companion_after(place + 1):
            return False
        named = (
            is_given(word.key)
            or is_family(word.key)
            or is_given_or_word(word.key)
            or is_family_or_word(word.key)
            or is_short_name(word.key)
        )
        if word.is_loud or word.is_quiet:
            return named or is_unknown(word.key)
        return named or is_unknown(word.key) or (not is_ordinary(word.key) or not is_place_or_word(word.key))

    def _is_next(self, place: int) -> bool:
        gap = self.words[place].gap
        return gap in (" ", "  ", "-", " '", ' "')

    def _is_near(self, word: Word) -> bool:
        return word.gap.strip(" '-s/") == "" and len(word.gap) <= 4

    def _is_particle(self, place: int) -> bool:
        word = self.word(place)
        return word is not None and word.key in read_folded("name_particles") and word.gap == " "
