"""Erasures that are not in the file beside the data yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.retention import Erased
from db.repositories import erasing


@dataclass(frozen=True)
class ErasureNoted:
    """What was erased, by pseudonym or mark, and when."""

    id: int
    what: Erased
    object_id: str
    at: datetime


async def unwritten_erasures(session: AsyncSession) -> list[ErasureNoted]:
    """Of every server, oldest first."""
    rows = await erasing.unwritten_erasures(session)
    return [ErasureNoted(row.id, row.what, row.object_id, row.at) for row in rows if row.id is not None]


async def note_written(session: AsyncSession, erasure_ids: Sequence[int], *, now: datetime) -> None:
    """They are on the disk."""
    await erasing.note_written(session, erasure_ids, now=now)
