"""At the beginning of a working day the coordinators hear, once, what waits in their server."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.working_hours import is_staffed
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of
from db.repositories import cases, deliveries, servers


async def servers_with_waiting(session: AsyncSession) -> list[int]:
    """Every server in which a case waits."""
    return await cases.servers_with_waiting(session)


async def plan_digest(session: AsyncSession, *, guild_id: int, now: datetime) -> bool:
    """Write today's word to the coordinators, if the hub is staffed and a case waits. Safe to repeat."""
    server, waiting = (
        await servers.find_server(session, guild_id),
        await cases.count_waiting(session, guild_id),
    )
    if server is None or not waiting:
        return False
    hours = hours_of(server)
    if not is_staffed(now, hours=hours, holidays=holidays_around(now, hours.zone)):
        return False
    today = now.astimezone(ZoneInfo(hours.zone)).date().isoformat()
    return await deliveries.put(
        session,
        guild_id,
        key=f"digest:{guild_id}:{today}",
        kind=DeliveryKind.COORDINATOR_NOTICE,
        due_at=now,
        code=f"notice-digest:{waiting}",
    )
