"""Who is asked what and when, how often they are reminded, and what an answer is kept as."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.errors import DomainError
from bot.rules.surveys import (
    DECLINED,
    INVITATION_LIVES,
    MOST_REMINDERS,
    NONE,
    OPENED_BY_HAND,
    PARTS,
    Asked,
    Cycle,
    Learner,
    Part,
    Round,
    Timepoint,
    complete_parts,
    completed_by,
    given_to,
    is_invited,
    is_over,
    logged_survey,
    next_open,
    opens_by_itself,
    parts_for,
    reminders_due,
    rows_of,
    share,
)
from content.instrument import load_instruments

NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
AMINA = Learner(is_member=True, agrees=True, is_hub=False, joined_at=NOON)
SCALE = Asked(Part("self_efficacy", Timepoint.PRE), "assess", values=(1, 2, 3, 4, 5, 6, 7))
SEVERAL = Asked(Part("reasons", Timepoint.JOINING), "reason", choices=("complex", "opioids"), several=True)
ONE = Asked(Part("commitment", Timepoint.POST), "area", choices=("goals", "naloxone"))
days = st.integers(-60, 400).map(lambda number: timedelta(days=number))


def test_every_part_has_an_instrument_that_asks_then():
    for parts in PARTS.values():
        for part in parts:
            assert load_instruments().get(part.instrument, "en-CA").items_at(part.timepoint)


@given(days, days, st.integers(1, 52), st.booleans(), st.booleans(), st.booleans())
def test_nobody_is_invited_to_before_and_after_at_once_and_only_learners_who_agreed(
    joined, begins, weeks, is_member, agrees, is_hub
):
    learner = Learner(is_member, agrees, is_hub, NOON - joined)
    cycle = Cycle(NOON - begins, weeks)

    invited = [asked for asked in Round if is_invited(asked, learner, cycle, now=NOON)]

    assert len(invited) == (is_member and agrees and not is_hub)
    assert set(invited) <= set(OPENED_BY_HAND)


@pytest.mark.parametrize(
    ("joined", "begins", "weeks", "asked"),
    [
        (0, None, 12, Round.PRE),
        (13, None, 12, Round.PRE),
        (14, None, 12, Round.POST),
        (300, 13, 12, Round.PRE),
        (300, 84, 12, Round.POST),
        (3, 84, 12, Round.PRE),
        (300, -5, 12, Round.PRE),
        (300, 7, 2, Round.POST),
    ],
)
def test_two_weeks_after_joining_and_after_the_beginning_it_is_no_longer_before(joined, begins, weeks, asked):
    learner = Learner(True, True, False, NOON - timedelta(days=joined))
    cycle = Cycle(None if begins is None else NOON - timedelta(days=begins), weeks)

    assert [one for one in Round if is_invited(one, learner, cycle, now=NOON)] == [asked]


def test_rounds_open_by_themselves_a_week_ahead_and_when_all_topics_were_posted():
    ahead, soon = Cycle(NOON + timedelta(days=8)), Cycle(NOON + timedelta(days=7))
    running, taught = Cycle(NOON, 12, taken=11), Cycle(NOON, 12, taken=12)

    assert [opens_by_itself(Round.PRE, one, now=NOON) for one in (Cycle(), ahead, soon)] == [
        True,
        False,
        True,
    ]
    assert [opens_by_itself(Round.POST, one, now=NOON) for one in (Cycle(), running, taught)] == [
        False,
        False,
        True,
    ]
    assert not opens_by_itself(Round.SESSION, taught, now=NOON)


def test_reasons_for_joining_are_asked_once():
    assert parts_for(Round.PRE, set()) == PARTS[Round.PRE]
    assert [part.instrument for part in parts_for(Round.PRE, {"reasons", "self_efficacy"})] == [
        "self_efficacy"
    ]


@given(st.sampled_from(Round), st.lists(st.integers(0, 60 * 24 * 40), min_size=2, max_size=2).map(sorted))
def test_reminders_grow_to_three_at_most_and_stop_when_the_invitation_is_over(asked, minutes):
    earlier, later = (NOON + timedelta(minutes=minute) for minute in minutes)
    before, after = (reminders_due(asked, NOON, now=at) for at in (earlier, later))

    assert 0 <= after <= MOST_REMINDERS[asked] <= 3
    assert before <= after or is_over(NOON, now=later)
    assert after == 0 or not is_over(NOON, now=later)


def test_reminders_fall_on_days_four_nine_and_sixteen():
    due = [reminders_due(Round.PRE, NOON, now=NOON + timedelta(days=day)) for day in range(29)]

    assert [due.index(number) for number in (1, 2, 3)] == [4, 9, 16]
    assert due[27:] == [3, 0]
    assert is_over(NOON, now=NOON + INVITATION_LIVES)


@given(
    st.sampled_from((SCALE, SEVERAL, ONE)).flatmap(
        lambda asked: st.tuples(
            st.just(asked),
            st.lists(
                st.sampled_from([*map(str, asked.values), *asked.choices, NONE, DECLINED, "0", "x"]),
                max_size=3,
            ),
        )
    )
)
def test_what_is_kept_reads_back_as_it_was_given_and_the_rest_is_refused(asked_and_given):
    asked, chosen = asked_and_given
    try:
        rows = rows_of(asked, chosen)
    except DomainError:
        assert set(chosen) != {DECLINED} or len(chosen) != 1
        return

    assert set(given_to(asked, rows)) == set(chosen)
    assert all(name.partition(".")[0] == asked.item for name in rows)


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        (SCALE, ["8"]),
        (SCALE, ["1", "2"]),
        (SCALE, []),
        (SCALE, [NONE]),
        (SEVERAL, []),
        (SEVERAL, ["complex", NONE]),
        (ONE, ["goals", "naloxone"]),
        (ONE, [NONE]),
        (ONE, ["area"]),
    ],
)
def test_what_was_not_offered_is_refused(asked, wrong):
    with pytest.raises(DomainError, match="problem-choice-unknown"):
        rows_of(asked, wrong)


@given(st.lists(st.booleans(), max_size=8), st.integers(-1, 8))
def test_the_next_question_is_open_and_there_is_one_while_any_is(answered, after):
    found = next_open(answered, after)

    assert (found is None) == all(answered)
    if found is not None:
        assert not answered[found]
        assert found > after or all(answered[after + 1 :])


@given(st.lists(st.booleans(), min_size=3, max_size=3), st.integers(0, 2))
def test_a_part_is_completed_only_when_whole_and_left_behind(answered, at):
    questions = (SEVERAL, SCALE, Asked(SCALE.part, "explain", values=(1, 2)))
    done = completed_by(questions, answered, at)

    assert set(done) <= set(complete_parts(questions, answered))
    assert questions[at].part not in done
    assert (SEVERAL.part in done) == (answered[0] and at > 0)
    assert (SCALE.part in complete_parts(questions, answered)) == all(answered[1:])


def test_shares_need_six_people_and_round_half_up():
    assert [share(count, of) for count, of in ((5, 5), (6, 6), (1, 8), (2, 3), (0, 40))] == [
        None,
        100,
        13,
        None,
        0,
    ]


def test_the_log_names_instrument_timepoint_and_object():
    assert logged_survey(SCALE.part, "") == "self_efficacy:pre"
    assert logged_survey(PARTS[Round.SESSION][0], "session:7") == "satisfaction:session:session:7"
