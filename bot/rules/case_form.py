"""The case question as its form holds it: checked, screened, and put back into the form when it must be mended."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.rules.case_details import check_details
from bot.rules.errors import DomainError
from bot.rules.identifiers import Finding
from bot.rules.written_text import MOST_QUESTION_CHARACTERS, MOST_STORY_CHARACTERS, clean, require

_SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n")
MOST_TOPICS = 3
CONFIRMATIONS = ("not_emergency", "no_identifiers", "responsible")


@dataclass(frozen=True)
class CaseForm:
    """What the asker typed and chose. `returned_case_id` is set when a returned case is being mended.

    `confirmed`: words the screening doubted, of which the asker said that they identify nobody.
    """

    question: str
    story: str
    topics: tuple[str, ...] = ()
    professions_wanted: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)
    shows_name: bool = False
    returned_case_id: int | None = None
    confirmed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """As it is kept in a draft."""
        return {
            "question": self.question,
            "story": self.story,
            "topics": list(self.topics),
            "professions_wanted": list(self.professions_wanted),
            "details": dict(self.details),
            "shows_name": self.shows_name,
            "returned_case_id": self.returned_case_id,
            "confirmed": list(self.confirmed),
        }

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "CaseForm":
        """From a draft."""
        return CaseForm(
            question=kept["question"],
            story=kept["story"],
            topics=tuple(kept["topics"]),
            professions_wanted=tuple(kept["professions_wanted"]),
            details=dict(kept["details"]),
            shows_name=kept["shows_name"],
            returned_case_id=kept["returned_case_id"],
            confirmed=tuple(kept.get("confirmed", ())),
        )


def check_form(
    form: CaseForm, *, topics: Collection[str], professions: Collection[str], confirmations: Collection[str]
) -> CaseForm:
    """The form with its texts cleaned. Raises DomainError for what is missing, too long or no longer offered."""
    if set(confirmations) != set(CONFIRMATIONS):
        raise DomainError("problem-confirmations-missing")
    if not form.topics or len(form.topics) > MOST_TOPICS or not set(form.topics) <= set(topics):
        raise DomainError("problem-topic-unknown")
    if not set(form.professions_wanted) <= set(professions):
        raise DomainError("problem-profession-unknown")
    return CaseForm(
        question=require(form.question, field="field-question", most_characters=MOST_QUESTION_CHARACTERS),
        story=require(form.story, field="field-story", most_characters=MOST_STORY_CHARACTERS),
        topics=form.topics,
        professions_wanted=form.professions_wanted,
        details=check_details(form.details),
        shows_name=form.shows_name,
        returned_case_id=form.returned_case_id,
        confirmed=form.confirmed,
    )


@dataclass(frozen=True)
class FieldFinding:
    """A finding of the screening in one field of a form; `words` are what the person typed there."""

    field: str
    words: str
    finding: Finding


def split_typed_question(typed: str) -> tuple[str, str]:
    """A typed message as question and story: the last sentence with a question mark asks, all of it tells."""
    text = clean(typed)
    asked = [sentence for sentence in _SENTENCE_END.split(text) if sentence.endswith("?")]
    question = asked[-1] if asked else ""
    return (question if len(question) <= MOST_QUESTION_CHARACTERS else ""), text
