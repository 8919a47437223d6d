"""A person marks a didactic as read: on their shelf, and once in the log."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.services.log_act import log_act
from content.loader import Library
from db.repositories import didactics


async def mark_didactic_read(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    didactic_id: str,
    library: Library,
    now: datetime,
) -> bool:
    """True the first time; a second press changes nothing. The minutes are those the file claims."""
    if didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    if not await didactics.mark_read(session, guild_id, person_id, didactic_id, now=now):
        return False
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.DIDACTIC_COMPLETED,
        person_id=person_id,
        now=now,
        object_id=didactic_id,
        minutes=library.minutes(didactic_id),
    )
    return True
