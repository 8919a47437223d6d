"""The database as the rest of the program sees it: open it, read, write. Nothing else makes a session."""

import asyncio
import contextvars
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Literal, TypeVar

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel.ext.asyncio.session import AsyncSession

from db import migrate as migrations
from db.engine import (
    postgresql_engine,
    sqlite_glance_engine,
    sqlite_migration_engine,
    sqlite_reader_engine,
    sqlite_writer_engine,
)
from db.key_check import check_keys
from db.keys import Keyring
from db.opening import named_problems, prepare_folder
from db.urls import parsed_url, shown_url
from db.writer import Writer

_log = logging.getLogger(__name__)
T = TypeVar("T")
Timed = Callable[[Literal["read", "write"], float], None]
"""Told how many seconds each session and each unit of work took, waiting included."""
Write = Callable[[Callable[[AsyncSession], Awaitable[T]]], Awaitable[T]]

HELD_SECONDS = 0.5
RETRIES = 2
RETRIED_STATES = frozenset({"40001", "40P01"})  # serialization failure, deadlock


def _untimed(_what: Literal["read", "write"], _seconds: float) -> None:
    """Nobody counts."""


_writing: contextvars.ContextVar[bool] = contextvars.ContextVar("echo_writing", default=False)


class Database:
    """An open database. `read` and `glance` give sessions that cannot write; `write` and `jot` are units of work."""

    def __init__(
        self,
        url: URL,
        readers: AsyncEngine,
        writers: AsyncEngine,
        writer: Writer | None,
        glancers: AsyncEngine | None = None,
    ) -> None:
        """Use `Database.open`."""
        self._timed: Timed = _untimed
        self.url_shown = shown_url(url)
        self.dialect: Literal["sqlite", "postgresql"] = "sqlite" if writer else "postgresql"
        self._readers, self._glancers = readers, glancers or readers
        self._writers = writers
        self._writer = writer
        self._running: set[asyncio.Task[object]] = set()

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        url: str,
        *,
        keyring: Keyring,
        migrate: bool = True,
        with_keys: bool = True,
        timed: Timed = _untimed,
    ) -> "AsyncIterator[Database]":
        """Open, bring the tables up to date, and at the end finish every write asked for.

        Raises DatabaseProblem, which says what to do, if that is not possible, and KeyProblem, before anything is
        changed, for keys that are not those of what is stored (asked unless `with_keys` is off: nothing is read).
        """
        parsed = parsed_url(url)
        async with AsyncExitStack() as stack:
            async with named_problems(parsed):
                database = await cls._opened(parsed, keyring, migrate, with_keys, stack)
            database._timed = timed
            yield database

    @classmethod
    async def _opened(
        cls,
        url: URL,
        keyring: Keyring,
        migrate: bool,
        with_keys: bool,
        stack: AsyncExitStack,
    ) -> "Database":
        if url.get_backend_name() == "sqlite":
            prepare_folder(url)
            readers = sqlite_reader_engine(url, keyring)
            stack.push_async_callback(readers.dispose)
            if with_keys:
                await check_keys(readers, keyring)
            if migrate:
                migrator = sqlite_migration_engine(url, keyring)
                stack.push_async_callback(migrator.dispose)
                await migrations.upgrade(migrator)
            writers = sqlite_writer_engine(url, keyring)
            stack.push_async_callback(writers.dispose)
            async with writers.connect() as connection:
                await connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")
            writer = Writer(writers)
            stack.push_async_callback(writer.close)
            glancers = sqlite_glance_engine(url, keyring)
            stack.push_async_callback(glancers.dispose)
            return cls(url, readers, writers, writer, glancers)
        writers = postgresql_engine(url, keyring)
        stack.push_async_callback(writers.dispose)
        if with_keys:
            await check_keys(writers, keyring)
        if migrate:
            await migrations.upgrade(writers)
        else:
            async with writers.connect() as connection:
                await connection.exec_driver_sql("SELECT 1")
        readers = writers.execution_options(postgresql_readonly=True)
        database = cls(url, readers, writers, None)
        stack.push_async_callback(database._finish)
        return database

    async def revision(self) -> str | None:
        """The migration the database is at; None for one that was never migrated."""
        return await migrations.current_revision(self._readers)

    async def check_keys(self, keyring: Keyring) -> None:
        """Raise KeyProblem unless these are the keys of what is stored."""
        await check_keys(self._readers, keyring)

    @asynccontextmanager
    async def alone(self, number: int) -> AsyncIterator[None]:
        """Inside it, no other process on this database is inside with the same number.

        For work outside of the database, which no transaction protects; the lock goes with the process. SQLite is for
        one process: nothing is waited for.
        """
        if self.dialect == "sqlite":
            yield
            return
        async with self._writers.begin() as connection:
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({number})")
            yield

    async def answers(self, *, within_seconds: float) -> bool:
        """Whether the database answers a question in time. Never raises for a database that does not."""
        try:
            async with asyncio.timeout(within_seconds), self._readers.connect() as connection:
                await connection.exec_driver_sql("SELECT 1")
        except (DBAPIError, OSError, TimeoutError):
            return False
        return True

    def read(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session that sees the database and cannot change it."""
        return self._reading(self._readers)

    def glance(self) -> AbstractAsyncContextManager[AsyncSession]:
        """Like `read`, for a few rows by key: SQLite is asked without a thread, and the process waits for it."""
        return self._glancing() if self.dialect == "sqlite" else self._reading(self._readers)

    @asynccontextmanager
    async def _glancing(self) -> AsyncIterator[AsyncSession]:
        started = time.perf_counter()
        session = AsyncSession(self._glancers, expire_on_commit=False)
        try:
            yield session
        finally:
            await (
                session.close()
            )  # at once; left to SQLAlchemy, others would come in between and want connections
            taken = time.perf_counter() - started
            self._timed("read", taken)
            if taken > HELD_SECONDS:
                _log.warning("a glance held the process for %.1f s: it is for a few rows by key", taken)

    @asynccontextmanager
    async def _reading(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        started = time.perf_counter()
        try:
            async with AsyncSession(engine, expire_on_commit=False) as session:
                yield session
        finally:
            self._timed("read", time.perf_counter() - started)

    async def write(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Run the work in one transaction and return its result once it is committed.

        An exception undoes the work and reaches the caller. A caller that is cancelled only stops waiting:
        the work may still commit. It may run again, on PostgreSQL after a deadlock and on SQLite where it
        shared its commit with work that failed, so what it does outside the session must be repeatable. Not
        to be called from inside the work.
        """
        return await self._written(work, is_brief=False)

    async def jot(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Like `write`, for a few rows by key: SQLite is asked without its thread, and the process waits for it."""
        return await self._written(work, is_brief=True)

    async def _written(self, work: Callable[[AsyncSession], Awaitable[T]], *, is_brief: bool) -> T:
        if _writing.get():
            raise RuntimeError("write() was called from inside the work of another write()")

        async def marked(session: AsyncSession) -> T:
            token = _writing.set(True)
            try:
                return await work(session)
            finally:
                _writing.reset(token)

        started = time.perf_counter()
        try:
            if self._writer is not None:
                return await self._writer.write(marked, is_brief=is_brief)
            task = asyncio.create_task(self._transaction(marked))
            self._running.add(task)
            task.add_done_callback(self._ended)
            return await asyncio.shield(task)
        finally:
            self._timed("write", time.perf_counter() - started)

    async def _transaction(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        attempt = 0
        while True:
            try:
                async with AsyncSession(self._writers, expire_on_commit=False) as session, session.begin():
                    return await work(session)
            except DBAPIError as error:
                if attempt == RETRIES or getattr(error.orig, "sqlstate", None) not in RETRIED_STATES:
                    raise
                attempt += 1

    def _ended(self, task: asyncio.Task[object]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # a caller that was cancelled no longer asks for it

    async def _finish(self) -> None:
        while self._running:
            await asyncio.wait(self._running)
