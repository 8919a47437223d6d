"""A database that cannot be opened is told apart by its cause, and no password is shown."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import text

from content.sentences import LANGUAGES, Sentences
from db.database import Database
from db.keys import Keyring, new_key
from db.problems import DatabaseProblem, KeyProblem
from tests.fixtures.programme import AMINA, TORONTO, opened_in


async def problem_of(url: str, keyring) -> DatabaseProblem:
    with pytest.raises(DatabaseProblem) as caught:
        async with Database.open(url, keyring=keyring):
            pass
    for language in LANGUAGES:
        assert Sentences.load().say(language, caught.value.message_key, **caught.value.details)
    return caught.value


async def test_the_folder_of_the_file_is_made(tmp_path, keyring):
    async with Database.open(f"sqlite:///{tmp_path}/new/folder/echo.sqlite3", keyring=keyring) as database:
        assert database.dialect == "sqlite"

    assert (tmp_path / "new" / "folder" / "echo.sqlite3").exists()


async def test_a_folder_that_cannot_be_made(tmp_path, keyring):
    (tmp_path / "file").write_text("not a folder")

    problem = await problem_of(f"sqlite:///{tmp_path}/file/data/echo.sqlite3", keyring)

    assert problem.message_key == "database-folder"
    assert problem.details["setting"] == "ECHO_DATABASE_URL"


async def test_a_folder_in_the_place_of_the_file(tmp_path, keyring):
    assert (await problem_of(f"sqlite:///{tmp_path}", keyring)).message_key == "database-cannot-open"


async def test_a_file_that_is_no_database(tmp_path, keyring):
    file = tmp_path / "echo.sqlite3"
    file.write_text("These are notes about a case, not a database. " * 100)

    problem = await problem_of(f"sqlite:///{file}", keyring)

    assert problem.message_key == "database-not-sqlite"
    assert problem.details["place"] == str(file)
    assert file.read_text().startswith("These are notes")


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("nonsense", "database-address"),
        ("mysql://user:hunter2@host/name", "database-kind"),
        ("postgresql+asyncpg://user:hunter2@host/name", "database-kind"),
        ("sqlite://", "database-needs-file"),
        ("sqlite:///:memory:", "database-needs-file"),
        ("postgresql://user:hunter2@127.0.0.1:1/name", "database-unreachable"),
    ],
)
async def test_addresses_that_lead_nowhere(url, key, keyring):
    problem = await problem_of(url, keyring)

    assert problem.message_key == key
    assert "hunter2" not in str(problem.details)


async def test_a_database_the_server_does_not_have(empty_postgres_url, keyring):
    url = empty_postgres_url.replace("/test_", "/other_")

    assert (await problem_of(url, keyring)).message_key == "database-absent"


async def test_a_user_the_server_does_not_know(empty_postgres_url, keyring):
    url = empty_postgres_url.replace("postgres:@", "nobody:hunter2@")

    problem = await problem_of(url, keyring)

    assert problem.message_key == "database-refused"
    assert "hunter2" not in str(problem.details)


async def test_sqlite_is_set_up_so_that_nothing_is_lost(sqlite_url, keyring):
    async def pragmas(session):
        connection = await session.connection()
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [(await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in names]

    async with Database.open(sqlite_url, keyring=keyring) as database:
        assert await database.write(pragmas) == ["wal", 2, 1]


async def test_a_database_that_another_program_holds(sqlite_url, keyring, monkeypatch):
    monkeypatch.setattr("db.engine.BUSY_MILLISECONDS", 20)
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        problem = await problem_of(sqlite_url, keyring)

    assert problem.message_key == "database-locked"


async def test_the_address_shown_has_no_password(postgres_url, keyring):
    url = postgres_url.replace("postgres:@", "postgres:hunter2@")

    async with Database.open(url, keyring=keyring) as database:
        assert "hunter2" not in database.url_shown
        assert database.dialect == "postgresql"


async def test_a_key_that_is_not_the_one_of_what_is_stored_stops_the_start(database_url, keyring):
    async with Database.open(database_url, keyring=keyring) as database:
        await (await opened_in(database, TORONTO)).person(AMINA)

    with pytest.raises(KeyProblem) as caught:
        async with Database.open(database_url, keyring=Keyring.from_setting(new_key())):
            pass

    assert caught.value.message_key == "keys-unknown"
    assert caught.value.details["key"] == keyring.active_identity
    for language in LANGUAGES:
        assert "ECHO_SECRET_KEYS" in Sentences.load().say(language, "keys-unknown", **caught.value.details)


async def test_a_missing_second_key_stops_the_start_too(database_url, keyring, secret_keys):
    other = new_key()
    async with Database.open(database_url, keyring=keyring) as database:
        await (await opened_in(database, TORONTO)).person(AMINA)
    both = Keyring.from_setting(f"{other},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        await (await opened_in(database, TORONTO)).person(AMINA + 1)

    for alone in (keyring, Keyring.from_setting(other)):
        with pytest.raises(KeyProblem):
            async with Database.open(database_url, keyring=alone):
                pass


async def test_texts_none_of_which_can_be_read_stop_the_start_and_one_damaged_text_does_not(
    database_url, keyring
):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        await server.person(AMINA)
        start = keyring.encrypt("x", "x")[:12]

        async def damage(session) -> None:
            await session.exec(text(f"UPDATE identity_links SET discord_id = '{start}AAAA'"))  # noqa: S608

        await database.write(damage)

    with pytest.raises(KeyProblem) as caught:
        async with Database.open(database_url, keyring=keyring):
            pass
    assert caught.value.message_key == "keys-unreadable"

    async with Database.open(database_url, keyring=keyring, with_keys=False) as database:
        server = await opened_in(database, TORONTO)
        await server.code()
    async with Database.open(database_url, keyring=keyring):
        pass
