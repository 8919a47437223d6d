"""How the outbox stands, in every server together: for the operator, who sees numbers alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryState
from db.repositories import deliveries

BLOCKED = "blocked"
"""Shown as a state of its own: pending, but waiting for somebody to mend a permission or a channel."""


@dataclass(frozen=True)
class OutboxSeen:
    """Counts by state, with a zero for each that has none; what is due; since when the oldest of it is."""

    by_state: Mapping[str, int]
    due: int
    oldest_due_at: datetime | None


async def look_at_outbox(session: AsyncSession, *, now: datetime) -> OutboxSeen:
    """The whole outbox at `now` (aware)."""
    counted = await deliveries.count_by_state(session)
    blocked = await deliveries.count_blocked(session)
    by_state = {state.value: counted.get(state, 0) for state in DeliveryState}
    by_state[DeliveryState.PENDING] -= blocked
    due, oldest_due_at = await deliveries.count_due(session, now=now)
    return OutboxSeen({**by_state, BLOCKED: blocked}, due, oldest_due_at)


async def count_given_up(session: AsyncSession) -> int:
    """Deliveries that failed for good or wait for a coordinator, in every server; closed letter boxes left out."""
    return await deliveries.count_given_up(session)
