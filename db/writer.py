"""The one place that writes to SQLite: a single task, never cancelled, that commits in groups.

Cancelling a task inside an SQLite write leaves the lock held, so the work of every caller runs here and a
cancelled caller only stops waiting. Work that arrives within a few milliseconds shares one commit (one
fsync); each piece has its own savepoint, and nobody is told "done" before the commit has succeeded.
"""

import asyncio
import contextvars
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel.ext.asyncio.session import AsyncSession

T = TypeVar("T")
Work = Callable[[AsyncSession], Awaitable[T]]

WINDOW_SECONDS = 0.010
GROUP_LIMIT = 200
SLOW_SECONDS = 2.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class _Request:
    work: Work[Any]
    answer: asyncio.Future[Any]
    context: contextvars.Context  # the work logs under its caller's incident number


class Writer:
    """Runs pieces of work one after another in the order they came. Made in the running event loop."""

    def __init__(self, engine: AsyncEngine, *, window_seconds: float = WINDOW_SECONDS) -> None:
        """Start the task; `close` ends it."""
        self._engine = engine
        self._window_seconds = window_seconds
        self._waiting: asyncio.Queue[_Request | None] = asyncio.Queue()
        self._closed = False
        self._task = asyncio.create_task(self._run(), name="database writer")

    async def write(self, work: Work[T]) -> T:
        """What the work returned, once it is committed; or the work's own exception, its changes undone."""
        if self._closed:
            raise RuntimeError("the database is closed")
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait(_Request(work, answer, contextvars.copy_context()))
        return await answer

    async def close(self) -> None:
        """Finish what has been asked for, then stop."""
        if not self._closed:
            self._closed = True
            self._waiting.put_nowait(None)
        await asyncio.shield(self._task)

    async def _run(self) -> None:
        open_for_work = True
        while open_for_work:
            group: list[_Request] = []
            request = await self._waiting.get()
            if request is not None and not self._closed:
                await asyncio.sleep(self._window_seconds)
            while request is not None:
                group.append(request)
                if len(group) == GROUP_LIMIT or self._waiting.empty():
                    break
                request = self._waiting.get_nowait()
            open_for_work = request is not None
            await self._write_group(group)

    async def _write_group(self, group: list[_Request]) -> None:
        wanted = [request for request in group if not request.answer.done()]
        if not wanted:
            return
        loop = asyncio.get_running_loop()
        started = loop.time()
        outcomes: list[tuple[_Request, Any]] = []
        try:
            async with self._engine.begin() as connection:
                for request in wanted:
                    outcome = await self._one(connection, request)
                    if outcome is not None:
                        outcomes.append((request, outcome[0]))
        except BaseException as error:
            for request in wanted:
                _fail(request, error)
            if not isinstance(error, Exception):
                raise
            return
        for request, result in outcomes:
            if not request.answer.done():
                request.answer.set_result(result)
        if (taken := loop.time() - started) > SLOW_SECONDS:
            _log.warning("%d pieces of work held the database for %.1f s", len(wanted), taken)

    async def _one(self, connection: AsyncConnection, request: _Request) -> tuple[Any] | None:
        """The result of one piece of work in its own savepoint; None if it failed, its caller told."""
        task = asyncio.create_task(_in_savepoint(connection, request.work), context=request.context)
        await asyncio.wait({task})
        if task.cancelled():
            _fail(request, asyncio.CancelledError())
            return None
        if (error := task.exception()) is not None:
            _fail(request, error)
            if not await _still_in_transaction(connection):
                raise error
            return None
        return (task.result(),)


async def _still_in_transaction(connection: AsyncConnection) -> bool:
    """False after an error such as a full disk, where SQLite undoes the work of the others as well."""
    if connection.invalidated:
        return False
    raw = await connection.get_raw_connection()
    return bool(getattr(raw.driver_connection, "in_transaction", False))


async def _in_savepoint(connection: AsyncConnection, work: Work[T]) -> T:
    async with AsyncSession(
        connection, join_transaction_mode="create_savepoint", expire_on_commit=False
    ) as session:
        result = await work(session)
        await session.commit()
        return result


def _fail(request: _Request, error: BaseException) -> None:
    if request.answer.done():
        return
    if isinstance(error, asyncio.CancelledError):
        request.answer.cancel()
    else:
        request.answer.set_exception(error)
