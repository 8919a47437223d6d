"""Who was seen in the voice channel of a session that is on, until it is counted."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.sessions import SessionState
from db.tables import LiveSession, VoiceStretch


async def uncounted_sessions(
    session: AsyncSession, *, since: datetime, until: datetime, guild_id: int | None = None
) -> list[LiveSession]:
    """Sessions that begin between two instants and are not counted yet, of one server or of all, oldest first."""
    query = select(LiveSession).where(
        col(LiveSession.voice_counted_at).is_(None),
        LiveSession.state != SessionState.CANCELLED,
        col(LiveSession.starts_at) >= since,
        col(LiveSession.starts_at) < until,
    )
    if guild_id is not None:
        query = query.where(LiveSession.guild_id == guild_id)
    return list((await session.exec(query.order_by(col(LiveSession.starts_at)))).all())


async def stretches_of(session: AsyncSession, guild_id: int, session_id: int) -> list[VoiceStretch]:
    """What was seen of a session, oldest first."""
    query = (
        select(VoiceStretch)
        .where(VoiceStretch.guild_id == guild_id, VoiceStretch.session_id == session_id)
        .order_by(col(VoiceStretch.id))
    )
    return list((await session.exec(query)).all())


async def add_stretch(session: AsyncSession, row: VoiceStretch) -> None:
    """A new stretch."""
    session.add(row)
    await session.flush()


async def prolong(
    session: AsyncSession, guild_id: int, stretch_id: int, *, seen_at: datetime, is_open: bool
) -> None:
    """A stretch went on, or ended."""
    await session.exec(
        update(VoiceStretch)
        .where(col(VoiceStretch.guild_id) == guild_id, col(VoiceStretch.id) == stretch_id)
        .values(seen_at=seen_at, is_open=is_open)
        .execution_options(synchronize_session=False)
    )


async def delete_stretches(session: AsyncSession, guild_id: int, session_id: int) -> None:
    """Counted: the stretches themselves are not kept."""
    await session.exec(
        delete(VoiceStretch).where(
            col(VoiceStretch.guild_id) == guild_id, col(VoiceStretch.session_id) == session_id
        )
    )
