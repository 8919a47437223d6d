"""The project's own labelled texts, beside this file."""

from pathlib import Path

from bot.rules.identifiers.recall import Labelled, read_marked


def read_set(name: str) -> list[Labelled]:
    return read_marked((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines())
