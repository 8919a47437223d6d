"""Erasures that are not in the files beside the data yet: each process has its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.retention import Erased
from db.repositories import erasing


@dataclass(frozen=True)
class ErasureNoted:
    """What was erased, by pseudonym or mark, and when; whether some process has written it down."""

    id: int
    what: Erased
    object_id: str
    at: datetime
    is_written: bool


async def unwritten_erasures(session: AsyncSession, *, since: datetime | None = None) -> list[ErasureNoted]:
    """Of every server, in no process's file yet or made since an instant (aware), oldest first."""
    rows = await erasing.unwritten_erasures(session, since)
    return [
        ErasureNoted(row.id, row.what, row.object_id, row.at, row.written_at is not None)
        for row in rows
        if row.id is not None
    ]


async def note_written(session: AsyncSession, erasure_ids: Sequence[int], *, now: datetime) -> None:
    """They are on the disk."""
    await erasing.note_written(session, erasure_ids, now=now)
