"""SQLite connections without a thread: a few rows by key are there sooner than a thread could be asked for them.

Only for readers, and only for what takes well under a millisecond: meanwhile nothing else happens in the process.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Generator
from typing import Any

from db.one_trip import CHUNK, OneTripConnection

Work = Callable[..., Any]


class _AtOnce:
    """Stands where a connection's thread takes its work from: does it instead of keeping it."""

    def put_nowait(self, work: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        """Do it now."""
        future, function = work
        result = function()
        if future is not None:
            future.set_result(result)


class InPlaceConnection(OneTripConnection):
    """A connection of aiosqlite whose thread is never started."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        """Not open yet."""
        super().__init__(connector, CHUNK)
        self._tx = _AtOnce()  # type: ignore[assignment]

    def __await__(self) -> Generator[Any, None, "InPlaceConnection"]:
        self._connection = self._connector()
        return self
        yield

    async def close(self) -> None:
        """Close the file."""
        self.stop()

    def stop(self) -> None:
        """Close the file."""
        self._running = False
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    async def _execute(self, fn: Work, *args: Any, **kwargs: Any) -> Any:
        if not self._running or self._connection is None:
            raise ValueError("Connection closed")
        return fn(*args, **kwargs)


async def connect(path: str) -> InPlaceConnection:
    """Open an SQLite file in this thread."""
    return await InPlaceConnection(lambda: sqlite3.connect(path))
