"""Our tests against the statistics library's own, which the bot does not load."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from bot.services.evaluation.distributions import greatest, paired, welch

differences = st.lists(st.floats(-6, 6).map(lambda value: round(value, 2)), min_size=2, max_size=80)


@given(differences)
def test_the_paired_test_is_students(values):
    assume(len(set(values)) > 1)
    expected = stats.ttest_1samp(values, 0)
    low, high = expected.confidence_interval(0.95)

    found = paired(values)

    assert found.p == pytest.approx(expected.pvalue, abs=1e-9)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-9)
    assert found.dz == pytest.approx(found.mean / found.sd)


@given(differences, differences)
def test_the_test_between_groups_is_welchs(one, other):
    assume(len(set(one)) > 1 or len(set(other)) > 1)

    assert welch(one, other) == pytest.approx(stats.ttest_ind(one, other, equal_var=False).pvalue, abs=1e-9)


def test_too_few_values_or_none_that_differ_have_no_test():
    assert paired([]).p is paired([1.0]).low is paired([1.0, 1.0]).p is None
    assert (paired([1.0, 1.0]).low, paired([1.0, 1.0]).high) == (1.0, 1.0)
    assert welch([1.0], [1.0, 2.0]) is welch([1.0, 1.0], [2.0, 2.0]) is None


def test_what_nothing_is_known_of_has_no_bound():
    atom = ("family", "a")

    assert greatest(frozenset({atom}), [], []) == float("inf")
    assert greatest(frozenset({atom}), [(frozenset({("family", "b")}), 3)], []) == float("inf")
    assert greatest(frozenset({atom}), [(frozenset({atom, ("family", "b")}), 3)], []) == 3
