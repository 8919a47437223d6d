"""A post that was planned, whose text was edited before it could be said: it waits for a new signature."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import PostState
from db.repositories import deliveries, didactics


async def withhold_post(
    session: AsyncSession, *, guild_id: int, post_id: int, delivery_id: int, content_hash: str, now: datetime
) -> None:
    """Withhold it and tell the coordinators. Its delivery gives its key free for the one after the signature."""
    post = await didactics.find_post(session, guild_id, post_id)
    if post is None:
        return
    row = await deliveries.get_delivery(session, delivery_id)
    key, post.state = row.key, PostState.WITHHELD
    row.key = f"{key}:edited:{delivery_id}"
    await session.flush()
    await deliveries.put(
        session,
        guild_id,
        key=f"{key}:edited:{content_hash[:16]}",
        kind=DeliveryKind.COORDINATOR_NOTICE,
        due_at=now,
        code=f"notice-didactic-unsigned:{post.didactic_id}",
    )
