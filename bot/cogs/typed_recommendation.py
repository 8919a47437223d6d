"""What was typed into the form of a recommendation, whoever fills it in: read, checked and screened the same way."""

from collections.abc import Mapping, Sequence

from bot.rules.errors import DomainError
from bot.rules.recommendations import Written, read_written
from bot.views.card import fits_card
from bot.views.form import one

FIELDS = ("kind", "text", "kind-2", "text-2", "reference")


def filled_in(values: Mapping[str, str | list[str]]) -> dict[str, str]:
    """The fields as they were filled in, for opening the form again."""
    return {name: one(values, name) for name in FIELDS}


def read_recommendation_form(values: Mapping[str, str | list[str]]) -> tuple[Written, ...]:
    """Raises DomainError for what cannot be kept (bot/rules/recommendations.py), or does not fit its card."""
    written = read_written(filled_in(values))
    if not all(fits_card(each.text, each.reference or "") for each in written):
        raise DomainError("problem-too-many-signs")
    return written


def texts_of(written: Sequence[Written]) -> dict[str, str]:
    """The texts to be screened, by the names of their fields."""
    texts = {"text": written[0].text, "reference": written[0].reference or ""}
    return texts | {"text-2": written[1].text} if len(written) > 1 else texts
