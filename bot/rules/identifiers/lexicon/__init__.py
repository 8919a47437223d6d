"""Word lists of the screen: one entry a line, `#` for remarks. Read once, folded like the text."""

from functools import cache
from importlib.resources import files

from bot.rules.identifiers.folding import fold


@cache
def read_words(name: str) -> frozenset[str]:
    """Give the entries of `<name>.txt` in lower case and without accents; a missing list raises."""
    lines = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split("#")[0].strip() for line in lines)
    return frozenset(fold(entry).text.lower() for entry in entries if entry)
