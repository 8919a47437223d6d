"""Who accredits a server's programme, and on what terms."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.credits import Accreditor
from db.repositories import credits, participation, servers


async def read_accreditor(session: AsyncSession, *, guild_id: int) -> Accreditor | None:
    """The accreditor, if one is set."""
    return await credits.find_accreditor(session, guild_id)


async def set_accreditor(
    session: AsyncSession, *, guild_id: int, accreditor: Accreditor, by: int, now: datetime
) -> None:
    """Set the terms for statements issued from now on. Audited."""
    await servers.lock_server(session, guild_id)
    await credits.save_accreditor(session, guild_id, accreditor, now=now)
    await participation.audit(session, guild_id, Audited.ACCREDITOR_SET, person_id=by, now=now)
