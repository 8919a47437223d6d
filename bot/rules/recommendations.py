"""What a specialist may recommend in one form: each with its kind, which is chosen from one list."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.rules.case_events import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.written_text import MOST_RECOMMENDATION_CHARACTERS, MOST_REFERENCE_CHARACTERS, clean, require

MOST_IN_A_FORM = 2
"""Five fields are all a form can have: two kinds, two texts and the reference they share."""


@dataclass(frozen=True)
class Kind:
    """A family and how sure the specialist is; or that the case needs a formal referral or eConsult."""

    category: Category
    confidence: Confidence
    needs_formal_referral: bool = False

    @property
    def code(self) -> str:
        """How it stands in a form and in the id of a button."""
        return FORMAL_REFERRAL if self.needs_formal_referral else f"{self.category}-{self.confidence}"


FORMAL_REFERRAL = "formal_referral"
KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        *(Kind(category, confidence) for category in Category for confidence in Confidence),
        Kind(Category.REFERRAL, Confidence.SUGGEST, needs_formal_referral=True),
    )
}
"""Every kind by its code, in the order of the list."""


@dataclass(frozen=True)
class Written:
    """One recommendation whose text can be kept, once it is screened."""

    kind: Kind
    text: str
    reference: str | None = None


def kind_of(code: str) -> Kind:
    """Raises DomainError for a kind that was not offered."""
    if code not in KINDS:
        raise DomainError("problem-choice-unknown")
    return KINDS[code]


def read_written(filled: Mapping[str, str]) -> tuple[Written, ...]:
    """The recommendations of a form: fields `kind`, `text`, `kind-2`, `text-2` and `reference`.

    Raises DomainError for a kind that was not offered, a text that is empty or too long, and a second one of
    which only half is there.
    """
    reference = clean(filled.get("reference", ""))[:MOST_REFERENCE_CHARACTERS] or None
    found = [_read_one(filled["kind"], filled["text"], reference)]
    kind, text = filled.get("kind-2", ""), filled.get("text-2", "")
    if bool(kind) is not bool(clean(text)):
        raise DomainError("problem-second-recommendation")
    if kind:
        found.append(_read_one(kind, text, reference))
    return tuple(found)


def _read_one(kind: str, text: str, reference: str | None) -> Written:
    words = require(text, field="field-recommendation", most_characters=MOST_RECOMMENDATION_CHARACTERS)
    return Written(kind_of(kind), words, reference)
