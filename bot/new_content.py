"""What `echo-pain content new` does: write the two files of a new didactic, never over another one."""

import re
from datetime import date
from pathlib import Path

from bot.rules.errors import DomainError
from content.new_didactic import new_didactic
from content.schema import MOST_TITLE_CHARACTERS, Track

_ID = re.compile(r"[a-z][a-z0-9-]{2,39}")


def write_new_didactic(
    folder: Path, didactic_id: str, *, track: Track, week: int, titles: dict[str, str], today: date
) -> list[Path]:
    """Write both files below the folder, which is made where it is not there yet, and say where they are.

    Raises DomainError for an id or a title that the schema refuses, an id that is taken, or a folder that
    cannot be written to; then nothing was written.
    """
    if not _ID.fullmatch(didactic_id):
        raise DomainError("content-new-id", given=didactic_id)
    for title in titles.values():
        if not 3 <= len(title.strip()) <= MOST_TITLE_CHARACTERS or "\n" in title:
            raise DomainError("content-new-title", most=MOST_TITLE_CHARACTERS)
    texts = new_didactic(didactic_id, track=track, week=week, titles=titles, today=today)
    written = [folder / place for place in texts]
    taken = next(iter(sorted(folder.glob(f"*/{didactic_id}.*.md"))), None)
    if taken is not None:
        raise DomainError("content-new-taken", place=str(taken))
    try:
        for path, text in zip(written, texts.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise DomainError("content-new-unwritable", place=str(folder)) from problem
    return written
