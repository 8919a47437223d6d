"""Word lists of the screen: one entry a line, `#` for remarks. Each is read once, when it is first asked for.

The long lists (names, places, words) are stored as the text is read: lower case, without accents.
"""

from functools import cache
from importlib.resources import files

from bot.rules.identifiers.folding import fold


@cache
def read_words(name: str) -> frozenset[str]:
    """Give the entries of `<name>.txt` in lower case and without accents; a missing list raises."""
    return frozenset(fold(entry).text.lower() for entry in _entries(name))


@cache
def read_folded(name: str) -> frozenset[str]:
    """Give the entries of a long list as they stand there: tests see to it that they are folded already."""
    return frozenset(_entries(name))


def _entries(name: str) -> list[str]:
    lines = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]
