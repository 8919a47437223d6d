"""What a didactic must say of itself: the front matter of content/didactics/<track>/<id>.<language>.md."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{2,39}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{2,29}$")]
MOST_TITLE_CHARACTERS = 100
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300, pattern=r"^[^\n]*$")
]


class Track(StrEnum):
    """The strand of the curriculum."""

    OPIOID_STEWARDSHIP = "opioid_stewardship"
    INTERPROFESSIONAL = "interprofessional"
    PAIN_SCIENCE = "pain_science"


class Strength(StrEnum):
    """How firmly a point stands: a guideline's own grade, a study's finding, or accepted practice."""

    STRONG = "strong"
    WEAK = "weak"
    EVIDENCE = "evidence"
    PRACTICE = "practice"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TakeHome(_Strict):
    """A point to remember; `source` is the key of the reference it rests on."""

    text: Line
    strength: Strength
    source: Key


class Reference(_Strict):
    """A source with an address. `tag`: V was read in the source itself, V2 in a restatement of it."""

    key: Key
    citation: Line
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{5,8}$")] | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    tag: Literal["V", "V2"]

    @model_validator(mode="after")
    def _has_address(self) -> Self:
        if not (self.doi or self.pmid or self.url):
            raise ValueError("a reference needs a doi, a pmid or a url")
        return self


class Option(_Strict):
    """One answer of a quiz question, and what its reader is told."""

    text: Line
    correct: bool
    feedback: Line


class Question(_Strict):
    """A quiz question with exactly one right answer."""

    text: Line
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=5)]

    @model_validator(mode="after")
    def _has_one_answer(self) -> Self:
        if sum(option.correct for option in self.options) != 1:
            raise ValueError("a question has exactly one right answer")
        return self


class FrontMatter(_Strict):
    """All that a didactic says of itself, before its text."""

    id: Id
    week: Annotated[int, Field(ge=1, le=52)]
    title: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=3, max_length=MOST_TITLE_CHARACTERS)
    ]
    track: Track
    minutes: Annotated[int, Field(ge=1, le=60)]
    professions: Annotated[tuple[str, ...], Field(min_length=1)]
    objectives: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]
    take_home: Annotated[tuple[TakeHome, ...], Field(min_length=3, max_length=3)]
    quiz: tuple[Question, ...] = ()
    references: Annotated[tuple[Reference, ...], Field(min_length=1, max_length=8)]
    reviewed_by: Line
    reviewed_on: date
    expires_on: date

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        keys = [reference.key for reference in self.references]
        if len(keys) != len(set(keys)):
            raise ValueError("two references have the same key")
        for point in self.take_home:
            if point.source not in keys:
                raise ValueError(f"take-home source {point.source} is not among the references")
        if self.expires_on <= self.reviewed_on:
            raise ValueError("expires_on must be after reviewed_on")
        return self
