"""The library as it stands now, and reading it again: what is broken keeps its old text and is named.

The files are read by `read_again`, which may run in another thread; `replace` then changes what everybody reads,
at once and whole. Whoever took `library` before keeps what they took.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.check_didactics import read_and_check
from content.loader import Library, didactic_files, load_didactics
from content.problem import Problem

MOST_CHARACTERS_OF_PLACE = 90
FileStates = frozenset[tuple[str, int, int]]
"""Place, nanoseconds of the last change and size of each file."""


@dataclass(frozen=True)
class Refused:
    """A place below the folder (a file, or a didactic's id), what is wrong there, and a mark of that state."""

    place: str
    sentences: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class Edition:
    """What one reading of the folder came to. `states`: the files as they were just before."""

    library: Library
    states: FileStates
    refused: tuple[Refused, ...] = ()


class LivingLibrary:
    """Holds the present edition of the didactics of a folder; None: the package's own."""

    def __init__(self, edition: Edition, folder: Path | None = None) -> None:
        """Use `open_library`."""
        self._edition, self._folder = edition, folder

    @property
    def library(self) -> Library:
        """All didactics that can be used now."""
        return self._edition.library

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What could not be used at the last reading."""
        return self._edition.refused

    def wrong_at(self, place: str) -> tuple[str, ...]:
        """What is wrong at a place now; empty where it has been mended."""
        return next((one.sentences for one in self.refused if one.place == place), ())

    def is_read(self, states: FileStates) -> bool:
        """Whether the present edition was read from the files in these states."""
        return self._edition.states == states

    def file_states(self) -> FileStates:
        """The state of every file, without reading one."""
        return file_states(self._folder)

    def read_again(self) -> Edition:
        """Read and check the whole folder; a didactic with a broken file stays as it is now."""
        return read_edition(self._folder, before=self.library)

    def replace(self, edition: Edition) -> None:
        """Let everybody read this edition from now on."""
        self._edition = edition


def open_library(folder: Path | None = None) -> LivingLibrary:
    """The didactics of `folder`, or the package's own. Raises ContentError where the package's own are broken.

    What is broken in the folder is taken from the package, where it has it.
    """
    states, own = file_states(folder), load_didactics()
    if folder is None:
        return LivingLibrary(Edition(own, states))
    edition = read_edition(folder, before=own)
    is_empty = {one.place for one in edition.refused} == {"."}
    return LivingLibrary(Edition(Library(()), states, edition.refused) if is_empty else edition, folder)


def file_states(folder: Path | None) -> FileStates:
    """The state of every file below the folder; nothing where a file or the folder goes meanwhile."""
    found = set()
    try:
        for place, entry in didactic_files(folder):
            if isinstance(entry, Path):
                state = entry.stat()
                found.add((place, state.st_mtime_ns, state.st_size))
    except OSError:
        return frozenset()
    return frozenset(found)


def read_edition(folder: Path | None, *, before: Library) -> Edition:
    """Read and check a folder. What is broken is taken from `before`; an empty folder changes nothing."""
    states = file_states(folder)
    try:
        read, problems = read_and_check(folder)
    except OSError:
        read, problems = [], []
    if not read and not problems:
        sentence = "there is no didactic in the folder"
        return Edition(before, states, (Refused(".", (sentence,), _mark(sentence)),))
    broken = {_id_at(problem.place) for problem in problems}
    used = [one for one in read if one.id not in broken]
    kept = [one for one in before.all() if one.id in broken]
    return Edition(Library([*used, *kept]), states, tuple(_refused(folder, problems)))


def _refused(folder: Path | None, problems: Iterable[Problem]) -> Iterator[Refused]:
    by_place: dict[str, list[str]] = {}
    for problem in problems:
        by_place.setdefault(problem.place, []).append(problem.sentence)
    with_broken_file = {_id_at(place) for place in by_place if "/" in place}
    for place, sentences in by_place.items():
        if place in with_broken_file:
            continue  # that the languages differ follows from it
        mark = _mark(*sentences, *_contents(folder, _id_at(place)))
        yield Refused(place[:MOST_CHARACTERS_OF_PLACE], tuple(sentences), mark)


def _contents(folder: Path | None, didactic_id: str) -> Iterator[str]:
    for place, entry in didactic_files(folder):
        if _id_at(place) == didactic_id:
            try:
                yield hashlib.sha256(entry.read_bytes()).hexdigest()
            except OSError:
                yield "unreadable"


def _id_at(place: str) -> str:
    return place.rpartition("/")[2].partition(".")[0]


def _mark(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]
