"""The outbox table: put once, claim with a lease, settle."""

from datetime import datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import BLOCKED, DeliveryKind, DeliveryState
from db.repositories.insert_once import insert_once
from db.tables import Delivery

REFUSED_BY_THE_PERSON = (DeliveryKind.LEARNING_DIGEST, DeliveryKind.SURVEY)
"""Fail for good where direct messages are closed, which is nobody's fault."""


async def put(
    session: AsyncSession,
    guild_id: int,
    *,
    key: str,
    kind: DeliveryKind,
    due_at: datetime,
    case_id: int | None = None,
    subject_id: int | None = None,
    person_id: int | None = None,
    code: str | None = None,
) -> bool:
    """Add a delivery unless its key exists already; whether it was added."""
    return await insert_once(
        session,
        Delivery(
            guild_id=guild_id,
            key=key,
            kind=kind,
            case_id=case_id,
            subject_id=subject_id,
            person_id=person_id,
            code=code,
            state=DeliveryState.PENDING,
            due_at=due_at,
        ),
    )


async def claim_due(
    session: AsyncSession, *, now: datetime, lease_until: datetime, most: int
) -> list[Delivery]:
    """Take what is due, or was claimed by someone whose lease ran out before sending began, oldest first."""
    query = (
        select(Delivery)
        .where(
            col(Delivery.due_at) <= now,
            or_(
                Delivery.state == DeliveryState.PENDING,
                (col(Delivery.state) == DeliveryState.CLAIMED) & (col(Delivery.lease_until) < now),
            ),
        )
        .order_by(col(Delivery.due_at), col(Delivery.id))
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    claimed = list((await session.exec(query)).all())
    for delivery in claimed:
        delivery.state, delivery.lease_until = DeliveryState.CLAIMED, lease_until
        delivery.attempts += 1
    await session.flush()
    return claimed


async def get_delivery(session: AsyncSession, delivery_id: int) -> Delivery:
    """One delivery."""
    return (await session.exec(select(Delivery).where(Delivery.id == delivery_id))).one()


async def lock_delivery(session: AsyncSession, guild_id: int, delivery_id: int) -> Delivery | None:
    """One delivery of this server; held until the transaction ends."""
    query = select(Delivery).where(Delivery.guild_id == guild_id, Delivery.id == delivery_id)
    return (await session.exec(query.with_for_update())).first()


async def find_delivery(session: AsyncSession, guild_id: int, delivery_id: int) -> Delivery | None:
    """One delivery of this server."""
    query = select(Delivery).where(Delivery.guild_id == guild_id, Delivery.id == delivery_id)
    return (await session.exec(query)).first()


async def messages_sent(
    session: AsyncSession, guild_id: int, *, kind: DeliveryKind, person_id: int
) -> list[int]:
    """The messages of one kind that were sent about a person in this server, oldest first."""
    query = (
        select(Delivery.message_id)
        .where(Delivery.guild_id == guild_id, Delivery.kind == kind, Delivery.person_id == person_id)
        .order_by(col(Delivery.id))
    )
    return [message_id for message_id in (await session.exec(query)).all() if message_id is not None]


async def said_in_case(session: AsyncSession, guild_id: int, case_id: int) -> list[Delivery]:
    """What was said by cards in a case's post, oldest first."""
    query = (
        select(Delivery)
        .where(
            Delivery.guild_id == guild_id,
            Delivery.case_id == case_id,
            col(Delivery.kind).in_((DeliveryKind.RECOMMENDATION, DeliveryKind.CASE_WORDS)),
            col(Delivery.message_id).is_not(None),
        )
        .order_by(col(Delivery.id))
    )
    return list((await session.exec(query)).all())


async def count_failed(session: AsyncSession, guild_id: int) -> int:
    """Deliveries of this server that were given up, wait for a coordinator, or for a permission.

    A weekly word or a survey that a person's closed direct messages refused is theirs to mend, and left out.
    """
    query = (
        select(func.count())
        .select_from(Delivery)
        .where(
            Delivery.guild_id == guild_id,
            col(Delivery.kind).not_in(REFUSED_BY_THE_PERSON),
            or_(col(Delivery.state).in_((DeliveryState.FAILED, DeliveryState.PARKED)), _is_blocked()),
        )
    )
    return int((await session.exec(query)).one())


async def count_given_up(session: AsyncSession) -> int:
    """Deliveries of every server that were given up or wait for a coordinator; the same ones left out."""
    query = (
        select(func.count())
        .select_from(Delivery)
        .where(
            col(Delivery.state).in_((DeliveryState.FAILED, DeliveryState.PARKED)),
            col(Delivery.kind).not_in(REFUSED_BY_THE_PERSON),
        )
    )
    return int((await session.exec(query)).one())


async def count_by_state(session: AsyncSession) -> dict[DeliveryState, int]:
    """How many deliveries of every server are in each state that has any."""
    query = select(Delivery.state, func.count()).group_by(col(Delivery.state))
    return {DeliveryState(state): int(count) for state, count in (await session.exec(query)).all()}


async def count_blocked(session: AsyncSession) -> int:
    """How many deliveries of every server wait for a permission or a channel."""
    query = select(func.count()).select_from(Delivery).where(_is_blocked())
    return int((await session.exec(query)).one())


async def count_due(session: AsyncSession, *, now: datetime) -> tuple[int, datetime | None]:
    """How many deliveries of every server are due by `now` and not said yet, and when the first of them was due."""
    query = select(func.count(), func.min(Delivery.due_at)).where(
        Delivery.state == DeliveryState.PENDING, col(Delivery.due_at) <= now
    )
    count, oldest = (await session.exec(query)).one()
    return int(count), oldest


async def blocked_in(session: AsyncSession, guild_id: int, *, case_id: int | None = None) -> list[Delivery]:
    """Deliveries of this server, or of one of its cases, that wait for a permission or a place; held until the
    transaction ends.
    """
    query = select(Delivery).where(Delivery.guild_id == guild_id, _is_blocked()).with_for_update()
    if case_id is not None:
        query = query.where(Delivery.case_id == case_id)
    return list((await session.exec(query)).all())


def _is_blocked() -> ColumnElement[bool]:
    return and_(Delivery.state == DeliveryState.PENDING, col(Delivery.problem).startswith(BLOCKED))
