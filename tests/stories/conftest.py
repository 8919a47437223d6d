"""Where the stories play: a simulated server with the real bot in it, prepared as far as a story needs."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import pytest
from simcord.http import router

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CAST, FARID, IRIS, JO, ORTIZ, Character
from bot.sandbox.person import text_of
from bot.sandbox.world import World, open_world
from tests.fixtures.discord_requests import Request, Validity
from tests.fixtures.typed_and_logged import listening

VALIDITY = Validity.by_description()
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


@pytest.fixture(autouse=True)
def every_request_is_valid(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After every story: each request of the bot in it is one that Discord would take."""
    before = len(VALIDITY.problems)
    real = router.dispatch

    def checked(backend: Any, method: str, path: str, **given: Any) -> Any:
        files = tuple(file.filename for file in given.get("files") or ())
        request = Request(
            method, path, given.get("json"), given.get("params") or {}, files, given.get("reason")
        )
        VALIDITY.check(request, channel_type=_channel_type(backend, path))
        return real(backend, method, path, **given)

    monkeypatch.setattr(router, "dispatch", checked)
    yield
    assert VALIDITY.problems[before:] == []


def _channel_type(backend: Any, path: str) -> int | None:
    parts = path.strip("/").split("/")
    known = backend.channels.get(int(parts[1])) if len(parts) == 2 and parts[0] == "channels" else None
    return int(known.type) if known is not None else None
