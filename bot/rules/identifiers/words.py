"""The words of a text with what their letters and their surroundings tell. Works on folded text."""

import re
from dataclasses import dataclass, replace

from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.vocabulary import (
    is_clinical,
    is_family,
    is_family_or_word,
    is_given,
    is_given_or_word,
    is_ordinary,
)

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,60}")
_ELISION = re.compile(
    r"(?:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu)'(?=..)|(?:[LJCSNTD]|Qu)'(?=[A-Z][a-z]|h|e|a|i|o)"
)
_SENTENCE_BREAK = re.compile(r"[.!?\n:;•*]|(?:^|\n)\s{0,3}-\s")
_INNER_CAPITAL = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bVan)(?<!\bFitz)(?<!['-])(?<!^)[A-Z]"
)
_LONGEST_ABBREVIATION = 4
_LONGEST_CAPITALS = 8
_LOUD_RUN = 3
_SHORTEST_QUIET = 4


@dataclass(frozen=True, slots=True)
class Word:
    """`text[start:end]`. `key` is what the lists know it by; `gap` is what stands before it, at most 12 characters.

    `is_capital`: begins with a capital that means something. `is_loud`: stands in a passage typed in capitals, where
    a capital means nothing. `is_quiet`: typed in lower case, though no dictionary knows it and a list of names does.
    `is_abbreviation`: PEG, QTc, PAINAD: short and in capitals, or with a capital inside, and on no list of names.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str
    is_capital: bool
    begins_sentence: bool
    touches_digit: bool
    is_abbreviation: bool
    is_loud: bool = False
    is_quiet: bool = False

    @property
    def is_initial(self) -> bool:
        """One capital letter."""
        return len(self.text) == 1 and self.text.isupper()


def split(text: str) -> tuple[Word, ...]:
    """Cut the folded text into words; "l'hôpital" gives "hôpital", "Amina's" is known by "amina"."""
    words: list[Word] = []
    place = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        elided = _ELISION.match(match[0])
        if elided:
            start += elided.end()
        written = text[start:end]
        key = written.lower()
        if key.endswith("'s"):
            key, end = key[:-2], end - 2
        gap = text[max(place, start - 12) : start]
        breaks = not words or _SENTENCE_BREAK.search(gap) is not None
        digit = (
            text[start - 1 : start].isdigit()
            or text[end : end + 1].isdigit()
            or text[end : end + 2][1:].isdigit()
        )
        touches = digit and text[end : end + 1] not in (" ", ",", "(", ".")
        words.append(
            Word(
                start,
                end,
                text[start:end],
                key,
                gap,
                written[0].isupper(),
                breaks,
                touches,
                _is_abbreviation(text[start:end], key),
            )
        )
        place = end
    return _mark_quiet(_mark_loud(words))


def _is_abbreviation(written: str, key: str) -> bool:
    if len(written) < 2 or written[1:].islower():
        return False
    plain = written[:-1] if written.endswith("s") else written
    named = is_family(key) or is_given(key)
    if plain.isupper():
        return len(plain) <= _LONGEST_ABBREVIATION or (len(plain) <= _LONGEST_CAPITALS and not named)
    return _INNER_CAPITAL.search(written) is not None and not named


def _mark_loud(words: list[Word]) -> list[Word]:
    """Mark passages in capitals: three words in a row, among them two everyday ones of four letters."""
    marked = list(words)
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and words[last].text.isupper():
            last += 1
        run = words[first:last]
        everyday = sum(len(word.text) > 3 and is_ordinary(word.key) for word in run)
        if len(run) >= _LOUD_RUN and everyday >= 2:
            marked[first:last] = [replace(word, is_loud=True, is_abbreviation=False) for word in run]
        first = max(last, first + 1)
    return marked


def _mark_quiet(words: list[Word]) -> tuple[Word, ...]:
    """Mark names in lower case; before a family name, a given name that is a word too."""
    quiet = [not word.is_capital and _is_quiet_name(word.key) for word in words]
    for place, word in enumerate(words[:-1]):
        following = words[place + 1]
        if (
            not word.is_capital
            and not following.is_capital
            and following.gap == " "
            and is_given(word.key)
            and _is_family_of_somebody(following.key)
        ):
            quiet[place] = quiet[place + 1] = True
        before_name = quiet[place + 1] and words[place + 1].gap == " " and is_family(words[place + 1].key)
        if before_name and not word.is_capital and (is_given(word.key) or is_given_or_word(word.key)):
            quiet[place] = True
    return tuple(
        replace(word, is_quiet=True) if marked else word for word, marked in zip(words, quiet, strict=True)
    )


def _is_family_of_somebody(key: str) -> bool:
    """A family name; one that is a word as well counts if it is hardly ever a word beside a name."""
    return is_family(key) or (is_family_or_word(key) and key in read_folded("family_names_in_lower_case"))


def _is_quiet_name(key: str) -> bool:
    if len(key) < _SHORTEST_QUIET or is_clinical(key):
        return False
    return is_given(key) or (is_family(key) and not is_ordinary(key))
