"""The weekly slot: gaps, folds, outages."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.schedule import (
    PostState,
    WeeklySlot,
    due_posts,
    next_occurrence,
    occurrences,
    resolve_wall_time,
)

TORONTO = "America/Toronto"
THURSDAY_NOON = WeeklySlot(weekday=3, minute_of_day=12 * 60 + 30, starts_on=date(2026, 1, 5), zone=TORONTO)
ORDER = ["one", "two", "three"]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_a_slot_in_the_spring_gap_happens_at_the_instant_after_it():
    # 2026-03-08: the clock goes from 02:00 to 03:00.
    assert resolve_wall_time(date(2026, 3, 8), 2 * 60 + 30, TORONTO) == utc(2026, 3, 8, 7, 0)


def test_a_slot_in_the_autumn_fold_happens_at_its_first_passing_only():
    # 2026-11-01: 01:30 comes twice, first in daylight time.
    assert resolve_wall_time(date(2026, 11, 1), 90, TORONTO) == utc(2026, 11, 1, 5, 30)


def test_half_past_twelve_stays_half_past_twelve_over_the_change():
    before, after = (
        occurrence.at
        for occurrence in occurrences(THURSDAY_NOON, until=utc(2026, 3, 13))
        if occurrence.key in ("2026-03-05", "2026-03-12")
    )

    assert (before, after) == (utc(2026, 3, 5, 17, 30), utc(2026, 3, 12, 16, 30))


def test_the_first_post_comes_on_the_first_slot_after_the_start():
    first = next(occurrences(THURSDAY_NOON, until=utc(2026, 1, 31)))

    assert (first.key, first.ordinal) == ("2026-01-08", 0)


def test_nothing_is_due_before_the_slot():
    now = utc(2026, 1, 8, 17, 29)

    assert due_posts(THURSDAY_NOON, since=utc(2026, 1, 5), now=now, done=frozenset(), order=ORDER) == []


def test_a_post_is_due_at_its_minute_and_not_late():
    [post] = due_posts(
        THURSDAY_NOON, since=utc(2026, 1, 5), now=utc(2026, 1, 8, 17, 30), done=frozenset(), order=ORDER
    )

    assert (post.didactic_id, post.state, post.late) == ("one", PostState.DUE, False)


def test_after_an_hour_of_outage_the_post_comes_late():
    [post] = due_posts(
        THURSDAY_NOON, since=utc(2026, 1, 5), now=utc(2026, 1, 8, 18, 40), done=frozenset(), order=ORDER
    )

    assert post.late


def test_after_three_weeks_of_outage_only_the_newest_is_posted():
    posts = due_posts(
        THURSDAY_NOON, since=utc(2026, 1, 5), now=utc(2026, 1, 23), done=frozenset(), order=ORDER
    )

    assert [(post.didactic_id, post.state) for post in posts] == [
        ("one", PostState.MISSED),
        ("two", PostState.MISSED),
        ("three", PostState.DUE),
    ]


def test_what_was_dealt_with_is_not_due_again_and_what_came_before_the_slot_was_set_neither():
    done = frozenset({"2026-01-15"})

    assert due_posts(THURSDAY_NOON, since=utc(2026, 1, 9), now=utc(2026, 1, 16), done=done, order=ORDER) == []


def test_a_cycle_longer_than_its_topics_starts_over():
    [post] = due_posts(
        THURSDAY_NOON, since=utc(2026, 1, 27), now=utc(2026, 1, 30), done=frozenset(), order=ORDER
    )

    assert post.didactic_id == "one"


def test_without_topics_nothing_is_due():
    assert (
        due_posts(THURSDAY_NOON, since=utc(2026, 1, 5), now=utc(2026, 2, 1), done=frozenset(), order=[]) == []
    )


def test_the_next_post_is_the_first_one_later_than_now():
    assert next_occurrence(THURSDAY_NOON, after=utc(2026, 1, 8, 17, 30)).key == "2026-01-15"
    assert next_occurrence(THURSDAY_NOON, after=utc(2025, 12, 1)).key == "2026-01-08"


zones = st.sampled_from([TORONTO, "Pacific/Chatham", "Africa/Casablanca", "America/St_Johns", "UTC"])
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(days, st.integers(0, 24 * 60 - 1), zones)
def test_a_wall_time_is_never_before_its_clock_reading(day: date, minute: int, zone: str):
    local = resolve_wall_time(day, minute, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time

    assert wanted <= local <= wanted + timedelta(hours=2)


@given(st.lists(st.integers(1, 20 * 24), min_size=1, max_size=30), zones, st.integers(0, 24 * 60 - 1))
def test_any_sequence_of_ticks_handles_each_week_exactly_once(steps: list[int], zone: str, minute: int):
    slot = WeeklySlot(weekday=6, minute_of_day=minute, starts_on=date(2026, 1, 5), zone=zone)
    now = since = utc(2026, 1, 5)
    handled: list[str] = []
    for hours in steps:
        now += timedelta(hours=hours)
        posts = due_posts(slot, since=since, now=now, done=frozenset(handled), order=ORDER)
        handled += [post.occurrence.key for post in posts]
        assert sum(post.state is PostState.DUE for post in posts) <= 1

    expected = [found.key for found in occurrences(slot, until=now) if found.at >= since]
    assert handled == expected
