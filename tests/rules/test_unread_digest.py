"""The weekly word about what is unread: at its wall time, once, never made up for after half a day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.schedule import resolve_wall_time
from bot.rules.unread_digest import LATEST, due_digest, last_due

TORONTO = "America/Toronto"
MONDAY_EIGHT = datetime(2026, 1, 12, 13, 0, tzinfo=UTC)
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
INSTANTS = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from([TORONTO, "America/St_Johns", "Pacific/Chatham", "Europe/Berlin", "UTC"])


def due(now: datetime, *, set_at: datetime = LONG_AGO, handled_on: date | None = None):
    return due_digest(0, 480, TORONTO, set_at=set_at, handled_on=handled_on, now=now)


def test_it_is_due_at_the_minute_and_not_before():
    assert due(MONDAY_EIGHT - timedelta(minutes=1)) is None
    assert due(MONDAY_EIGHT) == (date(2026, 1, 12), MONDAY_EIGHT)


def test_it_is_dealt_with_once_a_week():
    assert due(MONDAY_EIGHT, handled_on=date(2026, 1, 12)) is None
    assert due(MONDAY_EIGHT, handled_on=date(2026, 1, 5)) is not None


def test_half_a_day_late_it_is_left_out():
    assert due(MONDAY_EIGHT + LATEST - timedelta(minutes=1)) is not None
    assert due(MONDAY_EIGHT + LATEST) is None


def test_one_that_was_wished_for_after_it_passed_waits_for_the_next_week():
    assert due(MONDAY_EIGHT + timedelta(hours=1), set_at=MONDAY_EIGHT) is None
    assert due(MONDAY_EIGHT + timedelta(weeks=1), set_at=MONDAY_EIGHT) is not None


def test_in_a_gap_it_comes_after_it_and_in_a_fold_once():
    spring = last_due(6, 150, TORONTO, now=datetime(2026, 3, 8, 12, tzinfo=UTC))
    autumn = last_due(6, 90, TORONTO, now=datetime(2026, 11, 1, 12, tzinfo=UTC))

    assert spring == (date(2026, 3, 8), datetime(2026, 3, 8, 7, tzinfo=UTC))
    assert autumn == (date(2026, 11, 1), datetime(2026, 11, 1, 5, 30, tzinfo=UTC))


@given(st.integers(0, 6), st.integers(0, 1439), ZONES, INSTANTS)
def test_the_last_passing_is_on_its_weekday_not_in_the_future_and_the_next_one_is(weekday, minute, zone, now):
    day, at = last_due(weekday, minute, zone, now=now)

    assert day.weekday() == weekday
    assert at == resolve_wall_time(day, minute, zone)
    assert at <= now
    assert resolve_wall_time(day + timedelta(weeks=1), minute, zone) > now


@given(st.integers(0, 6), st.integers(0, 23), ZONES, INSTANTS, st.integers(1, 8))
def test_ticking_through_weeks_gives_one_a_week_on_time(weekday, hour, zone, start, step):
    handled, given = None, []
    for ticks in range(0, 24 * 21, step):
        now = start + timedelta(hours=ticks)
        found = due_digest(weekday, hour * 60, zone, set_at=start, handled_on=handled, now=now)
        if found is not None:
            handled = found[0]
            given.append(found)
            assert timedelta() <= now - found[1] < timedelta(hours=step)

    days = [day for day, _ in given]
    assert days == sorted(set(days))
    assert len(days) in (2, 3)
    assert all(at.astimezone(ZoneInfo(zone)).date().weekday() == weekday for _, at in given)
