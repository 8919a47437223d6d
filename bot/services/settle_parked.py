"""A coordinator settles a delivery of which the bot cannot tell whether it was said."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.deliveries import DeliveryState, Settling, ways_to_settle
from bot.rules.errors import DomainError
from bot.services.claim_deliveries import settle_sent
from db.repositories import deliveries, participation


async def settle_parked(
    session: AsyncSession, *, guild_id: int, delivery_id: int, way: Settling, person_id: int, now: datetime
) -> None:
    """Have it looked for again, take it as said, or have it said again; the outbox does the rest.

    Raises DomainError where it is not parked (any more), or cannot be settled this way.
    """
    row = await deliveries.lock_delivery(session, guild_id, delivery_id)
    if row is None or way not in ways_to_settle(row.kind):
        raise DomainError("problem-press-old")
    if row.state is not DeliveryState.PARKED:
        raise DomainError("problem-parked-settled")
    if way is Settling.THERE:
        await settle_sent(session, delivery_id=delivery_id, message_id=None, now=now)
    else:
        row.state, row.due_at, row.attempts, row.problem = DeliveryState.PENDING, now, 0, None
        if way is Settling.AGAIN:
            row.sending_since = None
    await participation.audit(
        session,
        guild_id,
        Audited.DELIVERY_SETTLED,
        person_id=person_id,
        now=now,
        object_id=f"{delivery_id}:{way}",
    )
    await session.flush()


async def read_delivery_state(
    session: AsyncSession, *, guild_id: int, delivery_id: int
) -> DeliveryState | None:
    """What became of a delivery of this server; None: there is none."""
    row = await deliveries.find_delivery(session, guild_id, delivery_id)
    return row.state if row else None
