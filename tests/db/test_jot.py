"""Brief work: done without SQLite's thread, and otherwise exactly as any other work."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db.database import Database
from db.one_trip import OneTripConnection


@pytest.fixture
async def notes(database: Database) -> Database:
    async def create(session):
        await session.exec(text("CREATE TABLE notes (word TEXT PRIMARY KEY)"))

    await database.write(create)
    return database


@pytest.fixture
def trips(monkeypatch) -> list[str]:
    """What the threads of SQLite are asked, in short."""
    made, ask = [], OneTripConnection._execute

    async def counted(connection, work, *args, **named):
        made.append(getattr(work, "__name__", "?"))
        return await ask(connection, work, *args, **named)

    monkeypatch.setattr(OneTripConnection, "_execute", counted)
    return made


def noting(word: str):
    async def note(session) -> str:
        await session.exec(text("SELECT count(*) FROM notes"))
        await session.exec(text("INSERT INTO notes VALUES (:word)").bindparams(word=word))
        return word

    return note


async def noted(database: Database) -> list[str]:
    async with database.read() as session:
        return [row[0] for row in await session.exec(text("SELECT word FROM notes ORDER BY word"))]


async def test_what_was_jotted_is_committed_before_its_caller_is_told(notes):
    assert await notes.jot(noting("pain")) == "pain"

    assert await noted(notes) == ["pain"]


async def test_only_beginning_and_commit_are_asked_of_the_thread(sqlite_url, keyring, trips):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        await database.write(lambda session: session.exec(text("CREATE TABLE notes (word TEXT PRIMARY KEY)")))
        trips.clear()
        await database.jot(noting("pain"))
        of_a_jot = len(trips)
        trips.clear()
        await database.write(noting("sleep"))

        assert (of_a_jot, len(trips)) == (2, 4)


async def test_brief_work_and_other_work_that_come_together_are_all_there(notes):
    words = [f"word-{number:02}" for number in range(20)]

    await asyncio.gather(
        *[(notes.jot if number % 2 else notes.write)(noting(word)) for number, word in enumerate(words)]
    )

    assert await noted(notes) == words


async def test_brief_work_that_fails_is_undone_alone(notes):
    await notes.jot(noting("pain"))

    results = await asyncio.gather(
        notes.jot(noting("sleep")),
        notes.jot(noting("pain")),
        notes.write(noting("work")),
        return_exceptions=True,
    )

    assert [type(result) for result in results] == [str, IntegrityError, str]
    assert await noted(notes) == ["pain", "sleep", "work"]


async def test_after_brief_work_that_failed_the_thread_is_asked_again(sqlite_url, keyring, trips):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        await database.write(lambda session: session.exec(text("CREATE TABLE notes (word TEXT PRIMARY KEY)")))

        async def fails(session):
            await noting("pain")(session)
            raise LookupError("no such case")

        with pytest.raises(LookupError):
            await database.jot(fails)
        trips.clear()
        await database.write(noting("sleep"))

        assert len(trips) == 4
        assert await noted(database) == ["sleep"]


async def test_brief_work_inside_other_work_is_refused(notes):
    async def nested(session):
        return await notes.jot(noting("pain"))

    with pytest.raises(RuntimeError, match="inside"):
        await notes.write(nested)
