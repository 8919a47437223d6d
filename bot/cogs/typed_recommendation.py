"""What was typed into the form of a recommendation, whoever fills it in: read, checked and screened the same way."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cogs.actions import member_of
from bot.cogs.cases import screened
from bot.rules.case_form import FieldFinding, refusing
from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.written_text import (
    MOST_RECOMMENDATION_CHARACTERS,
    MOST_REFERENCE_CHARACTERS,
    clean,
    require,
)
from bot.services.desk import Desk
from bot.views.card import fits_card
from bot.views.form import one

FIELDS = ("category", "confidence", "text", "reference")


@dataclass(frozen=True)
class TypedRecommendation:
    """A recommendation whose text can be kept, once it is screened."""

    category: Category
    confidence: Confidence
    text: str
    reference: str | None


def filled_in(values: Mapping[str, str | list[str]]) -> dict[str, str]:
    """The fields as they were filled in, for opening the form again."""
    return {name: one(values, name) for name in FIELDS}


def read_recommendation_form(filled: Mapping[str, str]) -> TypedRecommendation:
    """Raises DomainError for choices that were not offered, and for a text that is empty or too long."""
    text = require(
        filled["text"], field="field-recommendation", most_characters=MOST_RECOMMENDATION_CHARACTERS
    )
    reference = clean(filled["reference"])[:MOST_REFERENCE_CHARACTERS] or None
    if not fits_card(text, reference or ""):
        raise DomainError("problem-too-many-signs")
    return TypedRecommendation(
        member_of(Category, filled["category"]), member_of(Confidence, filled["confidence"]), text, reference
    )


async def identifiers_in(desk: Desk, typed: TypedRecommendation, language: str) -> list[FieldFinding]:
    """What identifies somebody. What only might does not stop a specialist, who has no page to answer it on."""
    fields = {"field-recommendation": typed.text, "field-reference": typed.reference or ""}
    return refusing(await screened(desk, fields, language))
