"""Where the stories play: a simulated server with the real bot in it, prepared as far as a story needs."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CAST, FARID, IRIS, JO, ORTIZ, Character
from bot.sandbox.person import text_of
from bot.sandbox.world import World, open_world
from tests.fixtures.typed_and_logged import listening

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


@pytest.fixture(autouse=True)
def no_typed_word_is_logged() -> Iterator[None]:
    """After every story: nothing that anybody typed in it stands in the log."""
    with listening() as heard:
        yield
    assert heard.in_common() == []


@pytest.fixture
async def empty_world() -> AsyncIterator[World]:
    """A server where everyone has arrived and nothing is set up."""
    async with open_world() as world:
        world.arrive(CAST)
        world.make_administrator(world.person(JO))
        world.guild.create_text_channel("general")
        yield world


@pytest.fixture
async def live_clinic() -> AsyncIterator[World]:
    """The clinic on a live server, which posts only what a clinician signed."""
    async with open_world(demo=False) as world:
        world.arrive(CAST)
        world.make_administrator(world.person(JO))
        world.guild.create_text_channel("general")
        await prepare(world)
        yield world


@pytest.fixture
async def clinic(empty_world: World) -> World:
    """Set up, with Iris as coordinator, Amina as member, Dr Ortiz and Farid in the hub."""
    await prepare(empty_world)
    return empty_world


async def prepare(
    world: World,
    *,
    members: Sequence[Character] = (AMINA,),
    specialists: Sequence[Character] = (ORTIZ, FARID),
    language: str = "en-CA",
    consents: Sequence[str] = ("evaluation",),
) -> None:
    """Set the server up and bring these people in."""
    await acts.set_up(world, JO, language=language)
    await world.give_role(world.person(IRIS), "Coordinator", by=world.person(JO))
    for character in members:
        await acts.join_with_code(world, character, await new_code(world), consents=consents)
    for character in specialists:
        await world.give_role(world.person(character), "Hub Specialist", by=world.person(JO))
        await acts.set_hub_profile(world, character)


async def new_code(world: World) -> str:
    """An invitation code from Iris."""
    shown = await world.person(IRIS).slash("coordinators", "roster invite", how_many=1)
    found = CODE.search(text_of(shown))
    assert found is not None
    return found.group()


def said(shown: Any) -> str:
    """Everything an act was answered with."""
    return "\n".join([text_of(shown), *(text_of(more) for more in shown.followups)])
