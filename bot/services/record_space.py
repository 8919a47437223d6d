"""Record which channels, roles and standing messages of a server play which part."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.space import Part
from db.repositories import participation, servers


async def record_space(
    session: AsyncSession, *, guild_id: int, parts: Mapping[Part, int], by: int, now: datetime
) -> None:
    """Keep the Discord ids of the parts given; parts not given stay as they were."""
    for part, discord_id in parts.items():
        await servers.set_part(session, guild_id, part, discord_id)
    await participation.audit(session, guild_id, Audited.SETUP_SPACE, person_id=by, now=now)
