"""Presses at a fixed rate, whether answered or not: how long each waited for its first answer."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.crash.stand_in import StandIn
from tests.crash.stand_in.interactions import SECONDS_TO_ANSWER, Interaction

Press = Callable[[int], Interaction]
"""Begins one act, by its number."""


@dataclass(frozen=True)
class Waited:
    """How long each act waited, in milliseconds; and how many were not answered in three seconds."""

    milliseconds: list[float]
    unanswered: int


async def at_rate(discord: StandIn, press: Press, *, per_second: float, count: int) -> Waited:
    """Begin `count` acts, evenly spread. The clock does not wait for the bot."""
    began, acts = time.monotonic(), []
    for number in range(count):
        wait = began + number / per_second - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        acts.append(press(number))
    await asyncio.wait([act.acknowledged for act in acts], timeout=SECONDS_TO_ANSWER)
    return _waited(discord, acts)


async def as_fast_as_answered(
    discord: StandIn, press: Press, *, at_once: int, count: int
) -> tuple[float, Waited]:
    """So many acts at once, the next as soon as one is answered; acts per second."""
    numbers, acts = iter(range(count)), []

    async def one_after_another() -> None:
        for number in numbers:
            act = press(number)
            acts.append(act)
            await asyncio.wait([act.acknowledged], timeout=SECONDS_TO_ANSWER)

    began = time.monotonic()
    await asyncio.gather(*[one_after_another() for _ in range(at_once)])
    return count / (time.monotonic() - began), _waited(discord, acts)


def _waited(discord: StandIn, acts: list[Interaction]) -> Waited:
    for act in acts:
        discord.interactions.forget(act)
    answered = [act.acknowledged_after * 1000 for act in acts if act.acknowledged_after is not None]
    return Waited(answered, len(acts) - len(answered))
