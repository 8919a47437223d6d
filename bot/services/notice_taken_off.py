"""A message was taken off a case's post: its author is told why, by kinds, never by words."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from db.repositories import deliveries

FILES = "FILES"
"""Stands in place of a kind where a file was attached."""
MOST_KINDS = 6


async def tell_author(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    channel_id: int,
    message_id: int,
    kinds: Iterable[str],
    now: datetime,
) -> None:
    """One notice per message."""
    named = ",".join(list(dict.fromkeys(kinds))[:MOST_KINDS])
    await deliveries.put(
        session,
        guild_id,
        key=f"taken-off:{message_id}",
        kind=DeliveryKind.AUTHOR_NOTICE,
        due_at=now,
        person_id=person_id,
        subject_id=channel_id,
        code=named,
    )
