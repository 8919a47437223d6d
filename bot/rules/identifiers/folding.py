"""A plain-ASCII reading of a text for matching, with the way back to the text as typed.

Digits of any script become 0-9, accents fall away, dashes, spaces and quotes become the plain ones, and
characters that show nothing (zero width, bidi controls, joiners, keycap marks) vanish, so that none of them
hides a number.
"""

import unicodedata
from dataclasses import dataclass

_LETTERS = str.maketrans(
    {"Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe"}
    | {"ß": "ss", "Þ": "Th", "þ": "th", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"'}
)
_INVISIBLE = frozenset({"Cf", "Mn", "Me", "Cc"})
_LINE_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
_LONGEST = 4  # a few ligatures unfold to whole phrases, which would make a short text long
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters and symbols that are drawn as nothing


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what rules read; `origins[i]` is the place in the typed text that gave character `i`."""

    text: str
    origins: tuple[int, ...]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch as typed for a non-empty stretch of the folded text."""
        return self.origins[start], self.origins[end - 1] + 1


def fold(typed: str) -> Folded:
    """Fold every character by itself, so that each result knows where it came from."""
    characters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(typed):
        for folded in _fold_character(character):
            characters.append(folded)
            origins.append(place)
    return Folded("".join(characters), tuple(origins))


def _fold_character(character: str) -> str:
    if " " <= character <= "~":
        return character
    if character in _LINE_BREAKS:
        return "\n"
    if character == "\t":
        return " "
    if character in _FILLERS:
        return ""
    decimal = unicodedata.decimal(character, None)
    if decimal is not None:
        return str(decimal)
    plain = unicodedata.normalize("NFKD", character).translate(_LETTERS)
    if len(plain) > _LONGEST:
        return character
    return "".join(_fold_part(part) for part in plain)


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category in _INVISIBLE:
        return ""
    if category == "Pd" or part == "\u2212":
        return "-"
    return " " if category == "Zs" else part
