"""What the clock brings about is planned server by server: one that breaks silences neither the others nor cases."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlmodel import select

from bot import planning
from bot.app import open_app
from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import PostState
from bot.services.change_settings import set_weekly_slot
from bot.services.remind_unread import remind_unread
from bot.settings import Settings
from content.loader import load_didactics
from db.tables import Delivery, DidacticPost
from tests.bot.letters import Letters, Watch
from tests.fixtures.programme import IRIS, NOON, SUDBURY, TORONTO, Programme

LIBRARY = load_didactics()
BEFORE = NOON - timedelta(hours=1)
UNREAD = DidacticPost(
    guild_id=0,
    occurrence="by hand",
    didactic_id=LIBRARY.ids()[-1],
    language="en-CA",
    content_hash="abc",
    state=PostState.POSTED,
    due_at=NOON,
    posted_at=NOON,
    message_id=1,
)
PLANS = ("plan_posts", "plan_digest", "plan_unread_digests")


async def lived(server: Programme) -> None:
    """A server in which a post, the day's word and somebody's reminder are due at NOON."""
    iris = await server.person(IRIS)
    await server.do(set_weekly_slot, now=BEFORE, weekday=1, time_of_day="12:00", by=iris)
    amina = await server.member()
    await server.ask(amina)
    await server.do(remind_unread, now=BEFORE, person_id=amina, weekday="tuesday", hour="12")

    async def post(session):
        session.add(DidacticPost(**(UNREAD.model_dump() | {"guild_id": server.guild_id})))

    await server.database.write(post)


async def planned(server: Programme) -> set[tuple[int, DeliveryKind]]:
    kinds = (DeliveryKind.DIDACTIC, DeliveryKind.COORDINATOR_NOTICE, DeliveryKind.LEARNING_DIGEST)
    async with server.database.read() as session:
        rows = (await session.exec(select(Delivery))).all()
    return {(row.guild_id, row.kind) for row in rows if row.kind in kinds}


@pytest.fixture
async def both(toronto: Programme, sudbury: Programme) -> Programme:
    for server in (toronto, sudbury):
        await lived(server)
    return toronto


def planner(server: Programme) -> planning.Planning:
    desk = SimpleNamespace(database=server.database, library=LIBRARY, settings=SimpleNamespace(demo=True))
    return planning.Planning(desk)


async def test_everything_that_is_due_in_two_servers_is_planned_once(both):
    for _ in range(2):
        await planner(both).plan(NOON)

    assert await planned(both) == {
        (guild_id, kind)
        for guild_id in (TORONTO, SUDBURY)
        for kind in (DeliveryKind.DIDACTIC, DeliveryKind.COORDINATOR_NOTICE, DeliveryKind.LEARNING_DIGEST)
    }


@pytest.mark.parametrize("broken", PLANS)
async def test_a_server_that_breaks_does_not_silence_the_other(both, monkeypatch, caplog, broken):
    real = getattr(planning, broken)

    async def breaking(session, *, guild_id, **details):
        if guild_id == TORONTO:
            raise RuntimeError("broken")
        return await real(session, guild_id=guild_id, **details)

    monkeypatch.setattr(planning, broken, breaking)
    await planner(both).plan(NOON)

    found = await planned(both)
    assert {kind for guild_id, kind in found if guild_id == SUDBURY} == {
        DeliveryKind.DIDACTIC,
        DeliveryKind.COORDINATOR_NOTICE,
        DeliveryKind.LEARNING_DIGEST,
    }
    assert len([kind for guild_id, kind in found if guild_id == TORONTO]) == 2
    assert "could not be planned" in caplog.text


@pytest.mark.parametrize(
    "part", ["voice_watch.look", "edited_content.look", "retention.forget_due", "surveying.look"]
)
async def test_a_part_of_a_tick_that_breaks_does_not_keep_what_is_due_from_being_said(
    toronto, database_url, secret_keys, monkeypatch, caplog, part
):
    await lived(toronto)
    letters, watch = Letters(), Watch()
    settings = Settings.model_validate(
        {"database_url": database_url, "secret_keys": secret_keys, "demo": True}
    )

    async def breaks(*_):
        raise RuntimeError("broken")

    async with open_app(settings, clock=watch) as app:
        app.outbox.attach(letters, letters)
        name, method = part.split(".")
        monkeypatch.setattr(getattr(app, name), method, breaks)
        await app.tick(NOON)
        went_on = app.ticks.go_on(NOON)

    assert went_on
    assert "broken" in caplog.text
    async with toronto.database.read() as session:
        rows = (await session.exec(select(Delivery))).all()
    assert any(row.attempts for row in rows)
