"""Whose cases a specialist does not take."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.conflicts import MOST_CHARACTERS, Conflicts

AMINA, BRUNO, CHLOE = 7, 8, 9


def test_chosen_colleagues_and_passed_askers_are_kept_apart():
    conflicts = Conflicts().choosing([BRUNO]).passing_on(AMINA)

    assert conflicts.as_kept() == "8,p7"
    assert Conflicts.read("8,p7") == conflicts
    assert conflicts.people == {AMINA, BRUNO}


def test_choosing_again_leaves_passed_askers_alone():
    conflicts = Conflicts.read("8,p7").choosing([CHLOE])

    assert (conflicts.chosen, conflicts.by_passing) == ({CHLOE}, (AMINA,))


def test_passing_twice_counts_once():
    assert Conflicts().passing_on(AMINA).passing_on(AMINA).as_kept() == "p7"


def test_an_empty_list_is_nobody():
    assert Conflicts.read("").people == frozenset()


def test_where_there_is_no_room_the_oldest_passes_go():
    conflicts = Conflicts().choosing([BRUNO])
    for asker in range(100_000, 100_200):
        conflicts = conflicts.passing_on(asker)

    kept = Conflicts.read(conflicts.as_kept())
    assert len(conflicts.as_kept()) <= MOST_CHARACTERS
    assert kept.chosen == {BRUNO}
    assert kept.by_passing[-1] == 100_199
    assert 100_000 not in kept.by_passing


@given(st.frozensets(st.integers(1, 99), max_size=9), st.lists(st.integers(1, 99), max_size=9, unique=True))
def test_what_is_kept_reads_as_it_was(chosen, passing):
    conflicts = Conflicts(chosen, tuple(passing))

    assert Conflicts.read(conflicts.as_kept()) == conflicts
