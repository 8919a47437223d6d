"""A server's calendar: topics one after another, and weeks that are skipped, moved, holidays, missed or done."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.calendar import (
    Calendar,
    WeekChange,
    check_move,
    days_to_come,
    due_posts,
    find_week,
    next_day,
    order_of,
    with_topic_at,
    with_topic_now,
)
from bot.rules.errors import DomainError
from bot.rules.schedule import PostState, WeeklySlot, monday_of, occurrences

TORONTO, VANCOUVER = "America/Toronto", "America/Vancouver"
THURSDAYS = WeeklySlot(weekday=3, minute_of_day=12 * 60 + 30, starts_on=date(2026, 1, 5), zone=TORONTO)
ORDER = ("one", "two", "three")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


SINCE = utc(2026, 1, 5)
FIRST, SECOND, THIRD = date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19)
FIRST_NOON, SECOND_NOON = utc(2026, 1, 8, 17, 30), utc(2026, 1, 15, 17, 30)
CALENDAR = Calendar(slot=THURSDAYS, order=ORDER, since=SINCE)


def due(calendar: Calendar, now: datetime) -> list[tuple[str, PostState, bool]]:
    return [(post.didactic_id, post.state, post.late) for post in due_posts(calendar, now=now)]


def planned(calendar: Calendar, *, weeks: int = 5) -> list[tuple[str, str | None]]:
    until = utc(2026, 1, 8, 18) + timedelta(weeks=weeks - 1)
    return [(day.key, day.didactic_id or str(day.why_not)) for day in days_to_come(calendar, until=until)]


def test_nothing_is_due_a_minute_before_the_slot():
    assert due(CALENDAR, FIRST_NOON - timedelta(minutes=1)) == []


def test_a_post_is_due_at_its_minute_and_not_late():
    assert due(CALENDAR, FIRST_NOON) == [("one", PostState.DUE, False)]


def test_after_an_hour_of_silence_the_post_comes_late():
    assert due(CALENDAR, FIRST_NOON + timedelta(hours=1)) == [("one", PostState.DUE, True)]


def test_after_a_day_of_silence_the_post_comes_late():
    assert due(CALENDAR, FIRST_NOON + timedelta(days=1)) == [("one", PostState.DUE, True)]


def test_after_three_weeks_of_silence_only_the_newest_is_posted():
    assert due(CALENDAR, utc(2026, 1, 23)) == [
        ("one", PostState.MISSED, True),
        ("two", PostState.MISSED, True),
        ("three", PostState.DUE, True),
    ]


def test_what_fell_before_the_slot_was_set_is_not_made_up_for():
    assert due(replace(CALENDAR, since=utc(2026, 1, 9)), utc(2026, 1, 12)) == []


def test_a_clock_set_back_posts_nothing_twice():
    done = replace(CALENDAR, done_weeks=frozenset({FIRST}), taken=1)

    assert due(done, FIRST_NOON - timedelta(hours=1)) == []
    assert due(done, FIRST_NOON) == []


def test_a_slot_moved_to_another_day_of_a_week_that_has_its_post_waits_for_the_next_week():
    fridays = replace(THURSDAYS, weekday=4)
    calendar = replace(CALENDAR, slot=fridays, done_weeks=frozenset({FIRST}), taken=1)

    assert due(calendar, utc(2026, 1, 9, 18)) == []
    assert due(calendar, utc(2026, 1, 16, 17, 30)) == [("two", PostState.DUE, False)]


def test_a_zone_changed_to_the_west_after_the_post_posts_nothing_again_that_day():
    west = replace(CALENDAR, slot=replace(THURSDAYS, zone=VANCOUVER), done_weeks=frozenset({FIRST}), taken=1)

    assert due(west, FIRST_NOON + timedelta(hours=4)) == []


def test_a_zone_changed_to_the_east_past_the_slot_posts_at_once_and_late():
    west = replace(CALENDAR, slot=replace(THURSDAYS, zone=VANCOUVER))
    in_vancouver_it_is_eleven = utc(2026, 1, 8, 19, 0)

    assert due(west, in_vancouver_it_is_eleven) == []
    assert due(CALENDAR, in_vancouver_it_is_eleven) == [("one", PostState.DUE, True)]


def test_a_skipped_week_moves_the_topics_on():
    skipped = replace(CALENDAR, changes={SECOND: WeekChange(is_skipped=True)}, repeats=False)

    assert planned(skipped) == [
        ("2026-01-08", "one"),
        ("2026-01-15", "skipped"),
        ("2026-01-22", "two"),
        ("2026-01-29", "three"),
        ("2026-02-05", "over"),
    ]


def test_a_holiday_is_left_out_unless_somebody_wants_it():
    holiday = replace(CALENDAR, holidays={date(2026, 1, 8)})
    wanted = replace(holiday, changes={FIRST: WeekChange(is_skipped=False)})

    assert planned(holiday, weeks=2) == [("2026-01-08", "holiday"), ("2026-01-15", "one")]
    assert planned(wanted, weeks=2) == [("2026-01-08", "one"), ("2026-01-15", "two")]
    assert due(holiday, FIRST_NOON) == []


def test_a_week_moved_off_a_holiday_is_posted_there():
    moved = WeekChange(moved_to=date(2026, 1, 9), moved_minute=9 * 60)
    calendar = replace(CALENDAR, holidays={date(2026, 1, 8)}, changes={FIRST: moved})

    assert due(calendar, FIRST_NOON) == []
    assert due(calendar, utc(2026, 1, 9, 14, 0)) == [("one", PostState.DUE, False)]


def test_a_week_moved_forward_is_due_before_its_slot():
    moved = WeekChange(moved_to=date(2026, 1, 6), moved_minute=9 * 60)
    calendar = replace(CALENDAR, changes={FIRST: moved})

    [day] = days_to_come(calendar, until=FIRST_NOON)
    assert (day.key, day.at, day.is_moved) == ("2026-01-08", utc(2026, 1, 6, 14, 0), True)
    assert due(calendar, utc(2026, 1, 6, 14, 0)) == [("one", PostState.DUE, False)]


def test_a_week_moved_into_the_spring_gap_comes_at_the_instant_after_it():
    slot = replace(THURSDAYS, starts_on=date(2026, 3, 2))
    moved = WeekChange(moved_to=date(2026, 3, 8), moved_minute=2 * 60 + 30)
    calendar = replace(CALENDAR, slot=slot, changes={date(2026, 3, 2): moved})

    assert next_day(calendar, after=SINCE).at == utc(2026, 3, 8, 7, 0)


def test_the_cycle_begins_again_after_its_last_week_and_says_when():
    last = list(days_to_come(CALENDAR, until=utc(2026, 1, 30)))[-1]

    assert (last.didactic_id, last.position, last.cycle_starts_on) == ("one", 1, date(2026, 1, 29))


def test_a_cycle_that_does_not_repeat_is_over():
    over = replace(CALENDAR, taken=3, repeats=False)

    assert planned(over, weeks=1) == [("2026-01-08", "over")]
    assert next_day(over, after=SINCE) is None


def test_without_topics_nothing_is_due():
    assert due(replace(CALENDAR, order=()), utc(2026, 2, 1)) == []


def test_the_next_day_is_the_first_one_later_than_now_also_before_the_cycle():
    assert next_day(CALENDAR, after=FIRST_NOON).key == "2026-01-15"
    assert next_day(CALENDAR, after=utc(2025, 6, 1)).key == "2026-01-08"


def test_a_week_that_is_over_or_done_cannot_be_changed():
    for calendar, now in (
        (CALENDAR, FIRST_NOON),
        (replace(CALENDAR, done_weeks=frozenset({FIRST})), SINCE),
    ):
        with pytest.raises(DomainError, match="problem-week-gone"):
            find_week(calendar, FIRST, now=now)
    assert find_week(CALENDAR, FIRST, now=SINCE).didactic_id == "one"


@pytest.mark.parametrize(
    ("to", "minute", "problem"),
    [
        (date(2026, 1, 4), 0, "problem-move-past"),
        (date(2026, 1, 22), 12 * 60 + 30, "problem-move-far"),
        (date(2026, 1, 8), 12 * 60 + 30, "problem-move-far"),
    ],
)
def test_a_post_moves_only_between_its_neighbours_and_into_the_future(to, minute, problem):
    with pytest.raises(DomainError, match=problem):
        check_move(CALENDAR, SECOND, to, minute, now=SINCE)


def test_a_post_moves_up_to_its_neighbours():
    check_move(CALENDAR, SECOND, date(2026, 1, 8), 12 * 60 + 31, now=SINCE)
    check_move(CALENDAR, SECOND, date(2026, 1, 22), 12 * 60 + 29, now=SINCE)


def test_a_moved_neighbour_is_respected_where_it_stands_now():
    moved = {FIRST: WeekChange(moved_to=date(2026, 1, 12), moved_minute=0)}

    with pytest.raises(DomainError, match="problem-move-far"):
        check_move(replace(CALENDAR, changes=moved), SECOND, date(2026, 1, 11), 0, now=SINCE)


def test_two_weeks_change_topics_and_a_spare_one_stands_in():
    assert with_topic_at(ORDER, taken=0, position=1, didactic_id="three") == ("three", "two", "one")
    assert with_topic_at(ORDER, taken=1, position=2, didactic_id="spare") == ("one", "spare", "three")


def test_what_was_posted_in_this_cycle_is_not_chosen_again_nor_a_week_that_is_used_up():
    with pytest.raises(DomainError, match="problem-topic-posted"):
        with_topic_at(ORDER, taken=1, position=2, didactic_id="one")
    for position in (1, 4):
        with pytest.raises(DomainError, match="problem-week-gone"):
            with_topic_at(ORDER, taken=1, position=position, didactic_id="two")


def test_a_topic_posted_by_hand_comes_before_those_that_wait():
    assert with_topic_now(ORDER, taken=0, didactic_id="three") == ("three", "one", "two")
    assert with_topic_now(ORDER, taken=1, didactic_id="one") == ORDER


def test_an_order_keeps_what_exists_and_is_filled_up_with_the_curriculum():
    known = ("a", "b", "c", "d")

    assert order_of(("c", "gone", "c", "a"), known=known, weeks=3) == ("c", "a", "b")
    assert order_of((), known=known, weeks=12) == known


zones = st.sampled_from([TORONTO, "Pacific/Chatham", "Africa/Casablanca", "America/St_Johns", "UTC"])


@given(
    st.lists(st.integers(1, 20 * 24), min_size=1, max_size=30),
    zones,
    st.integers(0, 24 * 60 - 1),
    st.sets(st.integers(0, 40), max_size=5),
)
def test_any_sequence_of_ticks_handles_each_week_exactly_once_and_posts_one_at_a_time(
    steps: list[int], zone: str, minute: int, skipped: set[int]
):
    slot = WeeklySlot(weekday=6, minute_of_day=minute, starts_on=date(2026, 1, 5), zone=zone)
    changes = {FIRST + timedelta(weeks=week): WeekChange(is_skipped=True) for week in skipped}
    now, handled, topics = SINCE, [], []
    for hours in steps:
        now += timedelta(hours=hours)
        calendar = Calendar(
            slot=slot,
            order=ORDER,
            since=SINCE,
            taken=len(topics),
            done_weeks=frozenset(monday_of(day) for day in handled),
            changes=changes,
        )
        posts = due_posts(replace(calendar, taken=len(topics) % 3 or (3 if topics else 0)), now=now)
        handled += [post.day.day for post in posts]
        topics += [post.didactic_id for post in posts]
        assert sum(post.state is PostState.DUE for post in posts) <= 1

    expected = [
        found.day
        for found in occurrences(slot, until=now)
        if found.at >= SINCE and found.week_of not in changes
    ]
    assert handled == expected
    assert topics == [ORDER[index % 3] for index in range(len(topics))]


def test_a_simulated_year_in_toronto_posts_each_week_exactly_once():
    order = tuple(f"topic-{number}" for number in range(1, 13))
    calendar = Calendar(slot=THURSDAYS, order=order, since=SINCE)
    posted, now = [], SINCE
    while now < SINCE + timedelta(days=365):
        for post in due_posts(calendar, now=now):
            assert post.state is PostState.DUE
            posted.append((post.day, now))
            calendar = replace(
                calendar,
                taken=post.day.position,
                slot=replace(calendar.slot, starts_on=post.day.cycle_starts_on),
                done_weeks=calendar.done_weeks | {post.day.week_of},
            )
        now += timedelta(minutes=30)

    assert [day.week_of for day, _ in posted] == [FIRST + timedelta(weeks=week) for week in range(52)]
    assert {at.astimezone(ZoneInfo(TORONTO)).strftime("%a %H:%M") for _, at in posted} == {"Thu 12:30"}
    assert [day.didactic_id for day, _ in posted] == [order[week % 12] for week in range(52)]
    assert len({day.cycle_starts_on for day, _ in posted}) == 5
