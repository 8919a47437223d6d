"""Engines: how a connection to SQLite or PostgreSQL is set up so that no write is lost.

SQLite needs all of it (measured): Python's own transaction mode silently loses contended updates, a deferred
BEGIN fails under contention, and the defaults neither wait for a lock nor enforce foreign keys.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool, PoolResetState

from db import in_place
from db.keys import Keyring
from db.one_trip import OneTripConnection, connect

BUSY_MILLISECONDS = 10_000
BEGIN_READING, BEGIN_WRITING = "BEGIN DEFERRED", "BEGIN IMMEDIATE"
GLANCE_MILLISECONDS = 250
"""Readers are never kept waiting by a writer; only the recovery after a crash could, and the process stands still."""
ERASING = "secure_delete=ON"
"""What is deleted or written over leaves zeros in the file, not its old bytes."""


def sqlite_writer_engine(url: URL, keyring: Keyring) -> AsyncEngine:
    """One connection whose every transaction takes the write lock at its start."""
    engine = create_async_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_reset_on_return=None,
        hide_parameters=True,
        async_creator=_one_trip(url),
    )
    event.listen(engine.sync_engine, "reset", _undo_what_is_left)
    return _sqlite(engine, keyring, begin=BEGIN_WRITING, pragmas=("foreign_keys=ON", ERASING))


def sqlite_reader_engine(url: URL, keyring: Keyring, *, row_by_row: bool = False) -> AsyncEngine:
    """Connections that see one consistent state each and cannot write. `row_by_row`: large results can be streamed."""
    engine = create_async_engine(
        url,
        pool_size=5,
        max_overflow=10,
        hide_parameters=True,
        async_creator=None if row_by_row else _one_trip(url),
    )
    return _sqlite(engine, keyring, begin=BEGIN_READING, pragmas=("query_only=ON",))


def sqlite_glance_engine(url: URL, keyring: Keyring) -> AsyncEngine:
    """Like the readers', but without a thread: for a few rows by key."""
    engine = create_async_engine(
        url,
        pool_size=5,
        max_overflow=10,
        hide_parameters=True,
        async_creator=lambda: in_place.connect(str(url.database)),
    )
    return _sqlite(
        engine,
        keyring,
        begin=BEGIN_READING,
        pragmas=("query_only=ON", f"busy_timeout={GLANCE_MILLISECONDS}"),
    )


def sqlite_migration_engine(url: URL, keyring: Keyring) -> AsyncEngine:
    """Foreign keys off: rebuilding a table drops the old one, which would delete the rows pointing to it."""
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    return _sqlite(engine, keyring, begin=BEGIN_WRITING, pragmas=("foreign_keys=OFF",))


def postgresql_engine(url: URL, keyring: Keyring) -> AsyncEngine:
    """A pool for all uses; a connection that died while idle is replaced before it is handed out."""
    engine = create_async_engine(
        url,
        pool_size=10,
        max_overflow=10,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": 10, "options": "-c timezone=UTC"},
    )
    attach_keyring(engine, keyring)
    return engine


def attach_keyring(engine: AsyncEngine, keyring: Keyring) -> None:
    """Give the engine the keys its encrypted columns are read and written with."""
    engine.dialect.echo_keyring = keyring  # type: ignore[attr-defined]


def _undo_what_is_left(connection: Any, _record: Any, state: PoolResetState) -> None:
    """Without it, the pool would ask the thread for another rollback after each commit; one that failed needs it."""
    if state.asyncio_safe and connection.driver_connection.in_transaction:
        connection.rollback()


def _one_trip(url: URL) -> Callable[[], Awaitable[OneTripConnection]]:
    return lambda: connect(str(url.database))


def _sqlite(engine: AsyncEngine, keyring: Keyring, *, begin: str, pragmas: tuple[str, ...]) -> AsyncEngine:
    attach_keyring(engine, keyring)
    event.listen(engine.sync_engine, "connect", _connect_listener(pragmas))

    def emit_begin(connection: Connection) -> None:
        if (
            begin == BEGIN_READING
        ):  # takes no lock, so that nothing can go wrong that SQLAlchemy would have to name
            connection.connection.cursor().execute(begin)
        else:
            connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "begin", emit_begin)
    return engine


def _connect_listener(pragmas: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions are ours: Python's own mode loses updates
        cursor = connection.cursor()
        try:
            for pragma in (
                f"busy_timeout={BUSY_MILLISECONDS}",
                "journal_mode=WAL",
                "synchronous=FULL",
                *pragmas,
            ):
                cursor.execute(f"PRAGMA {pragma}")
        finally:
            cursor.close()

    return set_up
