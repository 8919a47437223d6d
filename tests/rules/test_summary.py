"""The weeks of the summary, and the median of hours."""

from datetime import UTC, date, datetime, timedelta

from bot.rules.summary import beginning_of, last_mondays, median_hours

SUNDAY_EVENING = datetime(2026, 11, 9, 4, 30, tzinfo=UTC)
"""Half past eleven on Sunday, November 8, in Toronto; clocks went back on the 1st."""


def test_the_last_weeks_end_with_the_one_that_runs_on_the_servers_clock():
    mondays = last_mondays(SUNDAY_EVENING, "America/Toronto", weeks=3)

    assert mondays == (date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2))


def test_the_week_in_which_clocks_go_back_has_an_hour_more():
    first, second = (beginning_of(day, "America/Toronto") for day in (date(2026, 10, 26), date(2026, 11, 2)))

    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(weeks=1, hours=1)


def test_the_median_of_hours_is_none_of_nothing():
    pairs = [(SUNDAY_EVENING, SUNDAY_EVENING + timedelta(hours=hours)) for hours in (1, 30, 3)]

    assert median_hours(pairs) == 3
    assert median_hours([]) is None
