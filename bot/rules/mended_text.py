"""A text with wordings put in the place of what could identify somebody; its author sees it again before it counts."""

import re
from collections.abc import Callable, Iterable

from bot.rules.identifiers import Finding

_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:\n])\s{0,4}$")
_BLANK_BEFORE_SIGN = re.compile(r"[^\S\n]{1,8}(?=[,.;)])")
_BLANKS = re.compile(r"[^\S\n]{2,8}")
_LONE_SIGNS = re.compile(r"[,;]{1,4}(?=[,.;])")


def mend(text: str, findings: Iterable[Finding], wording: Callable[[Finding], str]) -> str:
    """The text with each finding replaced by its wording (empty: left out), blanks and capitals put right.

    Without findings it stays as it is.
    """
    mended: list[str] = []
    place = 0
    for finding in sorted(findings, key=lambda one: one.start):
        if finding.start < place:
            continue
        mended += [text[place : finding.start], _fitting(wording(finding), text[: finding.start])]
        place = finding.end
    if not mended:
        return text
    whole = "".join([*mended, text[place:]])
    return _BLANKS.sub(" ", _LONE_SIGNS.sub("", _BLANK_BEFORE_SIGN.sub("", whole))).strip()


def _fitting(wording: str, before: str) -> str:
    """With a capital where a sentence begins."""
    return wording[:1].upper() + wording[1:] if _BEGINS_SENTENCE.search(before[-6:]) else wording
