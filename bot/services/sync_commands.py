"""Whether Discord already holds the commands as they are now."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories import servers


async def commands_are_synced(session: AsyncSession, *, application_id: int, commands_hash: str) -> bool:
    """Whether the commands sent last have this hash."""
    return await servers.synced_commands(session, application_id) == commands_hash


async def note_commands_synced(
    session: AsyncSession, *, application_id: int, commands_hash: str, now: datetime
) -> None:
    """Remember what Discord holds now."""
    await servers.note_commands_synced(session, application_id, commands_hash=commands_hash, now=now)
