"""The words of a text with what their letters and their surroundings tell. Works on folded text."""

import re
from dataclasses import dataclass, replace

from bot.rules.identifiers.vocabulary import is_clinical, is_family, is_given, is_ordinary

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,60}")
_ELISION = re.compile(r"(?:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu)'(?=..)|(?:[LJCSNTD]|Qu)'(?=[A-Z][a-z]|h|e|a|i|o)")
_SENTENCE_BREAK = re.compile(r"[.!?\n:;•*]|(?:^|\n)\s{0,3}-\s")
_LONGEST_ABBREVIATION = 5
_LOUD_RUN = 3


@dataclass(frozen=True, slots=True)
class Word:
    """`text[start:end]`. `key` is what the lists know it by; `gap` is what stands before it, at most 12 characters.

    `is_capital`: begins with a capital that means something. `is_loud`: stands in a passage typed in capitals, where
    a capital means nothing. `is_quiet`: typed in lower case, though no dictionary knows it and a list of names does.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str
    is_capital: bool
    begins_sentence: bool
    touches_digit: bool
    is_loud: bool = False
    is_quiet: bool = False

    @property
    def is_abbreviation(self) -> bool:
        """PEG, NSAIDs, WSIB: short and all in capitals, in a text that is not."""
        plain = self.text[:-1] if self.text.endswith("s") else self.text
        return not self.is_loud and 1 < len(plain) <= _LONGEST_ABBREVIATION and plain.isupper()

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
        digit = text[start - 1 : start].isdigit() or text[end : end + 1].isdigit() or text[end : end + 2][1:].isdigit()
        touches = digit and text[end : end + 1] not in (" ", ",", "(", ".")
        words.append(
            Word(start, end, text[start:end], key, gap, written[0].isupper(), breaks, touches)
        )
        place = end
    return _mark_quiet(_mark_loud(words))


def _mark_loud(words: list[Word]) -> list[Word]:
    """Mark passages in capitals: three words in a row, among them an everyday one of four letters."""
    marked = list(words)
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and words[last].text.isupper():
            last += 1
        run = words[first:last]
        everyday = sum(len(word.text) > 2 and is_ordinary(word.key) for word in run)
        if len(run) >= _LOUD_RUN and everyday >= 2 and any(len(word.text) > 3 for word in run):
            marked[first:last] = [replace(word, is_loud=True) for word in run]
        first = max(last, first + 1)
    return marked


def _mark_quiet(words: list[Word]) -> tuple[Word, ...]:
    return tuple(
        replace(word, is_quiet=True) if not word.is_capital and _is_quiet_name(word.key) else word for word in words
    )


def _is_quiet_name(key: str) -> bool:
    if len(key) < 4 or is_ordinary(key) or is_clinical(key):
        return False
    return is_given(key) or is_family(key)
