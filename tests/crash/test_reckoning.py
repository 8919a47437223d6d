"""The soak's counting itself: a message said twice, one that is missing and one too many are each found."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.deliveries import DeliveryKind, DeliveryState, nonce_of
from bot.rules.space import Part
from db.repositories import deliveries
from db.tables import Delivery
from tests.crash.soak.activity import Activity
from tests.crash.soak.reckoning import reckon
from tests.crash.stand_in.world import BOT_ID

WORDS = {"content": "What would you add at step 1?"}


@pytest.fixture
async def row(clinic) -> Delivery:
    """A word to the coordinators that the outbox takes for said."""

    async def work(session) -> Delivery:
        now = datetime.now(UTC) - timedelta(seconds=20)
        kind = DeliveryKind.COORDINATOR_NOTICE
        await deliveries.put(session, clinic.guild.id, key="notice:1", kind=kind, due_at=now, code="x")
        found = await deliveries.get_delivery(session, 1)
        found.state, found.sent_at, found.message_id = DeliveryState.SENT, datetime.now(UTC), 5
        return found

    return await clinic.programme.database.write(work)


async def counted(discord, clinic, activity=None):
    activities = [activity] if activity else []
    return await reckon(discord, clinic.programme.database, activities, passed_seconds={})


def say(discord, clinic, key: str = "notice:1") -> None:
    discord.world.say(clinic.place(Part.COORDINATORS), BOT_ID, WORDS, nonce=nonce_of(key))


async def test_what_was_said_once_is_as_it_should_be(discord, clinic, row):
    say(discord, clinic)

    found = await counted(discord, clinic)

    assert (found.expected, found.seen) == (1, 1)
    assert found.lost == found.doubled == found.unexpected == []
    assert 19 < found.late_seconds[0] < 120


async def test_what_the_outbox_takes_for_said_and_nobody_sees_is_lost(discord, clinic, row):
    assert (await counted(discord, clinic)).lost == ["coordinator_notice notice:1"]


async def test_what_stands_there_twice_is_doubled(discord, clinic, row):
    say(discord, clinic)
    say(discord, clinic)

    assert (await counted(discord, clinic)).doubled == ["coordinator_notice notice:1"]


async def test_what_no_delivery_asked_for_is_unexpected(discord, clinic, row):
    say(discord, clinic)
    say(discord, clinic, "another")

    assert (await counted(discord, clinic)).unexpected == [nonce_of("another")]


async def test_what_is_due_and_still_waits_is_lost(discord, clinic, row):
    async def work(session) -> None:
        (await deliveries.get_delivery(session, row.id)).state = DeliveryState.PENDING

    await clinic.programme.database.write(work)

    assert (await counted(discord, clinic)).lost == ["coordinator_notice notice:1 still pending"]


async def test_two_posts_of_one_case_are_doubled(discord, clinic):
    for _ in range(2):
        discord.world.open_thread(clinic.place(Part.CASE_DISCUSSIONS), "C-2026-0001 · Neuropathic pain")

    assert len((await counted(discord, clinic)).doubled) == 1


async def test_a_case_whose_asker_was_told_that_it_was_sent_must_be_in_the_queue(discord, clinic):
    activity = Activity(discord, clinic, seed=1, most_cases=1)
    activity.asked.cases = {WORDS["content"]: True, "Asked, and never answered": False}

    before = await counted(discord, clinic, activity)
    for _ in range(2):
        discord.world.say(clinic.place(Part.HUB_QUEUE), BOT_ID, WORDS)
    after = await counted(discord, clinic, activity)

    assert before.lost == [f"case {WORDS['content']}"]
    assert (after.lost, after.doubled) == ([], [f"case {WORDS['content']}"])
