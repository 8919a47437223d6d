"""SQLite connections that take each statement to their thread and back once.

aiosqlite keeps a connection in a thread of its own. Asked in its usual way, one statement goes there four times: for a
cursor, to run, to fetch, to close. Here all four are one trip; rows are held in memory, as SQLAlchemy would hold them.
While it `stays_here`, a connection makes no trip at all: only for what takes well under a millisecond, because
meanwhile nothing else happens in the process.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, Self

import aiosqlite

CHUNK = 64


class _Ran(NamedTuple):
    """What a statement left behind in the thread."""

    description: Any
    rowcount: int
    lastrowid: int | None
    rows: list[Any]


class OneTripCursor:
    """What SQLAlchemy asks of a cursor of aiosqlite."""

    def __init__(self, connection: "OneTripConnection") -> None:
        """Nothing was run yet."""
        self._connection = connection
        self._rows: deque[Any] = deque()
        self.description: Any = None
        self.rowcount, self.arraysize = -1, 1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        """Ready at once: the thread is not asked for a cursor."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        """Run one statement and bring its rows."""
        return self._keep(await self._connection.run(lambda raw: raw.execute(statement, parameters)))

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        """Run one statement for many parameters."""
        return self._keep(await self._connection.run(lambda raw: raw.executemany(statement, parameters)))

    async def fetchone(self) -> Any:
        """The next row, or None."""
        return self._rows.popleft() if self._rows else None

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next rows."""
        return [self._rows.popleft() for _ in range(min(size or self.arraysize, len(self._rows)))]

    async def fetchall(self) -> list[Any]:
        """All rows that are left."""
        rows = list(self._rows)
        self._rows.clear()
        return rows

    async def close(self) -> None:
        """Let the rows go; the thread closed its own cursor when it brought them."""
        self._rows.clear()

    def _keep(self, ran: _Ran) -> Self:
        self.description, self.rowcount, self.lastrowid = ran.description, ran.rowcount, ran.lastrowid
        self._rows = deque(ran.rows)
        return self


class OneTripConnection(aiosqlite.Connection):
    """A connection of aiosqlite with cursors of ours. Never asked two things at once."""

    stays_here = False

    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        """A cursor that makes one trip for each statement."""
        return OneTripCursor(self)

    async def run(self, statement: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> _Ran:
        """Run a statement, fetch what it gives, and close its cursor; in the connection's thread, or here."""

        def there() -> _Ran:
            cursor = statement(self._conn)
            try:
                rows = cursor.fetchall() if cursor.description else []
                return _Ran(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
            finally:
                cursor.close()

        return there() if self.stays_here else await self._execute(there)  # type: ignore[no-untyped-call]


async def connect(path: str) -> OneTripConnection:
    """Open an SQLite file; its thread does not keep the process alive."""
    connection = OneTripConnection(lambda: sqlite3.connect(path, check_same_thread=False), CHUNK)
    connection._thread.daemon = True
    await connection
    return connection
