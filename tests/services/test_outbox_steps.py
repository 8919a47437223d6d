"""The outbox's steps in the database: tried again after a failure, given up after five, parked when nobody knows."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.rules.deliveries import LEASE, MOST_ATTEMPTS, NOT_YET, RETRY_AFTER, DeliveryKind, DeliveryState
from bot.rules.space import Part
from bot.services.claim_deliveries import (
    begin_again,
    claim_deliveries,
    park,
    settle_blocked,
    settle_problem,
    settle_sent,
)
from bot.services.read_case import read_case
from db.repositories import deliveries
from db.tables import Delivery
from tests.fixtures.programme import NOON, Programme
from tests.services.case_acts import accept, recommend


@pytest.fixture
async def waiting(toronto: Programme) -> Programme:
    """One thing to say."""
    await toronto.database.write(
        lambda session: deliveries.put(
            session, toronto.guild_id, key="k", kind=DeliveryKind.MEMBER_NOTICE, due_at=NOON
        )
    )
    return toronto


async def claim(server: Programme, now=NOON):
    return await server.database.write(lambda session: claim_deliveries(session, now=now))


async def settle(server: Programme, step, **details):
    return await server.database.write(lambda session: step(session, **details))


async def stored(server: Programme) -> list[Delivery]:
    async with server.database.read() as session:
        return list((await session.exec(select(Delivery).order_by(Delivery.id))).all())


async def test_a_first_claim_was_not_begun_and_one_after_a_crash_was(waiting):
    (first,) = await claim(waiting)
    (again,) = await claim(waiting, NOON + LEASE + timedelta(seconds=1))

    assert (first.was_begun_at, again.was_begun_at) == (None, NOON)
    assert (first.attempts, again.attempts) == (1, 2)


async def test_what_was_certainly_not_said_is_tried_again_as_if_new(waiting):
    (first,) = await claim(waiting)

    state = await settle(
        waiting, settle_problem, claimed=first, problem="status-429", is_final=False, now=NOON
    )

    assert state is DeliveryState.PENDING
    assert await claim(waiting, NOON + RETRY_AFTER - timedelta(seconds=1)) == []
    (again,) = await claim(waiting, NOON + RETRY_AFTER)
    assert again.was_begun_at is None


async def test_it_is_given_up_after_five_attempts_and_counted(waiting):
    now, states = NOON, []
    for _ in range(MOST_ATTEMPTS):
        (claimed,) = await claim(waiting, now)
        now += RETRY_AFTER
        states.append(
            await settle(
                waiting,
                settle_problem,
                claimed=claimed,
                problem="no",
                is_final=False,
                now=now - RETRY_AFTER,
            )
        )

    assert states == [DeliveryState.PENDING] * 4 + [DeliveryState.FAILED]
    assert await claim(waiting, now + timedelta(days=1)) == []
    assert await waiting.see(deliveries.count_failed) == 1


async def test_a_final_refusal_is_not_tried_again(waiting):
    (claimed,) = await claim(waiting)

    state = await settle(
        waiting, settle_problem, claimed=claimed, problem="forbidden", is_final=True, now=NOON
    )

    assert state is DeliveryState.FAILED


async def test_a_parked_delivery_is_told_to_the_coordinators_once(waiting):
    (claimed,) = await claim(waiting)
    for _ in range(2):
        await settle(waiting, park, claimed=claimed, problem="uncertain", now=NOON)

    parked, notice = await stored(waiting)
    assert (parked.state, parked.lease_until) == (DeliveryState.PARKED, None)
    assert (notice.kind, notice.code) == (DeliveryKind.COORDINATOR_NOTICE, "notice-parked:member_notice")


async def test_a_parked_notice_does_not_lead_to_another_notice(waiting):
    (claimed,) = await claim(waiting)
    await settle(waiting, park, claimed=claimed, problem="uncertain", now=NOON)
    (notice,) = await claim(waiting)

    await settle(waiting, park, claimed=notice, problem="uncertain", now=NOON)

    assert [one.state for one in await stored(waiting)] == [DeliveryState.PARKED] * 2


async def test_who_stood_still_until_the_lease_was_over_settles_nothing_that_another_took_up(waiting):
    (stood_still,) = await claim(waiting)
    (other,) = await claim(waiting, NOON + LEASE + timedelta(seconds=1))
    late = {"claimed": stood_still, "now": NOON + 2 * LEASE}

    refused = await settle(waiting, settle_problem, problem="status-500", is_final=False, **late)
    blocked = await settle(waiting, settle_blocked, part=Part.COORDINATORS, problem="no-channel", **late)
    await settle(waiting, park, problem="timeout", **late)
    await settle(waiting, begin_again, **late)

    (held,) = await stored(waiting)
    assert refused is blocked is held.state is DeliveryState.CLAIMED
    assert (held.lease_until, held.problem, held.sending_since) == (other.claimed_until, None, NOON)


async def test_what_was_said_stays_said_whoever_says_otherwise_later(waiting):
    (stood_still,) = await claim(waiting)
    (other,) = await claim(waiting, NOON + LEASE + timedelta(seconds=1))
    await settle(waiting, settle_sent, delivery_id=other.id, message_id=7, now=NOON + LEASE)

    await settle(
        waiting, settle_problem, claimed=stood_still, problem="no", is_final=False, now=NOON + 2 * LEASE
    )
    await settle(waiting, settle_sent, delivery_id=stood_still.id, message_id=8, now=NOON + 2 * LEASE)

    (said,) = await stored(waiting)
    assert (said.state, said.message_id) == (DeliveryState.SENT, 7)


@pytest.mark.parametrize("order", ["post first", "refusal first", "at once"])
async def test_what_has_no_place_yet_is_due_at_once_when_its_post_is_there(toronto, hub, order):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    by_kind = {one.kind: one for one in await claim(toronto)}
    post, said_in_it = by_kind[DeliveryKind.CASE_POST], by_kind[DeliveryKind.RECOMMENDATION]

    async def opened():
        await settle(toronto, settle_sent, delivery_id=post.id, message_id=8, post_id=7, now=NOON)

    async def refused():
        no_place = {"part": Part.CASE_DISCUSSIONS, "problem": NOT_YET, "now": NOON}
        await settle(toronto, settle_blocked, claimed=said_in_it, **no_place)

    if order == "at once":
        await asyncio.gather(opened(), refused())
    else:
        for step in (opened, refused) if order == "post first" else (refused, opened):
            await step()

    assert [one.kind for one in await claim(toronto)] == [DeliveryKind.RECOMMENDATION]


async def test_where_something_was_said_is_kept_with_what_it_was_about(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    for said in await claim(toronto):
        post_id = 70 if said.kind is DeliveryKind.CASE_POST else None
        await settle(
            toronto, settle_sent, delivery_id=said.id, message_id=1000 + said.id, post_id=post_id, now=NOON
        )

    ids = {one.kind: one.id for one in await stored(toronto)}
    case = await toronto.see(read_case, case_id=asked.case_id)
    assert case.queue_message_id == 1000 + ids[DeliveryKind.QUEUE_CARD]
    assert (case.post_id, case.post_message_id) == (70, 1000 + ids[DeliveryKind.CASE_POST])
    assert {one.state for one in await stored(toronto)} == {DeliveryState.SENT}
