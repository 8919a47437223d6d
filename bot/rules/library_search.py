"""Finding didactics by words: accents and case do not matter, every word must match, a title counts most."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_QUERY_CHARACTERS = 45
"""What a button can carry of a query, beside its page and track."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Entry:
    """A didactic in all the languages it may be searched in: its fields, weightiest first, each as texts."""

    id: str
    track: str
    fields: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Query:
    """What is looked for: words, a track (empty: any), or both; nothing at all finds everything."""

    words: str
    track: str = ""

    @classmethod
    def typed(cls, words: str, track: str = "") -> "Query":
        """A query as it is kept: one line, as long as a button can carry."""
        return cls(" ".join(words.split())[:MOST_QUERY_CHARACTERS].strip(), track)

    def to_code(self) -> str:
        """What a button carries of it."""
        return f"{self.track};{self.words}"

    @classmethod
    def from_code(cls, code: str) -> "Query":
        """The query a button carries. Any text is one: a track that is none finds nothing."""
        track, _, words = code.partition(";")
        return cls.typed(words, track)


def folded_words(text: str) -> list[str]:
    """The words of a text without accents, case or signs, in their order."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def search(query: Query, entries: Iterable[Entry]) -> list[str]:
    """Ids of what matches, best first; of equals, the first given.

    A word matches a word that begins with it, so that `opioid` finds `opioids` and `age` does not find `manage`.
    An id as the only word finds that didactic alone.
    """
    inside = [entry for entry in entries if query.track in ("", entry.track)]
    named = [entry.id for entry in inside if entry.id == query.words]
    if named:
        return named
    wanted = folded_words(query.words)
    if query.words and not wanted:
        return []
    ranked = [(rank, entry.id) for entry in inside if (rank := _rank(wanted, entry)) is not None]
    return [entry_id for _, entry_id in sorted(ranked, key=lambda one: one[0])]


def _rank(wanted: Sequence[str], entry: Entry) -> int | None:
    """How far from the title the words stand, all together: 0 where all are in it; None unless each is somewhere."""
    fields = [{word for text in texts for word in folded_words(text)} for texts in entry.fields]
    total = 0
    for word in wanted:
        place = next((at for at, words in enumerate(fields) if any(w.startswith(word) for w in words)), None)
        if place is None:
            return None
        total += place
    return total
