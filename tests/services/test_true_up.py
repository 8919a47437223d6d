"""When a server is compared with Discord, and what is put right and how often, on both databases."""

from datetime import timedelta

from bot.rules.deliveries import DeliveryKind
from bot.services.claim_deliveries import claim_deliveries, settle_sent
from bot.services.read_case import read_case
from bot.services.true_up import (
    HOW_OFTEN,
    OVERLAP,
    look_at_once,
    note_heard,
    redraw,
    restore_post,
    restore_queue_card,
    servers_to_look_at,
    take_look,
)
from tests.fixtures.programme import NOON, SUDBURY, TORONTO, Programme
from tests.services.case_acts import accept, recommend, said

MESSAGE, POST = 900, 901


async def due(server: Programme, *, now=NOON) -> list[int]:
    async with server.database.read() as session:
        return await servers_to_look_at(session, now=now)


async def say_everything(server: Programme) -> None:
    """As the outbox does: every card and post stands somewhere."""
    while claimed := await server.database.write(lambda session: claim_deliveries(session, now=NOON)):
        for one in claimed:
            await server.database.write(
                lambda session, one=one: settle_sent(
                    session, delivery_id=one.id, message_id=MESSAGE, post_id=POST, now=NOON
                )
            )


async def test_a_server_is_looked_at_at_once_then_hourly(toronto, sudbury):
    assert await due(toronto) == [TORONTO, SUDBURY]

    await toronto.do(take_look)

    assert await due(toronto) == [SUDBURY]
    assert TORONTO in await due(toronto, now=NOON + HOW_OFTEN)


async def test_one_look_is_taken_once(toronto):
    first, second = await toronto.do(take_look), await toronto.do(take_look)

    assert first is not None
    assert second is None


async def test_a_new_connection_looks_at_its_servers_again(toronto, sudbury):
    for server in (toronto, sudbury):
        await server.do(take_look)

    await toronto.database.write(lambda session: look_at_once(session, guild_ids=[TORONTO]))

    assert await due(toronto) == [TORONTO]


async def test_messages_are_read_from_the_last_look_on_with_a_minute_to_spare(toronto):
    first = await toronto.do(take_look)
    await toronto.do(note_heard)

    second = await toronto.do(take_look, now=NOON + HOW_OFTEN)

    assert (first.heard_until, second.heard_until) == (None, NOON - OVERLAP)


async def test_a_lost_card_is_put_back_once_for_each_that_went(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await say_everything(toronto)

    for missing in (MESSAGE, MESSAGE, MESSAGE + 5):
        await toronto.do(restore_queue_card, case_id=asked.case_id, missing=missing)

    assert len(await said(toronto, DeliveryKind.QUEUE_CARD)) == 2


async def test_a_lost_post_is_opened_again_once_with_what_was_said_in_it(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")
    await recommend(toronto, asked.case_id, hub["farid"], "pharmacist")
    await say_everything(toronto)

    for _ in range(2):
        await toronto.do(restore_post, case_id=asked.case_id, missing=POST)

    assert (await toronto.see(read_case, case_id=asked.case_id)).post_id is None
    assert len(await said(toronto, DeliveryKind.CASE_POST)) == 2
    assert len(await said(toronto, DeliveryKind.RECOMMENDATION)) == 2


async def test_a_stale_card_is_drawn_again_once_for_each_state_of_the_case(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    version = (await toronto.see(read_case, case_id=asked.case_id)).version
    before = len(await said(toronto, DeliveryKind.QUEUE_REFRESH))

    for seen in (version, version, version - 1):
        await toronto.do(redraw, now=NOON + timedelta(hours=1), case_id=asked.case_id, version=seen)

    assert len(await said(toronto, DeliveryKind.QUEUE_REFRESH)) == before + 1
