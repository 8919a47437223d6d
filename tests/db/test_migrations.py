"""The migrations bring any database exactly to the tables of this version."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from db.database import Database
from db.metadata import complete_metadata
from db.migrate import configuration
from db.problems import DatabaseProblem
from db.revisions import head_revision, is_known
from db.urls import parsed_url


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return compare_metadata(context, complete_metadata())


async def test_a_migrated_database_has_the_tables_of_the_code_and_no_others(empty_database_url, keyring):
    async with Database.open(empty_database_url, keyring=keyring) as database, database.read() as session:
        connection = await session.connection()

        assert await connection.run_sync(differences) == []
        assert await database.revision() == head_revision()


async def test_opening_again_changes_nothing(database_url, keyring):
    for _ in range(2):
        async with Database.open(database_url, keyring=keyring) as database:
            assert await database.revision() == head_revision()


async def test_processes_that_start_together_migrate_once(empty_postgres_url, keyring):
    async def start() -> str | None:
        async with Database.open(empty_postgres_url, keyring=keyring) as database:
            return await database.revision()

    assert await asyncio.gather(*[start() for _ in range(4)]) == [head_revision()] * 4


async def test_migrations_do_not_depend_on_the_working_directory(
    empty_sqlite_url, keyring, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)

    async with Database.open(empty_sqlite_url, keyring=keyring) as database:
        assert await database.revision() == head_revision()


async def test_a_database_of_a_newer_version_is_not_touched(database, database_url, keyring):
    async def pretend(session):
        await session.exec(text("UPDATE alembic_version SET version_num = 'from_the_future'"))

    await database.write(pretend)

    assert not is_known(await database.revision())
    with pytest.raises(DatabaseProblem) as caught:
        async with Database.open(database_url, keyring=keyring):
            pass
    assert caught.value.message_key == "database-newer"


def test_the_revisions_read_from_the_files_are_those_alembic_knows():
    script = ScriptDirectory.from_config(configuration())

    assert head_revision() == script.get_current_head()
    assert all(is_known(one.revision) for one in script.walk_revisions())
    assert is_known(None)
    assert not is_known("ffffffffffff")


def test_every_constraint_has_a_name_a_migration_can_find():
    unnamed = [
        (table.name, type(constraint).__name__)
        for table in complete_metadata().sorted_tables
        for constraint in table.constraints
        if constraint.name is None
    ]

    assert unnamed == []


def test_going_back_to_nothing_and_up_again_works(sqlite_url):
    """Every migration can be undone on SQLite, where most installations run."""
    from alembic import command

    path = Path(str(parsed_url(sqlite_url).database))
    engine = create_engine(f"sqlite:///{path}")
    for direction in ("base", "head"):
        with engine.begin() as connection:
            config = configuration()
            config.attributes["connection"] = connection
            (command.downgrade if direction == "base" else command.upgrade)(config, direction)
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()
