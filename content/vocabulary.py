"""The closed lists a profile is chosen from: professions, regions, rurality, settings, years in practice."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from content.plain_yaml import read_yaml

MOST_CHOICES = 25
"""Discord shows at most 25 entries in a menu."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Label(_Strict):
    """A name in both languages, as short as a menu needs."""

    en: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    fr: Annotated[str, StringConstraints(min_length=1, max_length=100)]

    def in_language(self, language: str) -> str:
        """The name in the reader's language; English where it is neither."""
        return self.fr if language.lower().startswith("fr") else self.en


Choices = Annotated[dict[str, Label], Field(min_length=2, max_length=MOST_CHOICES)]


class _File(_Strict):
    profession: Choices
    years_in_practice: Choices
    region: Choices
    rurality: Choices
    setting: Choices


class Vocabulary:
    """Names of choices by kind (`profession`, `region`, …) and id. Ids are kept in records and never change."""

    def __init__(self, kinds: Mapping[str, Mapping[str, Label]]) -> None:
        """Keep the choices of each kind, in the order they are shown in."""
        self._kinds = {kind: dict(choices) for kind, choices in kinds.items()}

    def choices(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind, in the order they are shown in. Raises KeyError for an unknown kind."""
        return tuple(self._kinds[kind])

    def label(self, kind: str, choice: str, language: str) -> str:
        """The name of a choice; its id where it is no longer offered: records outlive lists."""
        label = self._kinds[kind].get(choice)
        return label.in_language(language) if label else choice


def read_vocabulary(source: Traversable) -> Vocabulary:
    """Read a vocabulary file. Raises YamlError or pydantic's ValidationError."""
    parsed = _File(**read_yaml(source.read_text(encoding="utf-8")))
    return Vocabulary({kind: getattr(parsed, kind) for kind in _File.model_fields})


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the package, read once."""
    return read_vocabulary(files("content") / "vocabulary.yaml")
