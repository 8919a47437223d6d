"""What people type, made fit to keep: invisible marks out, and refused when nothing readable is left."""

import re
import unicodedata

from bot.rules.errors import DomainError

MOST_QUESTION_CHARACTERS = 300
MOST_STORY_CHARACTERS = 2800
MOST_RECOMMENDATION_CHARACTERS = 1800
MOST_REFERENCE_CHARACTERS = 300
MOST_NOTE_CHARACTERS = 90
MOST_WORDS_CHARACTERS = 2500

_BLANK_LINES = re.compile(r"\n{3,}")
_BLANKS = re.compile(r"[^\S\n]{1,4000}")


def clean(typed: str) -> str:
    """The text without zero-width, direction and control marks, blanks folded, ends trimmed. Words stay as typed."""
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", typed.replace("\r\n", "\n").replace("\r", "\n"))
        if character == "\n"
        or character == "\t"
        or unicodedata.category(character) not in ("Cc", "Cf", "Co", "Cs", "Cn")
    )
    return _BLANK_LINES.sub("\n\n", _BLANKS.sub(" ", kept)).strip()


def has_words(text: str) -> bool:
    """Whether a person could read something in it: at least two letters of any script."""
    return sum(character.isalpha() for character in text) >= 2


def require(typed: str, *, field: str, most_characters: int) -> str:
    """The cleaned text; raises DomainError `problem-text-empty` or `problem-text-too-long` naming the field's key."""
    text = clean(typed)
    if not has_words(text):
        raise DomainError("problem-text-empty", field=field)
    if len(text) > most_characters:
        raise DomainError("problem-text-too-long", field=field, length=len(text), most=most_characters)
    return text
