"""Texts, forms, hours, authority, nonces, consents: the short rules."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.case_form import (
    CONFIRMATIONS,
    CaseForm,
    check_form,
    split_typed_question,
)
from bot.rules.deliveries import nonce_of
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, is_logged_by_person
from bot.rules.participation import cycle_name, iso_week
from bot.rules.written_text import clean
from bot.rules.written_text import require as require_text

TORONTO = "America/Toronto"
FAMILY_DAY = frozenset({date(2026, 2, 16)})
GOOD = CaseForm("What would you add?", "A woman in her 50s with neuropathy.", topics=("headache",))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def refused(key: str):
    return pytest.raises(DomainError, match=f"^{key}$")


def test_invisible_marks_go_and_words_stay():
    assert clean("  Bon\u200bjour \u202eles\u202c\tamis \r\n\n\n\n fin \x00") == "Bonjour les amis \n\n fin"


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200d\u2060", "😀😀 🎉", "?!…", "7"])
def test_a_text_without_words_is_refused_by_its_field(typed: str):
    with refused("problem-text-empty") as caught:
        require_text(typed, field="field-question", most_characters=300)

    assert caught.value.details == {"field": "field-question"}


def test_one_character_too_many_is_refused_with_both_numbers():
    with refused("problem-text-too-long") as caught:
        require_text("a" * 301, field="field-question", most_characters=300)

    assert (caught.value.details["length"], caught.value.details["most"]) == (301, 300)


def test_right_to_left_text_and_markdown_are_words_like_any_other():
    assert (
        require_text("ألم مزمن **و** _أرق_", field="field-story", most_characters=300)
        == "ألم مزمن **و** _أرق_"
    )


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str):
    assert clean(clean(typed)) == clean(typed)


def checked(form: CaseForm = GOOD, **changes):
    choices = {
        "topics": ["headache"],
        "professions": ["pharmacist"],
        "confirmations": CONFIRMATIONS,
        **changes,
    }
    return check_form(form, **choices)


def test_a_form_in_order_comes_back_with_its_texts_cleaned():
    form = CaseForm(" What \u200bnow? ", GOOD.story, ("headache",), ("pharmacist",), {"age": "50_59"})

    assert checked(form).question == "What now?"


def test_a_missing_confirmation_stops_the_form():
    with refused("problem-confirmations-missing"):
        checked(confirmations=CONFIRMATIONS[:2])


@pytest.mark.parametrize("topics", [(), ("gone",), ("headache",) * 4])
def test_a_topic_that_is_not_offered_stops_the_form(topics: tuple[str, ...]):
    with refused("problem-topic-unknown"):
        checked(CaseForm(GOOD.question, GOOD.story, topics))


def test_a_profession_that_is_not_offered_stops_the_form():
    with refused("problem-profession-unknown"):
        checked(CaseForm(GOOD.question, GOOD.story, ("headache",), ("barber",)))


def test_a_form_survives_its_draft():
    form = CaseForm("Q?", "S", ("headache",), ("pharmacist",), {"age": "50_59"}, True, 7)

    assert CaseForm.from_json(form.to_json()) == form


def test_a_typed_message_gives_its_question_and_keeps_all_of_its_words():
    question, story = split_typed_question("Woman in her 60s. Sleeps badly. What next?")

    assert question == "What next?"
    assert story == "Woman in her 60s. Sleeps badly. What next?"


def test_a_typed_message_without_a_question_leaves_it_to_be_asked():
    assert split_typed_question("Woman in her 60s.")[0] == ""
    assert split_typed_question("a" * 400 + "?")[0] == ""


@given(st.text())
def test_a_nonce_fits_discord_and_depends_on_the_key_alone(key: str):
    assert len(nonce_of(key)) == 25
    assert nonce_of(key) == nonce_of(key)


def test_two_keys_have_two_nonces():
    assert nonce_of("didactic:1:2026-01-08") != nonce_of("didactic:1:2026-01-15")


def test_an_act_is_logged_under_a_pseudonym_only_with_a_consent():
    assert not is_logged_by_person({})
    assert not is_logged_by_person(dict.fromkeys(ConsentKind, False))
    for kind in ConsentKind:
        assert is_logged_by_person({kind: True})


def test_exports_carry_weeks_and_cycles():
    assert iso_week(utc(2027, 1, 1)) == "2026-W53"
    assert cycle_name(date(2026, 1, 5)) == "from-2026-01-05"
    assert cycle_name(None) == ""
