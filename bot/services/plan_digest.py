"""At the beginning of a working day the coordinators hear, once, what waits in their server."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.working_hours import is_staffed
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of
from db.repositories import cases, deliveries, servers


async def plan_digests(session: AsyncSession, *, now: datetime) -> int:
    """Write today's word to the coordinators of each staffed server in which a case waits; how many. Safe to repeat."""
    planned = 0
    for guild_id, waiting in sorted((await cases.count_waiting(session)).items()):
        server = await servers.find_server(session, guild_id)
        if server is None:
            continue
        hours = hours_of(server)
        if not is_staffed(now, hours=hours, holidays=holidays_around(now, hours.zone)):
            continue
        today = now.astimezone(ZoneInfo(hours.zone)).date().isoformat()
        planned += await deliveries.put(
            session,
            guild_id,
            key=f"digest:{guild_id}:{today}",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            code=f"notice-digest:{waiting}",
        )
    return planned
