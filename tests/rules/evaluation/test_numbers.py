"""Describing numbers, each against another way to compute it."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from bot.rules.evaluation.groups import dose, prescribes, roll_up
from bot.rules.evaluation.numbers import mean_and_sd, quartiles, wilson

values = st.lists(st.floats(-1e4, 1e4), min_size=2, max_size=60)


@given(values)
def test_mean_and_sd_are_those_of_a_sample(given_values):
    mean, sd = mean_and_sd(given_values)

    assert mean == pytest.approx(statistics.fmean(given_values), abs=1e-6)
    assert sd == pytest.approx(statistics.stdev(given_values), rel=1e-6, abs=1e-6)


@given(values)
def test_quartiles_are_interpolated_between_neighbours(given_values):
    expected = statistics.quantiles(given_values, n=4, method="inclusive")

    assert quartiles(given_values) == pytest.approx(tuple(expected), abs=1e-6)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_of_a_proportion_is_wilsons(n_of):
    n, of = n_of
    expected = stats.binomtest(n, of).proportion_ci(method="wilson")

    assert wilson(n, of) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_one_value_has_no_spread_and_none_is_refused():
    assert mean_and_sd([3.0]) == (3.0, 0.0)
    assert quartiles([3.0]) == (3.0, 3.0, 3.0)
    for refuse in (mean_and_sd, quartiles):
        with pytest.raises(ValueError, match="no values"):
            refuse([])
    with pytest.raises(ValueError, match="of nobody"):
        wilson(0, 0)


@pytest.mark.parametrize(
    ("sessions", "band"),
    [(-1, "0"), (0, "0"), (1, "1_3"), (3, "1_3"), (4, "4_19"), (19, "4_19"), (20, "20_plus")],
)
def test_doses_are_the_published_bands(sessions, band):
    assert dose(sessions) == band


@pytest.mark.parametrize(
    ("profession", "group", "right"),
    [
        ("family_physician", "physician", "prescriber"),
        ("psychiatrist", "physician", "prescriber"),
        ("nurse_practitioner", "nurse_practitioner", "prescriber"),
        ("physician_assistant", "nurse_practitioner", "prescriber"),
        ("pharmacist", "pharmacist", "other"),
        ("social_worker", "allied", "other"),
        (None, "missing", "missing"),
    ],
)
def test_professions_roll_up_as_published(profession, group, right):
    assert (roll_up(profession), prescribes(profession)) == (group, right)
