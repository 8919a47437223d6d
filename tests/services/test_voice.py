"""Sessions in the voice channel: minutes from who was seen, through restarts; nobody without a consent is kept."""

from datetime import date, timedelta

import pytest

from bot.rules.membership import ConsentKind
from bot.rules.participation import Act, Source
from bot.services.import_attendance import import_attendance
from bot.services.plan_sessions import SessionPlan, plan_sessions
from bot.services.watch_voice import count_voice, look_at_voice, note_moved, sessions_on
from content.loader import load_didactics
from db.repositories import participation, sessions, voice
from tests.fixtures.programme import AMINA, IRIS, NOON, ORTIZ, Programme

BEN, CHLOE = 12, 13
STARTS = NOON + timedelta(days=2)


@pytest.fixture
async def roster(toronto) -> dict[str, int]:
    counted = {ConsentKind.EVALUATION: True}
    return {
        "amina": await toronto.member(AMINA, consents=counted),
        "ben": await toronto.member(BEN, consents=counted),
        "chloe": await toronto.member(CHLOE),
    }


@pytest.fixture
async def live(toronto, roster) -> int:
    plan = SessionPlan(date(2026, 11, 26), 12 * 60, 60)
    iris = await toronto.person(IRIS)
    [planned] = await toronto.do(plan_sessions, plan=plan, library=load_didactics(), by=iris)
    assert planned.starts_at == STARTS
    return planned.session_id


async def look(server: Programme, live: int, minute: float, *present: int, goes_on: bool = True) -> None:
    await server.do(
        look_at_voice,
        now=STARTS + timedelta(minutes=minute),
        session_id=live,
        present=present,
        goes_on=goes_on,
    )


async def moved(server: Programme, live: int, minute: float, who: int, *, came: bool) -> None:
    await server.do(
        note_moved,
        now=STARTS + timedelta(minutes=minute),
        session_id=live,
        discord_id=who,
        came=came,
        goes_on=True,
    )


async def counted(server: Programme, live: int) -> dict[int, tuple[int, int | None, bool]]:
    await server.do(count_voice, now=STARTS + timedelta(minutes=90), session_id=live)
    rows = await server.see(sessions.attendance_of, session_id=live)
    return {row.person_id: (row.minutes, row.most_minutes, row.attended) for row in rows}


async def test_who_stays_the_hour_attends_and_who_leaves_after_ten_minutes_does_not(toronto, live, roster):
    await look(toronto, live, -5, AMINA, CHLOE, ORTIZ, goes_on=False)
    for minute in range(-4, 30):
        await look(toronto, live, minute, AMINA, CHLOE, ORTIZ)
    await moved(toronto, live, 29.5, BEN, came=True)
    for minute in range(30, 40):
        await look(toronto, live, minute, AMINA, BEN, CHLOE, ORTIZ)
    await moved(toronto, live, 39.75, BEN, came=False)
    for minute in range(40, 61):
        await look(toronto, live, minute, AMINA, CHLOE, ORTIZ)

    kept = {row.person_id for row in await toronto.see(voice.stretches_of, session_id=live)}
    assert kept == {None, roster["amina"], roster["ben"]}
    assert await counted(toronto, live) == {
        roster["amina"]: (60, None, True),
        roster["ben"]: (10, None, False),
    }
    events = [
        (event.person_id, event.minutes, event.source)
        for event in await toronto.see(participation.everything)
        if event.type is Act.SESSION_ATTENDED
    ]
    assert events == [(roster["amina"], 60, Source.LIVE)]
    assert await toronto.see(voice.stretches_of, session_id=live) == []


async def test_a_restart_counts_what_was_seen_and_says_what_may_have_been(toronto, live, roster):
    await look(toronto, live, -1, AMINA, BEN, goes_on=False)
    for minute in range(31):
        await look(toronto, live, minute, AMINA, BEN)
    await look(toronto, live, 45, AMINA, goes_on=False)
    for minute in range(46, 61):
        await look(toronto, live, minute, AMINA)

    assert await counted(toronto, live) == {
        roster["amina"]: (45, 60, False),
        roster["ben"]: (30, 45, False),
    }


async def test_counting_again_changes_nothing_and_a_longer_list_stays(toronto, live, roster):
    iris = await toronto.person(IRIS)
    await toronto.do(
        import_attendance,
        now=STARTS + timedelta(minutes=61),
        session_id=live,
        minutes_by_person={roster["amina"]: 55},
        digest="file",
        by=iris,
    )
    await look(toronto, live, 0, AMINA, goes_on=False)
    for minute in range(1, 21):
        await look(toronto, live, minute, AMINA)

    assert await counted(toronto, live) == {roster["amina"]: (55, None, True)}
    before = len(await toronto.see(participation.everything))
    await look(toronto, live, 89, AMINA)
    assert await counted(toronto, live) == {roster["amina"]: (55, None, True)}
    assert len(await toronto.see(participation.everything)) == before


async def test_a_session_is_watched_from_a_little_before_to_a_little_after_and_counted_half_an_hour_later(
    toronto, sudbury, live
):
    async def at(minute: int, server: Programme = toronto) -> list[bool]:
        async with server.database.read() as session:
            now = STARTS + timedelta(minutes=minute)
            found = await sessions_on(session, now=now, guild_id=server.guild_id)
        return [one.is_over for one in found]

    assert [await at(minute) for minute in (-16, -14, 59, 64, 65, 89, 90)] == [
        [],
        [False],
        [False],
        [False],
        [],
        [],
        [True],
    ]
    assert await at(30, sudbury) == []
    await counted(toronto, live)
    assert await at(90) == []
