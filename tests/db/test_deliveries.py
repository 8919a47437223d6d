"""The outbox table: a key is put once, a delivery has one claimant, and a claim that ran out is taken again."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import select

from bot.rules.deliveries import LEASE, DeliveryKind, DeliveryState
from db.database import Database
from db.repositories import deliveries
from db.tables import Delivery
from tests.fixtures.programme import NOON, Programme


async def put(server: Programme, key: str, *, due_at: datetime = NOON, code: str = "first") -> bool:
    return await server.database.write(
        lambda session: deliveries.put(
            session, server.guild_id, key=key, kind=DeliveryKind.MEMBER_NOTICE, due_at=due_at, code=code
        )
    )


async def claim(database: Database, *, now: datetime = NOON, most: int = 20) -> list[str]:
    async def take(session):
        return await deliveries.claim_due(session, now=now, lease_until=now + LEASE, most=most)

    return [delivery.key for delivery in await database.write(take)]


async def stored(database: Database) -> list[Delivery]:
    async with database.read() as session:
        return list((await session.exec(select(Delivery).order_by(Delivery.id))).all())


async def test_the_second_plan_of_a_key_changes_nothing(toronto):
    assert await put(toronto, "didactic:1") is True
    assert await put(toronto, "didactic:1", code="second", due_at=NOON + timedelta(days=1)) is False

    (delivery,) = await stored(toronto.database)
    assert (delivery.code, delivery.due_at, delivery.state) == ("first", NOON, DeliveryState.PENDING)


async def test_a_key_that_was_said_already_is_not_planned_again(toronto):
    await put(toronto, "didactic:1")

    async def say(session):
        (await deliveries.get_delivery(session, 1)).state = DeliveryState.SENT

    await toronto.database.write(say)

    assert await put(toronto, "didactic:1") is False
    assert await claim(toronto.database) == []


async def test_a_key_planned_by_many_at_once_is_there_once(toronto):
    planned = await asyncio.gather(*[put(toronto, "didactic:1") for _ in range(8)])

    assert sorted(planned) == [False] * 7 + [True]
    assert len(await stored(toronto.database)) == 1


async def test_what_is_due_is_claimed_oldest_first_and_nothing_before_its_time(toronto):
    await put(toronto, "tomorrow", due_at=NOON + timedelta(days=1))
    await put(toronto, "now")
    await put(toronto, "an hour ago", due_at=NOON - timedelta(hours=1))

    assert await claim(toronto.database) == ["an hour ago", "now"]


async def test_claimants_at_once_never_get_the_same_delivery(toronto):
    for number in range(40):
        await put(toronto, f"d{number:02}")

    shares = await asyncio.gather(*[claim(toronto.database, most=10) for _ in range(4)])

    claimed = [key for share in shares for key in share]
    assert len(claimed) == len(set(claimed))
    assert set(claimed) | set(await claim(toronto.database)) == {f"d{n:02}" for n in range(40)}


async def test_a_claimant_does_not_wait_for_another_who_is_still_claiming(postgres_url, keyring):
    """Two processes on PostgreSQL: the second takes the next delivery while the first has not committed."""
    async with (
        Database.open(postgres_url, keyring=keyring) as one,
        Database.open(postgres_url, keyring=keyring) as other,
    ):
        server = Programme(one)
        await one.write(register)
        for key in ("first", "second"):
            await put(server, key)
        has_claimed, may_commit = asyncio.Event(), asyncio.Event()

        async def claims_and_waits(session) -> list[str]:
            found = await deliveries.claim_due(session, now=NOON, lease_until=NOON + LEASE, most=1)
            has_claimed.set()
            await may_commit.wait()
            return [delivery.key for delivery in found]

        slow = asyncio.create_task(one.write(claims_and_waits))
        await has_claimed.wait()
        async with asyncio.timeout(10):
            meanwhile = await claim(other)
        may_commit.set()

        assert (await slow, meanwhile) == (["first"], ["second"])


async def register(session) -> None:
    statement = "INSERT INTO servers VALUES (416, 'en-CA', 'America/Toronto', 'hub', false, now())"
    await session.exec(text(statement))


async def test_a_claim_is_left_alone_while_it_lasts_and_taken_again_when_it_ran_out(toronto):
    await put(toronto, "d")
    await claim(toronto.database)

    assert await claim(toronto.database, now=NOON + LEASE) == []
    assert await claim(toronto.database, now=NOON + LEASE + timedelta(seconds=1)) == ["d"]
    assert (await stored(toronto.database))[0].attempts == 2


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.PARKED])
async def test_what_is_settled_is_never_claimed(toronto, state):
    await put(toronto, "d")
    await claim(toronto.database)

    async def settle(session):
        (await deliveries.get_delivery(session, 1)).state = state

    await toronto.database.write(settle)

    assert await claim(toronto.database, now=NOON + timedelta(days=365)) == []
