"""The benchmark of routing, small: what it promises holds, whatever the machine. It asserts no time."""

import pytest

from tests.benchmarks import routing
from tests.benchmarks.routing_quarter import quarter


@pytest.fixture(scope="module")
def small():
    return quarter(specialists=30, cases=200, seed=7)


@pytest.fixture(scope="module")
def best(small):
    return routing.by_optimum(small)


def test_a_quarter_is_the_same_for_the_same_seed(small):
    assert quarter(specialists=30, cases=200, seed=7) == small
    assert quarter(specialists=30, cases=200, seed=8) != small


def test_routing_comes_near_the_optimum_and_nobody_is_over_capacity(small, best):
    routed = routing.by_routing(small)

    assert routed.over_capacity == 0
    assert routed.offers == best.offers == 400
    assert routed.fit >= 0.98 * best.fit


def test_routing_spreads_cases_more_evenly_than_round_robin_and_fits_better(small):
    routed, in_turn = routing.by_routing(small), routing.by_round_robin(small)

    assert routed.gini < in_turn.gini
    assert routed.fit > in_turn.fit


def test_the_other_ways_keep_to_the_same_bars(small, best):
    others = [best, routing.by_first_free(small), routing.by_round_robin(small)]

    assert all(one.over_capacity == 0 and one.offers == 400 for one in others)


def test_the_table_has_a_line_for_each_way(small, best):
    lines = routing.table([routing.by_first_free(small), best], best=best).splitlines()

    assert lines[2].startswith("| first free | 0.")
    assert lines[3].startswith("| optimum | 1.000 |")


@pytest.mark.parametrize(
    ("values", "spread"), [([2, 2, 2], 0.0), ([0, 0, 0, 4], 0.75), ([1, 3], 0.25), ([3, 1], 0.25)]
)
def test_the_gini_coefficient_is_what_the_books_say(values, spread):
    assert routing.gini(values) == pytest.approx(spread)
