"""What the crash tests share: the stand-in for Discord, and a clinic in it that the bot's database knows."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from db.database import Database
from db.keys import Keyring
from tests.crash.bot_process import BotProcess
from tests.crash.clinic import Clinic, build, settle_in
from tests.crash.hurried import hurried
from tests.crash.serving import Served, serving
from tests.crash.stand_in import StandIn


@pytest.fixture
async def discord() -> AsyncIterator[StandIn]:
    """A stand-in that nothing asks for what it does not know, and every request to which Discord would take."""
    async with StandIn() as stand_in:
        yield stand_in
    assert stand_in.errors == []
    assert stand_in.unknown_requests == []
    assert stand_in.validity is not None
    assert stand_in.validity.problems == []


@pytest.fixture
async def clinic(discord: StandIn, sqlite_url: str, keyring: Keyring) -> AsyncIterator[Clinic]:
    """One server with everybody in it, on a database that the test can look into."""
    async with Database.open(sqlite_url, keyring=keyring) as database:
        made = build(discord, database)
        await settle_in(made)
        yield made


@pytest.fixture
async def bot(
    discord: StandIn, clinic: Clinic, sqlite_url: str, secret_keys: str, tmp_path: Path
) -> AsyncIterator[BotProcess]:
    """`echo-pain run` in a process of its own, ready."""
    process = BotProcess(discord, tmp_path, database_url=sqlite_url, secret_keys=secret_keys)
    await process.start()
    try:
        await process.ready()
        yield process
    finally:
        process.kill()
        await process.gone()


@pytest.fixture
def discord_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py keeps its addresses in classes: they are put back after the test."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


@pytest.fixture
async def served(
    discord: StandIn, clinic: Clinic, discord_as_it_was: None, sqlite_url: str, secret_keys: str
) -> AsyncIterator[Served]:
    """The bot in this test's loop, connected to the stand-in."""
    async with serving(discord, database_url=sqlite_url, secret_keys=secret_keys) as bot:
        yield bot


__all__ = ["hurried"]
