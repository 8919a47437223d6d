"""What a case can be about. Topics become forum tags, and say which professions can help most."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from content.plain_yaml import read_yaml

MOST_TOPICS = 20
"""Discord's limit of tags in a forum."""
TAG_CHARACTERS = 20
"""Discord's limit of characters in a tag."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{2,31}$")]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=TAG_CHARACTERS)]
Description = Annotated[str, StringConstraints(strip_whitespace=True, min_length=5, max_length=100)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Tags(_Strict):
    en: Tag
    fr: Tag


class _Descriptions(_Strict):
    en: Description
    fr: Description


class Topic(_Strict):
    """A topic; `professions` are ordered, those who can help most first."""

    id: Id
    label: _Tags
    description: _Descriptions
    professions: Annotated[tuple[str, ...], Field(min_length=3)]


class _File(_Strict):
    hub_professions: Annotated[tuple[str, ...], Field(min_length=2, max_length=25)]
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=MOST_TOPICS)]


class Topics:
    """All topics, in the order they are shown in."""

    def __init__(self, topics: tuple[Topic, ...], hub_professions: tuple[str, ...]) -> None:
        """Refuse, with a ValueError, an id or tag given twice and a profession the hub does not have."""
        for spoken in (
            [one.id for one in topics],
            [one.label.en for one in topics],
            [one.label.fr for one in topics],
        ):
            if len(spoken) != len(set(spoken)):
                raise ValueError("two topics share an id or a label")
        strangers = {found for one in topics for found in one.professions} - set(hub_professions)
        if strangers:
            raise ValueError(f"not among hub_professions: {', '.join(sorted(strangers))}")
        self._topics = {one.id: one for one in topics}
        self._hub_professions = hub_professions

    def ids(self) -> tuple[str, ...]:
        """The ids, in the order they are shown in."""
        return tuple(self._topics)

    def label(self, topic_id: str, language: str) -> str:
        """The tag of a topic. Raises KeyError for an unknown one."""
        label = self._topics[topic_id].label
        return label.fr if language.lower().startswith("fr") else label.en

    def description(self, topic_id: str, language: str) -> str:
        """What a topic covers, in a line. Raises KeyError for an unknown one."""
        description = self._topics[topic_id].description
        return description.fr if language.lower().startswith("fr") else description.en

    def professions_by_topic(self) -> dict[str, tuple[str, ...]]:
        """Who can help most with each topic, in order."""
        return {one.id: one.professions for one in self._topics.values()}

    def hub_professions(self) -> tuple[str, ...]:
        """The professions a hub may have, in the order they are offered in."""
        return self._hub_professions


def read_topics(source: Traversable) -> Topics:
    """Read a topics file. Raises YamlError or ValueError (of which pydantic's ValidationError is one)."""
    parsed = _File(**read_yaml(source.read_text(encoding="utf-8")))
    return Topics(parsed.topics, parsed.hub_professions)


@cache
def load_topics() -> Topics:
    """The topics of the package, read once."""
    return read_topics(files("content") / "topics.yaml")
