"""Planning live sessions: series over the change of clocks, and what cannot be planned. On both databases."""

from datetime import date, timedelta

import pytest

from bot.rules.errors import DomainError
from bot.services.plan_sessions import SessionPlan, plan_sessions
from content.loader import load_didactics
from db.repositories import sessions
from tests.fixtures.programme import IRIS

LIBRARY = load_didactics()
PLAN = SessionPlan(date(2026, 11, 26), 12 * 60, 60)


@pytest.fixture
async def iris(toronto) -> int:
    return await toronto.person(IRIS)


@pytest.fixture
async def live(toronto, iris) -> int:
    [planned] = await toronto.do(plan_sessions, plan=PLAN, library=LIBRARY, by=iris)
    return planned.session_id


async def test_a_series_keeps_its_local_time_over_the_change_of_clocks(toronto, iris):
    plan = SessionPlan(date(2027, 3, 11), 12 * 60, 60, weeks=2, didactic_id="opioid-trial")

    first, second = await toronto.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)

    assert second.starts_at - first.starts_at == timedelta(days=7) - timedelta(hours=1)
    rows = [await toronto.see(sessions.find_session, session_id=one.session_id) for one in (first, second)]
    assert [row.didactic_id for row in rows] == ["opioid-trial", None]
    assert rows[0].series == rows[1].series is not None


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"day": date(2026, 11, 23)}, "problem-session-past"),
        ({"minutes": 5}, "problem-session-minutes"),
        ({"weeks": 27}, "problem-session-weeks"),
        ({"didactic_id": "nothing"}, "problem-didactic-gone"),
        ({"case_id": 999}, "problem-case-gone"),
        ({}, "problem-session-taken"),
    ],
)
async def test_what_cannot_be_planned_is_refused(toronto, iris, live, change, problem):
    plan = SessionPlan(**(vars(PLAN) | change))

    with pytest.raises(DomainError) as refused:
        await toronto.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)

    assert refused.value.message_key == problem
