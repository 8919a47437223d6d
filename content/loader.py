"""The library of didactics, read from the package. Content that does not keep to the schema is refused."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import ValidationError

from content.french import keep_all_together, keep_together
from content.plain_yaml import YamlError, read_yaml
from content.schema import FrontMatter

DEFAULT_LANGUAGE = "en-CA"
_NAME = re.compile(r"^(?P<id>[a-z][a-z0-9-]*)\.(?P<language>[a-z]{2}-[A-Z]{2})\.md$")
_PARTS = re.compile(r"^---\n(?P<front>.*?)\n---\n(?P<body>.*)$", re.DOTALL)


class ContentError(ValueError):
    """A content file that cannot be used: which one, and what to mend."""

    def __init__(self, place: str, sentence: str) -> None:
        """Name the file, relative to its folder, and say what is wrong."""
        super().__init__(f"{place}: {sentence}")
        self.place = place
        self.sentence = sentence


class UnknownDidacticError(KeyError):
    """An id that the library does not have."""


class Didactic(FrontMatter):
    """A didactic in one language. `content_hash` changes with any change of its words or sources."""

    language: str
    body: str
    content_hash: str

    def is_expired(self, on: date) -> bool:
        """Tell whether the text may no longer be posted on that day; its last day still counts."""
        return on > self.expires_on


class Library:
    """All didactics, by id and language."""

    def __init__(self, didactics: Iterable[Didactic]) -> None:
        """Keep them in the order of the curriculum."""
        ordered = sorted(didactics, key=lambda one: (one.week, one.id, one.language))
        self._by_name = {(one.id, one.language): one for one in ordered}
        self._ids = tuple(dict.fromkeys(one.id for one in ordered))

    def ids(self) -> tuple[str, ...]:
        """The ids in the order of their weeks, each once."""
        return self._ids

    def get(self, didactic_id: str, language: str) -> Didactic:
        """The didactic in `language`, or in en-CA where it is not written in it.

        Raises UnknownDidacticError for an id that is not in the library.
        """
        for wanted in (language, DEFAULT_LANGUAGE):
            found = self._by_name.get((didactic_id, wanted))
            if found is not None:
                return found
        raise UnknownDidacticError(didactic_id)

    def minutes(self, didactic_id: str) -> int:
        """How long it takes to read, the same in all languages."""
        return self.get(didactic_id, DEFAULT_LANGUAGE).minutes

    def all(self) -> tuple[Didactic, ...]:
        """Every didactic in every language, by week."""
        return tuple(self._by_name.values())


def load_didactics(folder: Traversable | None = None) -> Library:
    """Read the didactics of the package, or of `folder` (a Path will do). Raises ContentError."""
    return Library(read_didactic(place, entry) for place, entry in didactic_files(folder))


def didactic_files(folder: Traversable | None = None) -> Iterator[tuple[str, Traversable]]:
    """Yield every Markdown file below the folder with its place in it, in a fixed order."""
    root = files("content") / "didactics" if folder is None else folder
    for track in sorted(root.iterdir(), key=lambda one: one.name):
        if track.is_dir() and not track.name.startswith("."):
            for entry in sorted(track.iterdir(), key=lambda one: one.name):
                if entry.name.endswith(".md") and not entry.name.startswith("."):
                    yield f"{track.name}/{entry.name}", entry


def read_didactic(place: str, entry: Traversable) -> Didactic:
    """Read one file; its name must agree with what it says of itself. Raises ContentError."""
    name = _NAME.match(entry.name)
    if name is None:
        raise ContentError(place, "the name must be <id>.<language>.md, such as opioid-trial.en-CA.md")
    didactic = _parsed(place, name["language"], normalise(entry.read_text(encoding="utf-8")))
    if (didactic.id, didactic.track) != (name["id"], place.split("/")[0]):
        raise ContentError(place, f"says it is {didactic.track}/{didactic.id}, which is not its place")
    return didactic


@lru_cache(maxsize=256)
def _parsed(place: str, language: str, text: str) -> Didactic:
    """A text is parsed once: where files are looked at again, most have not changed."""
    parts = _PARTS.match(text)
    if parts is None:
        raise ContentError(place, "the file must begin with front matter between two lines of ---")
    try:
        front: dict[str, Any] = read_yaml(parts["front"])
        is_french = language.startswith("fr")
        didactic = Didactic(
            **(keep_all_together(front) if is_french else front),
            language=language,
            body=keep_together(parts["body"].strip()) if is_french else parts["body"].strip(),
            content_hash=hashlib.sha256(text.encode()).hexdigest(),
        )
    except (YamlError, TypeError) as problem:
        raise ContentError(place, str(problem)) from problem
    except ValidationError as problem:
        raise ContentError(place, _in_words(problem)) from problem
    return didactic


def normalise(text: str) -> str:
    """Give the text as it is hashed: composed letters, plain line ends, no trailing blanks."""
    plain = (
        unicodedata.normalize("NFC", text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    )
    return "\n".join(line.rstrip(" \t") for line in plain.split("\n")).strip("\n") + "\n"


def _in_words(problem: ValidationError) -> str:
    errors = problem.errors(include_url=False, include_context=False)
    return "; ".join(f"{'.'.join(map(str, error['loc'])) or 'file'}: {error['msg']}" for error in errors)
