"""What is odd: silence of four weeks, a list a day late, more than twelve hours in one local day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.oddities import SUSPECT_MINUTES, LongDay, Timed, is_quiet, lacks_attendance, long_days

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
TORONTO = "America/Toronto"
LONG_AGO, LATELY = NOON - timedelta(weeks=4), NOON - timedelta(weeks=4) + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("last_at", "joined_at", "quiet"),
    [
        (LONG_AGO, LONG_AGO, True),
        (LATELY, LONG_AGO, False),
        (None, LONG_AGO, True),
        (None, LATELY, False),
        (None, None, True),
    ],
)
def test_four_weeks_without_an_act_are_quiet_but_not_for_who_joined_since(last_at, joined_at, quiet):
    assert is_quiet(last_at, joined_at, now=NOON) is quiet


def test_a_list_is_missed_a_day_after_the_sessions_end():
    due = NOON + timedelta(minutes=60, days=1)

    assert lacks_attendance(NOON, 60, now=due)
    assert not lacks_attendance(NOON, 60, now=due - timedelta(seconds=1))


def test_a_long_day_is_one_local_day_and_longer_than_twelve_hours():
    late_on_monday = NOON.replace(hour=4)  # eleven in the evening of the 23rd in Toronto
    entries = [Timed(1, late_on_monday, 400), Timed(1, NOON - timedelta(days=1), 321), Timed(1, NOON, 400)]

    assert long_days(entries, TORONTO) == (LongDay(1, date(2026, 11, 23), 721),)
    assert long_days([Timed(1, NOON, 720), Timed(2, NOON, 720)], TORONTO) == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 72 * 60), st.integers(1, 200)).map(
            lambda one: Timed(1, datetime(2026, 10, 31, tzinfo=UTC) + timedelta(minutes=one[0]), one[1])
        ),
        max_size=60,
    )
)
def test_every_long_day_of_a_zone_shows_in_a_day_of_utc_also_when_clocks_go_back(entries):
    by_utc_day: dict[date, int] = {}
    for entry in entries:
        by_utc_day[entry.at.date()] = by_utc_day.get(entry.at.date(), 0) + entry.minutes

    assert not long_days(entries, TORONTO) or max(by_utc_day.values()) > SUSPECT_MINUTES
