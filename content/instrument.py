"""Survey instruments, read from content/instruments/<id>.<language>.yaml: items, scales, choices, and their version."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from content.french import keep_all_together
from content.loader import DEFAULT_LANGUAGE, ContentError
from content.plain_yaml import YamlError, read_yaml

NONE, DECLINED = "none", "declined"
"""Answers that no choice may be called: that none of the choices applies, and that a person would rather not say."""
MOST_ITEM_CHARACTERS = 40
MOST_CHOICES = 25
_NAME = re.compile(r"^(?P<id>[a-z][a-z_]{2,24})\.(?P<language>[a-z]{2}-[A-Z]{2})\.yaml$")
VERSIONS = "versions.yaml"

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{2,31}$")]
Timepoint = Literal["joining", "pre", "post", "session", "cycle"]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=100)]
End = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=60)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Scale(_Strict):
    """Whole numbers from `least` to `most`, with words at both ends."""

    least: Annotated[int, Field(ge=0, le=1)]
    most: Annotated[int, Field(ge=2, le=10)]
    low: End
    high: End

    @property
    def values(self) -> range:
        """Every number that can be answered."""
        return range(self.least, self.most + 1)


class Item(_Strict):
    """One question: a number of a scale, or one or several of its choices.

    `timepoints` empty: asked whenever its instrument is.
    """

    id: Key
    text: Words
    scale: Key | None = None
    choose: Literal["one", "several"] | None = None
    choices: Annotated[dict[Key, Label], Field(max_length=MOST_CHOICES)] = {}
    timepoints: tuple[Timepoint, ...] = ()

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if (self.scale is None) == (self.choose is None) or (len(self.choices) < 2) != (self.choose is None):
            raise ValueError(f"item {self.id} needs either a scale, or choose with at least two choices")
        if {NONE, DECLINED} & self.choices.keys():
            raise ValueError(f"item {self.id}: no choice may be called {NONE} or {DECLINED}")
        for choice in (*self.choices, DECLINED):
            if len(f"{self.id}.{choice}") > MOST_ITEM_CHARACTERS:
                raise ValueError(f"{self.id}.{choice} is longer than {MOST_ITEM_CHARACTERS} characters")
        return self


class InstrumentText(_Strict):
    """All that a file says. A changed wording needs a higher version."""

    id: Key
    version: Annotated[int, Field(ge=1, le=999)]
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=60)]
    introduction: Words
    timepoints: Annotated[tuple[Timepoint, ...], Field(min_length=1)]
    scales: dict[Key, Scale] = {}
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=20)]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        ids = [item.id for item in self.items]
        if len(ids) != len(set(ids)):
            raise ValueError("two items have the same id")
        for item in self.items:
            if item.scale is not None and item.scale not in self.scales:
                raise ValueError(f"item {item.id}: there is no scale {item.scale}")
            if not set(item.timepoints) <= set(self.timepoints):
                raise ValueError(f"item {item.id} is asked when the instrument is not")
        return self


class Instrument(InstrumentText):
    """An instrument in one language. `wording_hash` changes with every word but the version's number."""

    language: str
    wording_hash: str

    def items_at(self, timepoint: str) -> tuple[Item, ...]:
        """What is asked at a timepoint, in order."""
        return tuple(item for item in self.items if not item.timepoints or timepoint in item.timepoints)


class Instruments:
    """All instruments, by id and language."""

    def __init__(self, instruments: Iterable[Instrument]) -> None:
        """Keep them."""
        self._by_name = {(one.id, one.language): one for one in instruments}

    def ids(self) -> tuple[str, ...]:
        """Each id once, in order of the alphabet."""
        return tuple(sorted({instrument_id for instrument_id, _ in self._by_name}))

    def get(self, instrument_id: str, language: str) -> Instrument:
        """The instrument in `language`, or in en-CA where it is not written in it. Raises KeyError for no known id."""
        found = self._by_name.get((instrument_id, language))
        return found or self._by_name[instrument_id, DEFAULT_LANGUAGE]

    def all(self) -> tuple[Instrument, ...]:
        """Every instrument in every language."""
        return tuple(self._by_name.values())


def instrument_files(folder: Traversable | None = None) -> Iterator[Traversable]:
    """Yield every instrument's file, in a fixed order."""
    root = files("content") / "instruments" if folder is None else folder
    for entry in sorted(root.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".yaml") and entry.name != VERSIONS and not entry.name.startswith("."):
            yield entry


def read_instrument(entry: Traversable) -> Instrument:
    """Read one file; its name must agree with what it says of itself. Raises ContentError."""
    place, name = f"instruments/{entry.name}", _NAME.match(entry.name)
    if name is None:
        raise ContentError(place, "the name must be <id>.<language>.yaml, such as reasons.en-CA.yaml")
    try:
        given = read_yaml(entry.read_text(encoding="utf-8"))
        language = name["language"]
        text = InstrumentText(**(keep_all_together(given) if language.startswith("fr") else given))
    except (YamlError, TypeError, UnicodeDecodeError) as problem:
        raise ContentError(place, str(problem)) from problem
    except ValidationError as problem:
        errors = problem.errors(include_url=False, include_context=False)
        words = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg']}" for one in errors)
        raise ContentError(place, words) from problem
    if text.id != name["id"]:
        raise ContentError(place, f"says it is {text.id}, which is not its name")
    return Instrument(**text.model_dump(), language=language, wording_hash=wording_hash(text))


def wording_hash(text: InstrumentText) -> str:
    """A hash over every word, scale and choice of an instrument, but not over its version's number."""
    said = json.dumps(text.model_dump(exclude={"version"}), ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


@cache
def load_instruments() -> Instruments:
    """The instruments of the package, read once. Raises ContentError."""
    return Instruments(read_instrument(entry) for entry in instrument_files())
