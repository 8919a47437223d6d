"""A statement goes to SQLite's thread and back once, and everything arrives that SQLAlchemy asks for."""

import sqlite3

import pytest

from db.one_trip import connect


@pytest.fixture
async def connection(tmp_path):
    opened = await connect(str(tmp_path / "one.sqlite3"))
    await opened.cursor().execute("CREATE TABLE cases (id INTEGER PRIMARY KEY, number TEXT UNIQUE)")
    yield opened
    await opened.close()


@pytest.fixture
def trips(connection, monkeypatch):
    """Everything the thread is asked."""
    made, ask = [], connection._execute

    async def counted(work, *args, **named):
        made.append(work)
        return await ask(work, *args, **named)

    monkeypatch.setattr(connection, "_execute", counted)
    return made


async def filled(connection, *numbers: str):
    return await connection.cursor().executemany(
        "INSERT INTO cases (number) VALUES (?)", [(number,) for number in numbers]
    )


async def test_to_run_to_fetch_and_to_close_are_one_trip(connection, trips):
    cursor = await connection.cursor().__aenter__()
    await cursor.execute("SELECT 1 UNION SELECT 2")

    assert await cursor.fetchall() == [(1,), (2,)]
    await cursor.close()
    assert len(trips) == 1


async def test_what_an_insert_leaves_behind_is_kept(connection):
    assert (await filled(connection, "C-1", "C-2")).rowcount == 2

    cursor = await connection.cursor().execute(
        "INSERT INTO cases (number) VALUES (?) RETURNING number", ("C-3",)
    )

    assert (cursor.lastrowid, cursor.rowcount) == (3, 1)
    assert [column[0] for column in cursor.description] == ["number"]
    assert await cursor.fetchone() == ("C-3",)
    assert await cursor.fetchone() is None


async def test_rows_are_handed_out_in_their_order_and_once(connection):
    await filled(connection, "C-1", "C-2", "C-3")
    cursor = await connection.cursor().execute("SELECT id FROM cases ORDER BY id")

    assert await cursor.fetchmany(2) == [(1,), (2,)]
    assert await cursor.fetchmany(2) == [(3,)]
    assert await cursor.fetchall() == []


async def test_an_error_of_the_database_is_the_callers(connection):
    await filled(connection, "C-1")

    with pytest.raises(sqlite3.IntegrityError):
        await filled(connection, "C-1")

    assert (await connection.cursor().execute("SELECT count(*) FROM cases"))._rows[0] == (1,)


async def test_a_closed_connection_says_so(connection):
    await connection.close()

    with pytest.raises(ValueError, match="Connection closed"):
        await connection.cursor().execute("SELECT 1")
