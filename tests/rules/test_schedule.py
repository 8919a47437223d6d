"""The weekly slot as instants: gaps and folds."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.schedule import WeeklySlot, monday_of, occurrences, resolve_wall_time

TORONTO = "America/Toronto"
THURSDAY_NOON = WeeklySlot(weekday=3, minute_of_day=12 * 60 + 30, starts_on=date(2026, 1, 5), zone=TORONTO)


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

    assert (first.key, first.week_of) == ("2026-01-08", date(2026, 1, 5))


zones = st.sampled_from([TORONTO, "Pacific/Chatham", "Africa/Casablanca", "America/St_Johns", "UTC"])
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(days, st.integers(0, 24 * 60 - 1), zones)
def test_a_wall_time_is_never_before_its_clock_reading(day: date, minute: int, zone: str):
    local = resolve_wall_time(day, minute, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time

    assert wanted <= local <= wanted + timedelta(hours=2)


@given(days)
def test_the_monday_of_a_day_is_the_monday_on_or_before_it(day: date):
    monday = monday_of(day)

    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday < timedelta(weeks=1)
