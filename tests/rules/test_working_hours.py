"""When somebody is at work."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.working_hours import (
    Hours,
    after_working_minutes,
    is_staffed,
    next_staffed,
    working_minutes,
)

TORONTO = Hours("America/Toronto")
FAMILY_DAY = frozenset({date(2026, 2, 16)})
NO_HOLIDAYS: frozenset[date] = frozenset()
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001
HOURS = st.builds(
    lambda zone, opens, length: Hours(zone, opens, opens + length),
    st.sampled_from(["America/Toronto", "America/Winnipeg", "Pacific/Chatham", "UTC"]),
    st.integers(6 * 60, 12 * 60),
    st.integers(60, 9 * 60),
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_within_hours_the_hub_is_staffed_now():
    now = utc(2026, 2, 17, 15, 0)

    assert next_staffed(now, hours=TORONTO, holidays=NO_HOLIDAYS) == now


def test_before_nine_the_hub_opens_the_same_day():
    assert next_staffed(utc(2026, 2, 17, 12), hours=TORONTO, holidays=NO_HOLIDAYS) == utc(2026, 2, 17, 14)


def test_friday_evening_waits_for_tuesday_over_family_day():
    friday_evening = utc(2026, 2, 13, 23)

    assert next_staffed(friday_evening, hours=TORONTO, holidays=FAMILY_DAY) == utc(2026, 2, 17, 14)


def test_at_the_closing_instant_nobody_is_there_any_more():
    five_o_clock = utc(2026, 2, 17, 22)

    assert not is_staffed(five_o_clock, hours=TORONTO, holidays=NO_HOLIDAYS)
    assert is_staffed(five_o_clock - timedelta(minutes=1), hours=TORONTO, holidays=NO_HOLIDAYS)


def test_nine_o_clock_stays_nine_over_the_spring_change():
    sunday_of_the_change = utc(2026, 3, 8, 12)

    assert next_staffed(sunday_of_the_change, hours=TORONTO, holidays=NO_HOLIDAYS) == utc(2026, 3, 9, 13)


def test_a_whole_working_day_from_three_o_clock_ends_at_three_the_next_day():
    three_o_clock = utc(2026, 2, 17, 20)

    assert after_working_minutes(three_o_clock, 8 * 60, hours=TORONTO, holidays=NO_HOLIDAYS) == utc(
        2026, 2, 18, 20
    )


def test_what_would_end_at_closing_time_waits_for_the_morning():
    nine_o_clock = utc(2026, 2, 17, 14)

    assert after_working_minutes(nine_o_clock, 8 * 60, hours=TORONTO, holidays=NO_HOLIDAYS) == utc(
        2026, 2, 18, 14
    )


def test_a_weekend_is_no_working_time():
    friday_four, monday_ten = utc(2026, 2, 13, 21), utc(2026, 2, 16, 15)

    assert working_minutes(friday_four, monday_ten, hours=TORONTO, holidays=NO_HOLIDAYS) == 120
    assert working_minutes(friday_four, monday_ten, hours=TORONTO, holidays=FAMILY_DAY) == 60


def test_time_does_not_run_backwards():
    assert working_minutes(utc(2026, 2, 18), utc(2026, 2, 17), hours=TORONTO, holidays=NO_HOLIDAYS) == 0


def test_a_calendar_without_working_days_is_refused():
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    with pytest.raises(ValueError, match="no working day"):
        next_staffed(utc(2026, 2, 18), hours=TORONTO, holidays=Always())


@given(INSTANTS, HOURS)
def test_the_hub_is_never_staffed_in_the_past(now: datetime, hours: Hours):
    staffed = next_staffed(now, hours=hours, holidays=FAMILY_DAY)

    assert staffed >= now
    assert is_staffed(staffed, hours=hours, holidays=FAMILY_DAY)


@given(INSTANTS, st.integers(0, 5_000), HOURS)
def test_after_so_many_working_minutes_so_many_have_passed(start: datetime, minutes: int, hours: Hours):
    end = after_working_minutes(start, minutes, hours=hours, holidays=FAMILY_DAY)

    assert is_staffed(end, hours=hours, holidays=FAMILY_DAY)
    assert working_minutes(start, end, hours=hours, holidays=FAMILY_DAY) == minutes
