"""Cancelling live sessions: one, or the rest of a series; only what has not begun. On both databases."""

from datetime import date, timedelta

import pytest

from bot.rules.errors import DomainError
from bot.rules.sessions import SessionState
from bot.services.cancel_sessions import cancel_sessions, read_cancellable
from bot.services.plan_sessions import SessionPlan, note_event, plan_sessions
from bot.services.read_attendance import list_coming, list_sessions
from content.loader import load_didactics
from db.repositories import participation, sessions
from tests.fixtures.programme import IRIS, NOON, Programme

LIBRARY = load_didactics()
THURSDAY = date(2026, 11, 26)


@pytest.fixture
async def iris(toronto) -> int:
    return await toronto.person(IRIS)


@pytest.fixture
async def series(toronto, iris) -> list[int]:
    """Four Thursdays on end."""
    plan = SessionPlan(THURSDAY, 12 * 60, 60, weeks=4)
    planned = await toronto.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)
    return [one.session_id for one in planned]


async def states(server: Programme, session_ids: list[int]) -> list[SessionState]:
    return [
        (await server.see(sessions.find_session, session_id=session_id)).state for session_id in session_ids
    ]


async def refused(server: Programme, session_id: int, by: int, **when) -> str:
    with pytest.raises(DomainError) as problem:
        await server.do(cancel_sessions, session_id=session_id, and_following=False, by=by, **when)
    return problem.value.message_key


async def test_one_of_a_series_is_cancelled_and_the_others_stay(toronto, iris, series):
    await toronto.database.write(
        lambda session: note_event(session, guild_id=toronto.guild_id, session_id=series[1], event_id=77)
    )

    [done] = await toronto.do(cancel_sessions, session_id=series[1], and_following=False, by=iris)

    assert (done.session_id, done.event_id) == (series[1], 77)
    assert (
        await states(toronto, series)
        == [SessionState.PLANNED, SessionState.CANCELLED] + [SessionState.PLANNED] * 2
    )


async def test_the_rest_of_a_series_is_cancelled_with_it_and_each_is_audited(toronto, iris, series):
    await toronto.do(cancel_sessions, session_id=series[2], and_following=False, by=iris)

    shown = await toronto.see(read_cancellable, session_id=series[1], now=NOON)
    done = await toronto.do(cancel_sessions, session_id=series[1], and_following=True, by=iris)

    assert shown.following == 1
    assert [one.session_id for one in done] == [series[1], series[3]]
    assert await states(toronto, series) == [SessionState.PLANNED] + [SessionState.CANCELLED] * 3
    audited = await toronto.see(participation.audits_of)
    assert [entry.object_id for entry in audited if entry.action == "session_cancelled"] == [
        f"session:{series[at]}" for at in (2, 1, 3)
    ]


async def test_a_session_of_its_own_has_nothing_that_follows(toronto, iris, series):
    plan = SessionPlan(THURSDAY, 15 * 60, 60)
    [alone] = await toronto.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)

    assert (await toronto.see(read_cancellable, session_id=alone.session_id, now=NOON)).following == 0
    await toronto.do(cancel_sessions, session_id=alone.session_id, and_following=True, by=iris)

    assert await states(toronto, series) == [SessionState.PLANNED] * 4


async def test_what_is_cancelled_is_listed_nowhere_and_its_time_is_free_again(toronto, iris, series):
    await toronto.do(cancel_sessions, session_id=series[0], and_following=False, by=iris)

    coming = await toronto.see(list_coming, now=NOON)
    later = await toronto.see(list_sessions, now=NOON + timedelta(days=60))
    plan = SessionPlan(THURSDAY, 12 * 60, 90)
    [again] = await toronto.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)

    assert [one.session_id for one in coming] == series[1:]
    assert series[0] not in [one.session_id for one in later]
    assert again.session_id not in series


async def test_what_has_begun_is_over_or_is_cancelled_cannot_be_cancelled(toronto, iris, series):
    begins = (await toronto.see(sessions.find_session, session_id=series[0])).starts_at
    await toronto.do(cancel_sessions, session_id=series[3], and_following=False, by=iris)

    assert await refused(toronto, series[0], iris, now=begins) == "problem-session-begun"
    assert await refused(toronto, series[0], iris, now=begins + timedelta(days=3)) == "problem-session-begun"
    assert await refused(toronto, series[3], iris) == "problem-session-cancelled"
    assert await refused(toronto, 999, iris) == "problem-session-gone"


async def test_a_session_of_another_server_is_not_there(toronto, sudbury, series):
    somebody = await sudbury.person(IRIS)

    assert await refused(sudbury, series[0], somebody) == "problem-session-gone"
    with pytest.raises(DomainError):
        await sudbury.see(read_cancellable, session_id=series[0], now=NOON)
    assert await sudbury.see(sessions.series_from, session_id=series[0]) == []
    assert await states(toronto, series) == [SessionState.PLANNED] * 4
