"""French signs kept with their words: an ordinary space that must not be the end of a line becomes a hard one.

Nothing is added where the author wrote no space: Canadian usage sets none before ; ! and ?.
"""

import re
from typing import Any

_HARD, _NARROW = "\u00a0", "\u202f"
_AFTER = r"(?=[\s*_)\]»”]|$)"
_BEFORE_COLON = re.compile(rf"(?<=[\w»)\]*_%.…]) (?=:{_AFTER})")
_BEFORE_HIGH = re.compile(rf"(?<=[\w»)\]*_%.…]) (?=[;!?]{{1,3}}{_AFTER})")
_OPENING, _CLOSING = re.compile("« "), re.compile(" »")
_PER_CENT = re.compile(r"(?<=\d) (?=[%$°])")


def keep_together(text: str) -> str:
    """A French text whose ordinary spaces before : ; ! ? % and inside « » cannot break a line."""
    text = _OPENING.sub(f"«{_HARD}", _CLOSING.sub(f"{_HARD}»", text))
    text = _BEFORE_COLON.sub(_HARD, _PER_CENT.sub(_HARD, text))
    return _BEFORE_HIGH.sub(_NARROW, text)


def keep_all_together(given: Any) -> Any:
    """The same for every text in what was read from YAML."""
    if isinstance(given, str):
        return keep_together(given)
    if isinstance(given, list):
        return [keep_all_together(one) for one in given]
    if isinstance(given, dict):
        return {key: keep_all_together(value) for key, value in given.items()}
    return given
