"""The project's own labelled texts: `[[KIND:words]]` marks what identifies somebody."""

import re
from pathlib import Path

from bot.rules.identifiers.recall import Labelled

_MARK = re.compile(r"\[\[(\w+):(.+?)\]\](?!\])")


def read_marked(name: str) -> list[Labelled]:
    """Read one text a line; lines that start with # are remarks."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [unmark(line) for line in lines if line and not line.startswith("#")]


def unmark(line: str) -> Labelled:
    text, spans, place = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[place : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        place = mark.end()
    return Labelled(text + line[place:], tuple(spans))
