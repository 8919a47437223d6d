"""The outbox against a messenger that keeps what it is told: once each, the same nonce again, found, or parked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from sqlmodel import select

from bot import outbox
from bot.app import App
from bot.deliveries import KINDS, deliver
from bot.looking import CannotTell
from bot.messenger import CannotDeliver, Uncertain
from bot.rules.deliveries import (
    LEASE,
    LOOK_AT_MOST,
    MOST_ATTEMPTS,
    NONCE_WINDOW,
    RETRY_AFTER,
    DeliveryKind,
    DeliveryState,
)
from bot.rules.space import Part
from bot.services.record_space import record_space
from db.database import Database
from db.repositories import deliveries
from db.tables import Delivery
from tests.bot.letters import Letters, Watch, process
from tests.fixtures.programme import JO, NOON, Programme


async def put(server: Programme, key: str) -> None:
    await server.database.write(
        lambda session: deliveries.put(
            session,
            server.guild_id,
            key=key,
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=NOON,
            code="notice-role-missing",
        )
    )


async def states(database: Database) -> list[DeliveryState]:
    async with database.read() as session:
        return [row.state for row in (await session.exec(select(Delivery).order_by(Delivery.id))).all()]


@pytest.fixture
async def place(toronto: Programme) -> Programme:
    """A server that has a channel for its coordinators."""
    administrator = await toronto.person(JO)
    await toronto.do(record_space, parts={Part.COORDINATORS: 9}, by=administrator)
    return toronto


@pytest.fixture
async def open_bot(place, database_url, secret_keys) -> AsyncIterator[tuple[App, Letters, Watch]]:
    letters, watch = Letters(), Watch()
    async with process(database_url, secret_keys, watch, letters) as app:
        yield app, letters, watch


def test_every_kind_of_delivery_can_be_said():
    assert KINDS.keys() == set(DeliveryKind)


async def test_what_is_due_is_said_once(place, open_bot):
    app, letters, _ = open_bot
    await put(place, "a")

    said = await asyncio.gather(*[app.outbox.deliver_due() for _ in range(5)])

    assert (sum(said), len(letters.posted)) == (1, 1)
    assert await states(place.database) == [DeliveryState.SENT]


async def test_without_a_messenger_deliveries_wait(place, open_bot):
    app, letters, _ = open_bot
    app.outbox.detach()
    await put(place, "a")

    assert await app.outbox.deliver_due() == 0

    assert await states(place.database) == [DeliveryState.PENDING]
    assert letters.posted == []


async def test_four_processes_on_one_database_say_each_thing_once(place, database_url, secret_keys):
    for number in range(40):
        await put(place, f"n{number}")
    letters, watch = Letters(), Watch()

    async with AsyncExitStack() as stack:
        apps = [
            await stack.enter_async_context(process(database_url, secret_keys, watch, letters))
            for _ in range(4)
        ]
        said = await asyncio.gather(*[app.outbox.deliver_due() for app in apps])

    assert sum(said) == len(letters.posted) == len(set(letters.posted)) == 40


async def test_a_lost_answer_is_followed_by_the_same_nonce_within_discords_memory(place, open_bot):
    app, letters, watch = open_bot
    await put(place, "a")
    letters.trouble = Uncertain("status-502")
    await app.outbox.deliver_due()
    letters.trouble = None

    watch.time += LEASE
    assert await app.outbox.deliver_due() == 0
    watch.time += timedelta(seconds=1)
    assert await app.outbox.deliver_due() == 1

    assert len(letters.posted) == 2
    assert len(set(letters.posted)) == 1


async def lost(place: Programme, bot: tuple[App, Letters, Watch]) -> None:
    """Something is said, its answer is lost, and Discord has forgotten the nonce."""
    app, letters, watch = bot
    await put(place, "a")
    letters.trouble = Uncertain("status-502")
    await app.outbox.deliver_due()
    letters.trouble = None
    watch.time += NONCE_WINDOW + timedelta(seconds=1)


async def test_a_lost_answer_that_discord_forgot_is_found_by_its_mark_and_not_said_again(place, open_bot):
    app, letters, _ = open_bot
    await lost(place, open_bot)

    assert await app.outbox.deliver_due() == 0

    assert len(letters.posted) == 1
    async with place.database.read() as session:
        [row] = (await session.exec(select(Delivery))).all()
    assert (row.state, row.message_id) == (DeliveryState.SENT, 1)


async def test_what_is_not_there_is_said_as_if_for_the_first_time(place, open_bot):
    app, letters, watch = open_bot
    await lost(place, open_bot)
    letters.hidden, letters.trouble = True, Uncertain("ServerDisconnectedError")

    await app.outbox.deliver_due()
    letters.trouble = None
    watch.time += LEASE + timedelta(seconds=1)
    assert await app.outbox.deliver_due() == 1

    assert len(letters.posted) == 3
    assert await states(place.database) == [DeliveryState.SENT]


async def test_a_process_that_stood_still_until_its_lease_was_over_says_nothing(place, open_bot, monkeypatch):
    app, letters, watch = open_bot
    await put(place, "a")

    pauses = iter([LEASE + timedelta(seconds=1)])
    seen = []

    async def stand_still_first(*what):
        watch.time += next(pauses, timedelta())
        try:
            return await deliver(*what)
        finally:
            seen.append(len(letters.posted))

    monkeypatch.setattr(outbox, "deliver", stand_still_first)
    assert await app.outbox.deliver_due() == 1

    assert seen == [0, 1]
    assert await states(place.database) == [DeliveryState.SENT]


async def test_what_cannot_be_looked_for_is_parked_and_never_said_again(place, open_bot):
    app, letters, watch = open_bot
    await lost(place, open_bot)
    letters.blind = CannotTell("forbidden-50001")

    await app.outbox.deliver_due()
    watch.time += timedelta(days=30)
    await app.outbox.deliver_due()

    assert len(letters.posted) == 1
    assert await states(place.database) == [DeliveryState.PARKED]


async def test_while_discord_is_away_it_is_looked_for_again_and_parked_after_a_day(place, open_bot):
    app, letters, watch = open_bot
    await lost(place, open_bot)
    letters.blind = Uncertain("ClientConnectorError")

    seen = []
    for _ in range(3):
        await app.outbox.deliver_due()
        seen += await states(place.database)
        watch.time += LOOK_AT_MOST / 2

    assert len(letters.posted) == 1
    assert seen == [DeliveryState.CLAIMED, DeliveryState.CLAIMED, DeliveryState.PARKED]


async def test_what_was_refused_is_tried_five_times_and_then_given_up(place, open_bot):
    app, letters, watch = open_bot
    await put(place, "a")
    letters.trouble = CannotDeliver("status-429", is_final=False)

    for _ in range(MOST_ATTEMPTS + 3):
        await app.outbox.deliver_due()
        watch.time += RETRY_AFTER

    assert len(letters.posted) == MOST_ATTEMPTS
    assert await states(place.database) == [DeliveryState.FAILED]


async def test_one_that_breaks_does_not_silence_the_others_and_is_parked_in_the_end(place, open_bot, caplog):
    app, _, watch = open_bot
    await put(place, "a")

    async def break_it(session):
        (await session.exec(select(Delivery))).one().code = "no-such-sentence"

    await place.database.write(break_it)
    await put(place, "b")

    assert await app.outbox.deliver_due() == 1
    watch.time += NONCE_WINDOW + timedelta(seconds=1)
    await app.outbox.deliver_due()

    assert await states(place.database) == [DeliveryState.PARKED, DeliveryState.SENT]
    assert "delivery broken" in caplog.text


async def test_a_broken_redraw_is_given_up_after_five_attempts(place, open_bot):
    app, _, watch = open_bot
    await place.database.write(
        lambda session: deliveries.put(
            session, place.guild_id, key="r", kind=DeliveryKind.CASE_REFRESH, due_at=NOON
        )
    )

    for _ in range(MOST_ATTEMPTS):
        await app.outbox.deliver_due()
        watch.time += RETRY_AFTER

    assert await states(place.database) == [DeliveryState.FAILED]
