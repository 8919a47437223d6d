"""One recommendation or two in a form, each with its kind."""

import pytest

from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.recommendations import FORMAL_REFERRAL, KINDS, Kind, Written, kind_of, read_written

ONE = {"kind": "safety-suggest", "text": " Offer naloxone. ", "kind-2": "", "text-2": " ", "reference": ""}
TWO = {**ONE, "kind-2": "pharmacological-consider", "text-2": "Topical capsaicin.", "reference": "CMAJ 2017"}
SAFETY = Kind(Category.SAFETY, Confidence.SUGGEST)
CAPSAICIN = Kind(Category.PHARMACOLOGICAL, Confidence.CONSIDER)


def test_every_family_and_confidence_can_be_chosen_and_fits_one_menu():
    assert len(KINDS) == 22 <= 25
    assert {code: kind.code for code, kind in KINDS.items()} == {code: code for code in KINDS}
    assert kind_of(FORMAL_REFERRAL).needs_formal_referral


def test_a_second_one_is_optional_and_shares_the_reference():
    assert read_written(ONE) == (Written(SAFETY, "Offer naloxone."),)
    assert read_written(TWO) == (
        Written(SAFETY, "Offer naloxone.", "CMAJ 2017"),
        Written(CAPSAICIN, "Topical capsaicin.", "CMAJ 2017"),
    )


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"kind": "surgery-suggest"}, "problem-choice-unknown"),
        ({"text": "…"}, "problem-text-empty"),
        ({"text-2": ""}, "problem-second-recommendation"),
        ({"kind-2": ""}, "problem-second-recommendation"),
        ({"kind-2": "surgery-suggest"}, "problem-choice-unknown"),
        ({"text-2": "x" * 1801}, "problem-text-too-long"),
    ],
)
def test_what_cannot_be_kept_is_said(changed: dict[str, str], problem: str):
    with pytest.raises(DomainError) as refused:
        read_written({**TWO, **changed})
    assert refused.value.message_key == problem
