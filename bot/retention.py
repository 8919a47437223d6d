"""The hourly round that forgets what has been kept long enough, and the record of all that was erased.

What is due is a query; each thing goes by itself.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.logs import incident, new_incident
from bot.services.desk import Desk
from bot.services.forget_old import (
    cases_with_old_text,
    erase_case_text,
    forget_link,
    forget_old_rows,
    people_long_gone,
)
from bot.services.keep_draft import forget_old_drafts
from bot.services.list_erasures import note_written, unwritten_erasures
from db.erasure_record import ErasureRecord, RecordedErasure

log = logging.getLogger(__name__)

HOW_OFTEN = timedelta(hours=1)
MOST_ROUNDS = 20
LOOKED_BACK = timedelta(days=1)
"""Longer than any transaction takes from noting an erasure to its commit."""
ALWAYS = datetime.min.replace(tzinfo=UTC)
Work = Callable[[AsyncSession], Awaitable[object]]


class Retention:
    """Forgets at most once an hour; a process that starts anew begins at once, which changes nothing."""

    def __init__(self, desk: Desk) -> None:
        """Forget at this desk."""
        self._desk = desk
        self._last: datetime | None = None
        self._in_file: set[RecordedErasure] | None = None

    async def forget_due(self, now: datetime) -> None:
        """Do what is due at `now` (aware). Safe to repeat."""
        if self._last is not None and self._last <= now < self._last + HOW_OFTEN:
            return
        self._last = now
        keep = self._desk.settings.keep
        await self._desk.database.write(lambda session: forget_old_drafts(session, now=now, keep=keep.drafts))
        async with self._desk.database.read() as session:
            texts = await cases_with_old_text(session, keep=keep.case_text, now=now)
            gone = await people_long_gone(session, keep=keep.link, now=now)
        for guild_id, case_id in texts:
            await self._one(
                lambda session, guild_id=guild_id, case_id=case_id: erase_case_text(  # type: ignore[misc]
                    session, guild_id=guild_id, case_id=case_id, why="age", now=now
                )
            )
        for guild_id, person_id in gone:
            await self._one(
                lambda session, guild_id=guild_id, person_id=person_id: forget_link(  # type: ignore[misc]
                    session, guild_id=guild_id, person_id=person_id, before=now - keep.link, now=now
                )
            )
        for _ in range(MOST_ROUNDS):
            deleted = await self._desk.database.write(
                lambda session: forget_old_rows(session, keep_log=keep.log, keep_audit=keep.audit, now=now)
            )
            if not deleted:
                break
        if len(texts) == len(gone) == 0:
            return
        log.info("forgotten by age", extra={"cases": len(texts), "links": len(gone)})

    async def write_down(self, now: datetime) -> None:
        """What was erased reaches the file beside the data, which a restored backup is held against.

        Of several processes each writes all of it, so that any machine's file is enough: at the start what is missing,
        then what the last day brought.
        """
        record = ErasureRecord(self._desk.settings.erasures_file)
        since = ALWAYS if self._in_file is None else now - LOOKED_BACK
        async with self._desk.database.read() as session:
            rows = await unwritten_erasures(session, since=since)
        lines = {row.id: RecordedErasure(row.what, row.object_id, row.at) for row in rows}
        try:
            if self._in_file is None:
                self._in_file = set(await asyncio.to_thread(record.read))
            missing = {row_id: line for row_id, line in lines.items() if line not in self._in_file}
            if missing:
                await asyncio.to_thread(record.add, missing.values())
        except OSError:
            log.exception("erasures could not be written down; it is tried again", extra={"count": len(rows)})
            return
        self._in_file.update(missing.values())
        ids = [row.id for row in rows if not row.is_written]
        if ids:
            await self._desk.database.write(lambda session: note_written(session, ids, now=now))

    async def _one(self, work: Work) -> None:
        try:
            await self._desk.database.write(work)
        except Exception:  # one that cannot be forgotten must not keep all the others
            with incident(new_incident()):
                log.exception("something could not be forgotten")
