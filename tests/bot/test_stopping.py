"""A process that is told to stop finishes what it has begun to say; what it has not waits for the next."""

import asyncio

from bot.rules.deliveries import DeliveryState
from tests.bot.test_outbox import open_bot, place, put, states

__all__ = ["open_bot", "place"]


async def test_what_is_being_said_is_finished_and_the_rest_waits_unclaimed(place, open_bot):
    app, letters, _ = open_bot
    for key in ("a", "b"):
        await put(place, key)
    begun, go_on = asyncio.Event(), asyncio.Event()
    post = letters.post

    async def slowly(*arguments, **details) -> int:
        begun.set()
        await go_on.wait()
        return await post(*arguments, **details)

    letters.post = slowly
    saying = asyncio.create_task(app.outbox.deliver_due())
    await begun.wait()
    app.outbox.detach()
    resting = asyncio.create_task(app.outbox.at_rest())
    await asyncio.sleep(0)
    assert not resting.done()
    go_on.set()
    await resting

    assert await saying == 1
    assert await states(place.database) == [DeliveryState.SENT, DeliveryState.PENDING]


async def test_at_whatever_moment_it_is_told_no_claim_is_left_behind(place, open_bot):
    app, letters, _ = open_bot
    for moment in range(12):
        app.outbox.attach(letters, letters)
        await put(place, f"n{moment}")
        saying = asyncio.create_task(app.outbox.deliver_due())
        for _ in range(moment):
            await asyncio.sleep(0)
        app.outbox.detach()
        await app.outbox.at_rest()
        await saying

    left = await states(place.database)
    assert DeliveryState.CLAIMED not in left
    assert left.count(DeliveryState.SENT) == len(letters.posted)
