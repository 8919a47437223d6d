"""An installation to back up and restore: its settings, a little life in it, and what erases while it runs."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import open_app
from bot.settings import Settings
from db.database import Database
from tests.fixtures.programme import AMINA, FARID, NOON, TORONTO, Programme, opened_in


class Standing:
    def now(self):
        return NOON + timedelta(days=1)


@pytest.fixture
def settings(database_url: str, secret_keys: str, tmp_path: Path) -> Settings:
    """An installation on a database of each kind."""
    return Settings(data_dir=tmp_path / "data", database_url=database_url, secret_keys=secret_keys)


async def lived(settings: Settings, keyring) -> dict[str, int]:
    """Amina has asked, Farid has joined; what is there before the backup."""
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        amina, farid = await server.member(AMINA), await server.member(FARID)
        return {"amina": amina, "farid": farid, "case": (await server.ask(amina)).case_id}


async def erased_since(settings: Settings, work) -> None:
    """Something is erased while the bot runs; its tick writes down that it was."""
    async with open_app(settings, clock=Standing()) as app:
        await work(Programme(app.desk.database))
        await app.tick(NOON + timedelta(days=1))


async def seen(settings: Settings, keyring, query, **details):
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        return await Programme(database).see(query, **details)
