"""Details of a case: bands, scores and goals out of lists."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.case_details import (
    FORM_FIELDS,
    GOALS,
    PAGE_BANDS,
    change_details,
    check_details,
    goals_of,
    peg_mean,
)
from bot.rules.errors import DomainError

PEG = {"peg_pain": "7", "peg_enjoyment": "8", "peg_activity": "6"}


@pytest.mark.parametrize(
    "details",
    [
        {"age": "57"},
        {"shoe_size": "42"},
        {"peg_pain": "11"},
        {"peg_pain": "7,8"},
        {"goals": "sleep,fly"},
        {"goals": "sleep,sleep"},
        {"goals": "sleep,walking,work,mood"},
        {"goals": "sleep,"},
    ],
)
def test_what_is_not_in_a_list_is_refused(details: dict[str, str]):
    with pytest.raises(DomainError) as refused:
        check_details(details)
    assert refused.value.message_key == "problem-detail-unknown"


def test_a_change_leaves_the_rest_and_an_empty_one_takes_away():
    kept = change_details({"age": "50_59", "duration": "over_5_years"}, {"age": "", "goals": "sleep,work"})

    assert kept == {"duration": "over_5_years", "goals": "sleep,work"}
    assert goals_of(kept) == ("sleep", "work")
    assert goals_of({}) == ()


def test_the_mean_of_peg_needs_all_three_items():
    assert peg_mean(PEG) == 7
    assert peg_mean({**PEG, "peg_pain": "8"}) == Fraction(22, 3)
    assert peg_mean({"peg_pain": "7", "peg_activity": "6"}) is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*PAGE_BANDS, *FORM_FIELDS]),
            st.sampled_from(["", "7", *GOALS, *(band for bands in PAGE_BANDS.values() for band in bands)]),
        ),
        max_size=12,
    )
)
def test_whatever_is_chosen_in_whatever_order_only_offered_values_are_kept(changes: list[tuple[str, str]]):
    kept: dict[str, str] = {}
    for name, value in changes:
        try:
            kept = change_details(kept, {name: value})
        except DomainError:
            continue
    assert check_details(kept) == kept
    assert "" not in kept.values()
