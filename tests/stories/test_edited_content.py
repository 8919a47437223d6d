"""Didactics edited while the bot runs: taken up without a restart, signed anew, and never broken."""

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from bot.sandbox.cast import CAST, IRIS, JO
from bot.sandbox.world import World, open_world
from tests.stories.conftest import prepare, said
from tests.stories.test_didactics import FIRST_NAME, THURSDAY_NOON, posts
from tests.stories.test_missing_permissions import give_back
from tests.stories.test_signed_didactics import notices, sign

MINUTE = timedelta(minutes=1)
ADDED = "And this was added today."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(str(files("content") / "didactics"), tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
async def world(folder: Path) -> AsyncIterator[World]:
    """A live server whose didactics lie in a folder of its own."""
    async with open_world(demo=False, content_dir=folder) as opened:
        opened.arrive(CAST)
        opened.make_administrator(opened.person(JO))
        opened.guild.create_text_channel("general")
        await prepare(opened, members=(), specialists=())
        yield opened


def file_of(folder: Path, language: str = "en-CA") -> Path:
    return folder / "pain_science" / f"{FIRST_NAME}.{language}.md"


def edit(folder: Path, added: str = ADDED) -> str:
    """Add a sentence to the first didactic; what it was before."""
    path = file_of(folder)
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{added}\n", encoding="utf-8")
    return before


async def let_it_be_read(world: World) -> None:
    """One look sees that something changed, the next that it is at rest."""
    await world.pass_time(by=MINUTE)
    await world.pass_time(by=MINUTE)


async def shown(world: World) -> str:
    return said(await world.person(IRIS).slash("general", "didactic preview", didactic=FIRST_NAME))


async def test_an_edited_text_is_shown_without_a_restart_once_it_is_at_rest(world: World, folder: Path):
    await world.pass_time(by=MINUTE)
    edit(folder)
    await world.pass_time(by=MINUTE)
    too_early = await shown(world)
    await world.pass_time(by=MINUTE)

    assert ADDED not in too_early
    assert ADDED in await shown(world)


async def test_an_edited_text_waits_for_a_new_signature(world: World, folder: Path):
    await sign(world)
    edit(folder)
    await let_it_be_read(world)
    await world.pass_time(until=THURSDAY_NOON)
    before = posts(world)
    await sign(world)
    await world.pass_time(by=MINUTE)

    assert before == []
    assert any("no clinician has signed" in text for text in notices(world))
    [post] = posts(world)
    assert ADDED in post


async def test_a_broken_file_keeps_the_old_text_and_the_coordinators_are_told_once(
    world: World, folder: Path
):
    await sign(world)
    good = edit(folder, "In 2024, 12% were better.")
    await let_it_be_read(world)
    await world.pass_time(by=MINUTE)
    await world.pass_time(until=THURSDAY_NOON)

    [told] = [text for text in notices(world) if "cannot be used" in text]
    assert f"pain_science/{FIRST_NAME}.en-CA.md" in told
    assert "a number without a source: In 2024, 12% were better." in told
    [post] = posts(world)
    assert "12%" not in post

    file_of(folder).write_text(good + f"\n{ADDED}\n", encoding="utf-8")
    await let_it_be_read(world)
    assert ADDED in await shown(world)
    assert len([text for text in notices(world) if "cannot be used" in text]) == 1


async def test_a_reading_that_breaks_keeps_nothing_else_from_being_done(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def broken() -> None:
        raise RecursionError

    await sign(world)
    edit(folder)
    monkeypatch.setattr(world.app.desk.living_library, "read_again", broken)
    await let_it_be_read(world)
    await world.pass_time(until=THURSDAY_NOON)

    assert "edited content could not be taken up" in caplog.text
    [post] = posts(world)
    assert ADDED not in post


async def test_a_text_edited_after_it_was_planned_is_not_posted_unsigned(world: World, folder: Path):
    await sign(world)
    world.deny_bot(world.channel("didactics"), "send_messages")
    await world.pass_time(until=THURSDAY_NOON)
    edit(folder)
    await let_it_be_read(world)
    give_back(world, world.channel("didactics"))
    await world.pass_time(by=timedelta(hours=2))
    before = posts(world)
    await sign(world)
    await world.pass_time(by=MINUTE)
    await world.tick()

    assert before == []
    assert any("no clinician has signed" in text for text in notices(world))
    [post] = posts(world)
    assert ADDED in post
