"""The one place that writes to SQLite: a single task, never cancelled, that commits in groups.

Cancelling a task inside an SQLite write leaves the lock held, so the work of every caller runs here and a
cancelled caller only stops waiting. What arrives during one commit shares the next (one fsync), and nobody is
told "done" before the commit has succeeded. Where one piece of a group fails, all are undone and done again, each
in a savepoint of its own, so that the others do not fail with it.
"""

import asyncio
import contextvars
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel.ext.asyncio.session import AsyncSession

from db.one_trip import OneTripConnection

T = TypeVar("T")
Work = Callable[[AsyncSession], Awaitable[T]]
Way = Callable[[AsyncConnection, Work[Any]], Coroutine[Any, Any, Any]]

GROUP_LIMIT = 200
SLOW_SECONDS = 2.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class _Request:
    work: Work[Any]
    is_brief: bool
    answer: asyncio.Future[Any]
    context: contextvars.Context  # the work logs under its caller's incident number


class Writer:
    """Runs pieces of work one after another in the order they came. Made in the running event loop."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Start the task; `close` ends it."""
        self._engine = engine
        self._waiting: asyncio.Queue[_Request | None] = asyncio.Queue()
        self._closed = False
        self._task = asyncio.create_task(self._run(), name="database writer")

    async def write(self, work: Work[T], *, is_brief: bool = False) -> T:
        """What the work returned, once it is committed; or the work's own exception, its changes undone.

        Brief work is done here instead of in the connection's thread; beginning and commit never are.
        """
        if self._closed:
            raise RuntimeError("the database is closed")
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait(_Request(work, is_brief, answer, contextvars.copy_context()))
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
        try:
            try:
                results = await self._all_or_nothing(wanted)
            except _PieceFailed as failed:
                if len(wanted) == 1:
                    _fail(wanted[0], failed.error)
                    return
                results = await self._each_by_itself(wanted)
        except BaseException as error:
            for request in wanted:
                _fail(request, error)
            if not isinstance(error, Exception):
                raise
            return
        for request, result in results:
            if not request.answer.done():
                request.answer.set_result(result)
        if (taken := loop.time() - started) > SLOW_SECONDS:
            _log.warning("%d pieces of work held the database for %.1f s", len(wanted), taken)

    async def _all_or_nothing(self, wanted: list[_Request]) -> list[tuple[_Request, Any]]:
        """Results of all pieces, committed. Raises _PieceFailed, everything undone, where one of them failed."""
        results = []
        async with self._engine.begin() as connection:
            for request in wanted:
                task = await _ended(connection, request, _joined)
                if (error := _error_of(task)) is not None:
                    raise _PieceFailed(error)
                results.append((request, task.result()))
        return results

    async def _each_by_itself(self, wanted: list[_Request]) -> list[tuple[_Request, Any]]:
        """Results of the pieces that did not fail, committed; who asked for one that failed was told."""
        results = []
        async with self._engine.begin() as connection:
            for request in wanted:
                task = await _ended(connection, request, _in_savepoint)
                if (error := _error_of(task)) is None:
                    results.append((request, task.result()))
                    continue
                _fail(request, error)
                if not await _still_in_transaction(connection):
                    raise error
        return results


class _PieceFailed(Exception):
    """A piece of work failed with this error."""

    def __init__(self, error: BaseException) -> None:
        super().__init__("failed")
        self.error = error


async def _ended(connection: AsyncConnection, request: _Request, way: Way) -> asyncio.Task[Any]:
    """Do the work, in a task of its own: it logs under its caller's incident number and may cancel itself."""
    raw = (await connection.get_raw_connection()).driver_connection
    is_here = request.is_brief and isinstance(raw, OneTripConnection)
    with _staying_here(raw) if is_here else nullcontext():
        task = asyncio.create_task(way(connection, request.work), context=request.context)
        await asyncio.wait({task})
    return task


@contextmanager
def _staying_here(connection: Any) -> Iterator[None]:
    """Inside it the connection asks nothing of its thread."""
    connection.stays_here = True
    try:
        yield
    finally:
        connection.stays_here = False


def _error_of(task: asyncio.Task[Any]) -> BaseException | None:
    return asyncio.CancelledError() if task.cancelled() else task.exception()


async def _still_in_transaction(connection: AsyncConnection) -> bool:
    """False after an error such as a full disk, where SQLite undoes the work of the others as well."""
    if connection.invalidated:
        return False
    raw = await connection.get_raw_connection()
    return bool(getattr(raw.driver_connection, "in_transaction", False))


async def _joined(connection: AsyncConnection, work: Work[T]) -> T:
    async with AsyncSession(
        connection, join_transaction_mode="rollback_only", expire_on_commit=False
    ) as session:
        result = await work(session)
        await session.flush()
        return result


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
