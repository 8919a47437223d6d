"""What hours are worth: certified hours apart, rounded down once, at the accreditor's rate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.credits import (
    SELF_DIRECTED,
    Accreditor,
    Earned,
    accreditor_from,
    earned,
    minutes_by_type,
    whole_quarters,
)
from bot.rules.errors import DomainError
from bot.rules.participation import Act

CFPC = Accreditor("ECHO PAIN", "College of Family Physicians of Canada")
ENTRIES = st.lists(st.tuples(st.sampled_from(Act), st.none() | st.integers(-200, 400)), max_size=30)


def terms(**typed: object) -> Accreditor:
    given = {
        "programme": "ECHO PAIN",
        "name": "CFPC",
        "activity_id": "",
        "credits_per_hour": "1",
        "allows_certificate": False,
    }
    return accreditor_from(**given | typed)


def test_a_session_of_ninety_minutes_is_one_and_a_half_credits_at_one_an_hour():
    assert earned({Act.SESSION_ATTENDED: 90}, CFPC) == Earned(90, 0, 150)


def test_reading_and_cases_are_apart_and_worth_no_credits():
    minutes = {Act.DIDACTIC_COMPLETED: 20, Act.CASE_ASKED: 11}

    assert earned(minutes, CFPC) == Earned(0, 30, 0)


def test_minutes_of_what_is_no_learning_do_not_count():
    assert earned({Act.SURVEY_COMPLETED: 60, Act.JOINED: 60, Act.DIDACTIC_POSTED: 60}, CFPC).is_nothing


def test_a_session_that_was_corrected_away_leaves_nothing():
    assert minutes_by_type([(Act.SESSION_ATTENDED, 60), (Act.SESSION_ATTENDED, -60)]) == {}


def test_it_is_rounded_once_at_the_total_not_session_by_session():
    minutes = minutes_by_type([(Act.SESSION_ATTENDED, 50)] * 3)

    assert earned(minutes, CFPC).session_minutes == 150


def test_without_an_accreditor_there_are_hours_and_no_credits():
    assert earned({Act.SESSION_ATTENDED: 60}, None) == Earned(60, 0, None)


@given(ENTRIES, st.integers(1, 1_000))
def test_no_more_is_stated_than_was_done_and_less_than_a_quarter_is_lost(entries, rate):
    minutes = minutes_by_type(entries)
    worth = earned(minutes, Accreditor("P", "A", credit_hundredths_per_hour=rate))

    sessions = max(0, sum(spent or 0 for act, spent in entries if act is Act.SESSION_ATTENDED))
    alone = sum(minutes.get(act, 0) for act in SELF_DIRECTED)
    assert 0 <= sessions - worth.session_minutes < 15
    assert 0 <= alone - worth.self_directed_minutes < 15
    assert worth.session_minutes % 15 == worth.self_directed_minutes % 15 == 0
    assert worth.credit_hundredths <= sessions * rate / 60


@given(st.integers(-1_000, 100_000), st.integers(0, 500))
def test_more_minutes_never_round_to_less(minutes, more):
    assert whole_quarters(minutes) <= whole_quarters(minutes + more)


@pytest.mark.parametrize(
    ("typed", "hundredths"), [("1", 100), ("1.5", 150), ("0,75", 75), (" 2.00 ", 200), ("10", 1000)]
)
def test_rates_are_read_as_people_write_them(typed, hundredths):
    assert terms(credits_per_hour=typed).credit_hundredths_per_hour == hundredths


@pytest.mark.parametrize("typed", ["", "0", "0.00", "10.01", "-1", "1.555", "one", "1e1", "²", ".5", "100"])
def test_what_is_no_rate_is_refused(typed):
    with pytest.raises(DomainError) as caught:
        terms(credits_per_hour=typed)

    assert caught.value.message_key == "problem-accreditor-rate"


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("name", " ", "problem-accreditor-name"),
        ("programme", "P" * 101, "problem-accreditor-name"),
        ("activity_id", "1" * 61, "problem-accreditor-activity"),
        ("activity_id", "12\u202e34", "problem-accreditor-activity"),
    ],
)
def test_names_are_bounded(field, typed, problem):
    with pytest.raises(DomainError) as caught:
        terms(**{field: typed})

    assert caught.value.message_key == problem
