"""Backups are made while people write, and restored on either database, whole or not at all."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlmodel import func, select

from bot.backup import BackupProblem, back_up, restore
from bot.rules.errors import DomainError
from bot.settings import Settings
from content.sentences import LANGUAGES, Sentences
from db.database import Database
from db.keys import new_key
from db.problems import DatabaseProblem, KeyProblem
from db.repositories import cases, people
from db.revisions import head_revision
from db.tables import Person
from tests.bot.installation import Standing, lived, seen, settings
from tests.fixtures.programme import AMINA, QUESTION, Programme

__all__ = ["settings"]


async def test_a_backup_comes_back_as_it_was(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "kept" / "one.sqlite3")
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        await Programme(database).ask(ids["amina"])

    restored = await restore(settings, file, replaces=True)

    assert (restored.erased_again, restored.was_readable) == (0, True)
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        assert await database.revision() == head_revision()
        server = Programme(database)
        assert [case.question for case in await server.see(cases.open_cases)] == [QUESTION]
        assert (await server.see(people.find_person, discord_id=AMINA)).id == ids["amina"]
        assert (await server.ask(ids["amina"])).case_id > ids["case"]
    assert file.stat().st_mode & 0o077 == 0
    assert QUESTION.encode() not in file.read_bytes()


async def test_a_backup_under_writes_is_whole(settings, keyring, tmp_path):
    """Cases and their events are written together: none is without the other in any backup."""
    ids = await lived(settings, keyring)
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        server, stop = Programme(database), asyncio.Event()

        async def keep_asking() -> int:
            count = 0
            while not stop.is_set():
                await server.ask(ids["amina"])
                count += 1
            return count

        asking = asyncio.create_task(keep_asking())
        files = [await back_up(settings, tmp_path / f"{number}.sqlite3") for number in range(3)]
        stop.set()
        assert await asking > 0
    for file in files:
        with closing(sqlite3.connect(file)) as connection:
            [result] = connection.execute("PRAGMA integrity_check").fetchone()
            asked = connection.execute("SELECT count(DISTINCT case_id) FROM case_events").fetchone()[0]
            known = connection.execute("SELECT count(*) FROM cases").fetchone()[0]
        assert result == "ok"
        assert known == asked > 0


async def test_a_database_in_use_or_not_empty_is_not_replaced(settings, keyring, tmp_path):
    await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")

    with pytest.raises(BackupProblem) as not_empty:
        await restore(settings, file, replaces=False)
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        async with database.read() as session:
            await session.exec(select(func.count()).select_from(Person))
        with pytest.raises(DatabaseProblem) as in_use:
            await restore(settings, file, replaces=True)

    assert (not_empty.value.message_key, in_use.value.message_key) == ("restore-not-empty", "restore-in-use")
    assert (await seen(settings, keyring, people.find_person, discord_id=AMINA)) is not None
    for language in LANGUAGES:
        for problem in (not_empty.value, in_use.value):
            assert Sentences.load().say(language, problem.message_key, **problem.details)


async def test_what_cannot_be_restored_changes_nothing(settings, keyring, secret_keys, tmp_path):
    await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    notes = tmp_path / "notes"
    notes.write_text("These are notes, not a backup. " * 100)
    other = settings.model_copy(update={"secret_keys": Settings(secret_keys=new_key()).secret_keys})

    problems = []
    for wrong, source in ((settings, notes), (settings, tmp_path / "absent"), (other, file)):
        with pytest.raises(DomainError) as caught:
            await restore(wrong, source, replaces=True)
        problems.append(caught.value.message_key)

    assert problems == ["database-not-sqlite", "restore-no-file", "keys-unknown"]
    assert isinstance(caught.value, KeyProblem)
    assert (await seen(settings, keyring, people.find_person, discord_id=AMINA)) is not None
    assert not list(settings.erasures_file.parent.glob("restoring*"))


async def test_a_backup_overwrites_nothing_and_needs_something_to_back_up(settings, keyring, tmp_path):
    await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    nothing = Settings(data_dir=tmp_path / "nothing", secret_keys=settings.secret_keys)

    with pytest.raises(BackupProblem) as there:
        await back_up(settings, file)
    with pytest.raises(BackupProblem) as absent:
        await back_up(nothing, None)

    assert (there.value.message_key, absent.value.message_key) == ("backup-exists", "backup-nothing")
    assert (await back_up(settings, None, clock=Standing())).name == "echo-20261125-170000.sqlite3"


async def test_a_damaged_database_can_be_replaced_and_that_is_said(
    sqlite_url, secret_keys, keyring, tmp_path
):
    settings = Settings(data_dir=tmp_path / "data", database_url=sqlite_url, secret_keys=secret_keys)
    await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    settings.database_file.write_bytes(b"damaged " * 1000)

    with pytest.raises(DatabaseProblem):
        await restore(settings, file, replaces=False)
    restored = await restore(settings, file, replaces=True)

    assert not restored.was_readable
    assert await seen(settings, keyring, people.find_person, discord_id=AMINA) is not None
