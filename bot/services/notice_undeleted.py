"""A message that should be gone is still there: the coordinators are told where."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from db.repositories import deliveries


async def tell_undeleted(
    session: AsyncSession, *, guild_id: int, channel_id: int, message_id: int, now: datetime
) -> bool:
    """One notice per message, with its address and nothing of its text; False when it was told before."""
    return await deliveries.put(
        session,
        guild_id,
        key=f"undeleted:{message_id}",
        kind=DeliveryKind.COORDINATOR_NOTICE,
        due_at=now,
        code=f"notice-undeleted:{channel_id}/{message_id}",
    )
