"""A didactic's file that cannot be used is told to the coordinators of each server, once for each state of it."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from content.living_library import Refused
from db.repositories import deliveries, servers


async def tell_refused_content(session: AsyncSession, *, refused: Iterable[Refused], now: datetime) -> int:
    """Write a word to the coordinators for each of them; how many are new. Safe to repeat."""
    told = 0
    for server in await servers.all_servers(session):
        for one in refused:
            told += await deliveries.put(
                session,
                server.guild_id,
                key=f"content:{server.guild_id}:{one.mark}",
                kind=DeliveryKind.COORDINATOR_NOTICE,
                due_at=now,
                code=f"notice-content-refused:{one.place}",
            )
    return told
