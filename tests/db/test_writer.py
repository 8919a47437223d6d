"""Writing: nothing is lost, nobody is told "done" too early, and one caller's failure is theirs alone."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from db.database import Database


@pytest.fixture
async def counter(database: Database) -> Database:
    async def create(session):
        await session.exec(text("CREATE TABLE counter (name TEXT PRIMARY KEY, n INTEGER NOT NULL)"))
        await session.exec(text("INSERT INTO counter VALUES ('cases', 0)"))

    await database.write(create)
    return database


async def count(database: Database) -> int:
    async with database.read() as session:
        return (await session.exec(text("SELECT n FROM counter WHERE name = 'cases'"))).one()[0]


async def read_then_increment(session) -> int:
    lock = " FOR UPDATE" if session.get_bind().dialect.name == "postgresql" else ""
    found = await session.exec(text(f"SELECT n FROM counter WHERE name = 'cases'{lock}"))  # noqa: S608
    n = found.one()[0] + 1
    await asyncio.sleep(0)
    await session.exec(text("UPDATE counter SET n = :n").bindparams(n=n))
    return n


async def test_two_hundred_people_at_once_lose_no_update(counter):
    results = await asyncio.gather(*[counter.write(read_then_increment) for _ in range(200)])

    assert sorted(results) == list(range(1, 201))
    assert await count(counter) == 200


async def test_a_failing_piece_of_work_is_undone_alone_and_its_caller_is_told(counter):
    async def fails(session):
        await read_then_increment(session)
        raise LookupError("no such case")

    async def breaks_a_rule(session):
        await read_then_increment(session)
        await session.exec(text("INSERT INTO counter VALUES ('cases', 1)"))

    results = await asyncio.gather(
        counter.write(read_then_increment),
        counter.write(fails),
        counter.write(read_then_increment),
        counter.write(breaks_a_rule),
        counter.write(read_then_increment),
        return_exceptions=True,
    )

    assert [type(result) for result in results] == [int, LookupError, int, IntegrityError, int]
    assert await count(counter) == 3


async def test_who_is_told_done_finds_it_in_the_database(counter):
    async def increment_and_look() -> tuple[int, int]:
        mine = await counter.write(read_then_increment)
        return mine, await count(counter)

    for mine, seen in await asyncio.gather(*[increment_and_look() for _ in range(20)]):
        assert seen >= mine


async def test_a_cancelled_caller_does_not_lock_the_others_out(counter):
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def slow(session):
        await read_then_increment(session)
        inside.set()
        await go_on.wait()

    caller = asyncio.create_task(counter.write(slow))
    await inside.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()

    async with asyncio.timeout(5):
        assert await counter.write(read_then_increment) == 2


async def test_work_that_cancels_itself_fails_for_its_caller_only(counter):
    async def gives_up(session):
        await read_then_increment(session)
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await counter.write(gives_up)

    assert await counter.write(read_then_increment) == 1


async def test_a_failed_commit_is_told_to_everyone_in_the_group(sqlite_url, keyring):
    async with Database.open(sqlite_url, keyring=keyring) as database:

        async def create(session):
            await session.exec(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
            await session.exec(
                text("CREATE TABLE child (id INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)")
            )

        async def fine(session):
            await session.exec(text("INSERT INTO parent VALUES (1)"))

        async def breaks_the_commit(session):
            await session.exec(text("INSERT INTO child VALUES (99)"))

        await database.write(create)
        results = await asyncio.gather(
            database.write(fine), database.write(breaks_the_commit), return_exceptions=True
        )

        assert [type(result) for result in results] == [IntegrityError, IntegrityError]
        await database.write(fine)


async def test_an_error_that_undoes_the_whole_group_is_told_to_all_of_it(sqlite_url, keyring):
    """As SQLite does by itself when the disk is full."""
    async with Database.open(sqlite_url, keyring=keyring) as database:

        async def create(session):
            await session.exec(text("CREATE TABLE counter (name TEXT, n INTEGER)"))
            await session.exec(text("INSERT INTO counter VALUES ('cases', 0)"))

        async def disk_full(session):
            connection = await session.connection()
            await connection.exec_driver_sql("ROLLBACK")
            raise OSError("disk full")

        await database.write(create)
        results = await asyncio.gather(
            *[database.write(work) for work in (read_then_increment, disk_full, read_then_increment)],
            return_exceptions=True,
        )

        assert not any(isinstance(result, int) for result in results)
        assert await count(database) == 0
        assert await database.write(read_then_increment) == 1


async def test_writes_that_arrive_together_share_a_commit(sqlite_url, keyring):
    async with Database.open(sqlite_url, keyring=keyring) as database:

        async def insert(session):
            found = await session.exec(text("SELECT count(*) FROM seen"))
            await session.exec(text("INSERT INTO seen VALUES (1)"))
            return found.one()[0]

        async def create(session):
            await session.exec(text("CREATE TABLE seen (n INTEGER)"))

        async def seen() -> int:
            async with database.read() as session:
                return (await session.exec(text("SELECT count(*) FROM seen"))).one()[0]

        await database.write(create)
        after_each = []

        async def write_and_look() -> None:
            await database.write(insert)
            after_each.append(await seen())

        await asyncio.gather(*[write_and_look() for _ in range(10)])

        assert after_each == [10] * 10


async def test_closing_finishes_what_was_asked_for(sqlite_url, keyring):
    async with Database.open(sqlite_url, keyring=keyring) as database:

        async def create(session):
            await session.exec(text("CREATE TABLE counter (name TEXT, n INTEGER)"))
            await session.exec(text("INSERT INTO counter VALUES ('cases', 0)"))

        await database.write(create)
        pending = [asyncio.create_task(database.write(read_then_increment)) for _ in range(30)]
        await asyncio.sleep(0)

    assert sorted(await asyncio.gather(*pending)) == list(range(1, 31))
    with pytest.raises(RuntimeError, match="closed"):
        await database.write(read_then_increment)


async def test_a_session_for_reading_cannot_write(counter):
    async with counter.read() as session:
        with pytest.raises(DBAPIError):
            await session.exec(text("UPDATE counter SET n = 5"))

    assert await count(counter) == 0


async def test_work_inside_work_is_refused_rather_than_waiting_for_ever(counter):
    async def nested(session):
        return await counter.write(read_then_increment)

    with pytest.raises(RuntimeError, match="inside"):
        await counter.write(nested)


async def test_a_deadlock_is_tried_again(postgres_url, keyring):
    async with Database.open(postgres_url, keyring=keyring) as database:

        async def create(session):
            await session.exec(text("CREATE TABLE pair (id INTEGER PRIMARY KEY, n INTEGER)"))
            await session.exec(text("INSERT INTO pair VALUES (1, 0), (2, 0)"))

        await database.write(create)
        first_steps = asyncio.Barrier(2)
        met: set[int] = set()

        def crossing(first: int, second: int):
            async def work(session):
                await session.exec(text("UPDATE pair SET n = n + 1 WHERE id = :i").bindparams(i=first))
                if first not in met:
                    met.add(first)
                    await first_steps.wait()
                await session.exec(text("UPDATE pair SET n = n + 1 WHERE id = :i").bindparams(i=second))

            return work

        await asyncio.gather(database.write(crossing(1, 2)), database.write(crossing(2, 1)))

        async with database.read() as session:
            assert (await session.exec(text("SELECT sum(n) FROM pair"))).one()[0] == 4
