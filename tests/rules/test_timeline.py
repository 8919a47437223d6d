"""One person's weeks: local Mondays, sessions that add up, questions answered right."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.participation import Act
from bot.rules.timeline import Done, weeks_of

TORONTO = "America/Toronto"
SUNDAY_EVENING = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)
"""Half past eleven on Sunday, November 22, in Toronto."""


def test_a_week_ends_on_the_servers_sunday_night():
    weeks = weeks_of(
        [Done(SUNDAY_EVENING + timedelta(hours=late), Act.CASE_ASKED, "case:1") for late in (0, 1)], TORONTO
    )

    assert [(week.name, week.monday) for week in weeks] == [
        ("2026-W48", date(2026, 11, 23)),
        ("2026-W47", date(2026, 11, 16)),
    ]


def test_a_session_counts_once_and_not_when_its_entries_were_taken_back():
    entries = [
        Done(SUNDAY_EVENING, Act.SESSION_ATTENDED, "session:1", 50),
        Done(SUNDAY_EVENING, Act.SESSION_ATTENDED, "session:1", 10),
        Done(SUNDAY_EVENING, Act.SESSION_ATTENDED, "session:2", 60),
        Done(SUNDAY_EVENING, Act.SESSION_ATTENDED, "session:2", -60),
    ]

    [week] = weeks_of(entries, TORONTO)

    assert (week.sessions, week.minutes) == (1, 60)


def test_a_didactic_read_twice_counts_once_and_only_questions_count_as_answers():
    names = ("opioid-trial:q1:right", "opioid-trial:q2:wrong", "opioid-trial:useful:5")
    entries = [
        *(Done(SUNDAY_EVENING, Act.DIDACTIC_COMPLETED, "opioid-trial", 4) for _ in range(2)),
        *(Done(SUNDAY_EVENING, Act.QUIZ_ANSWERED, name) for name in names),
    ]

    [week] = weeks_of(entries, TORONTO)

    assert (week.didactics, week.answered, week.right) == (1, 2, 1)


@given(
    st.lists(
        st.builds(
            Done,
            st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
            st.sampled_from(Act),
            st.sampled_from(("session:1", "a:q1:right", "a:q1:wrong")),
            st.none() | st.integers(0, 90),
        )
    )
)
def test_no_minute_is_lost_and_weeks_come_newest_first(entries):
    weeks = weeks_of(entries, TORONTO)

    assert sum(week.minutes for week in weeks) == sum(entry.minutes or 0 for entry in entries)
    assert [week.monday for week in weeks] == sorted({week.monday for week in weeks}, reverse=True)
