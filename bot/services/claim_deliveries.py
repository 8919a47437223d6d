"""The outbox's three steps: claim with a lease, note that sending begins, settle.

Whoever stood still until the lease was over settles nothing: another process may have taken the delivery up since.
Only that it was said is noted all the same.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import (
    BLOCKED,
    BLOCKED_RETRY_AFTER,
    LEASE,
    MOST_ATTEMPTS,
    MOST_BLOCKED_ATTEMPTS,
    NOT_YET,
    RETRY_AFTER,
    DeliveryKind,
    DeliveryState,
)
from bot.rules.participation import Act
from bot.rules.schedule import LATE_AFTER, PostState
from bot.rules.space import Part
from bot.services.log_act import log_act
from db.repositories import cases, deliveries, didactics
from db.tables import Delivery


@dataclass(frozen=True)
class ClaimedDelivery:
    """One thing to say before `claimed_until`, and whose it is. `was_begun_at`: an earlier claim died after that."""

    id: int
    guild_id: int
    key: str
    kind: DeliveryKind
    case_id: int | None
    subject_id: int | None
    person_id: int | None
    code: str | None
    attempts: int
    claimed_until: datetime
    was_begun_at: datetime | None


async def claim_deliveries(session: AsyncSession, *, now: datetime, most: int = 20) -> list[ClaimedDelivery]:
    """Take what is due for two minutes. `sending_since` is set when first claimed and kept over a crash."""
    claimed, until = [], now + LEASE
    for row in await deliveries.claim_due(session, now=now, lease_until=until, most=most):
        assert row.id is not None
        claimed.append(
            ClaimedDelivery(
                row.id,
                row.guild_id,
                row.key,
                row.kind,
                row.case_id,
                row.subject_id,
                row.person_id,
                row.code,
                row.attempts,
                until,
                row.sending_since,
            )
        )
        row.sending_since = row.sending_since or now
    await session.flush()
    return claimed


async def begin_again(session: AsyncSession, *, claimed: ClaimedDelivery, now: datetime) -> None:
    """It was looked for and is not there: it is said now as if for the first time."""
    row = await deliveries.get_delivery(session, claimed.id)
    if _is_still_held(row, claimed):
        row.sending_since = now
        await session.flush()


def _is_still_held(row: Delivery, claimed: ClaimedDelivery) -> bool:
    """Whether nobody else took it up since."""
    return row.state is DeliveryState.CLAIMED and row.lease_until == claimed.claimed_until


async def settle_sent(
    session: AsyncSession,
    *,
    delivery_id: int,
    message_id: int | None,
    post_id: int | None = None,
    now: datetime,
) -> None:
    """It was said; keep where, and let what it was about know; once."""
    row = await deliveries.get_delivery(session, delivery_id)
    if row.state is DeliveryState.SENT:
        return
    row.state, row.sent_at, row.message_id, row.lease_until = DeliveryState.SENT, now, message_id, None
    await _tell_subject(session, row, message_id, post_id, now)
    await session.flush()


async def settle_problem(
    session: AsyncSession, *, claimed: ClaimedDelivery, problem: str, is_final: bool, now: datetime
) -> DeliveryState:
    """It was certainly not said. Try again in two minutes, at most five times; the state it is in now."""
    row = await deliveries.get_delivery(session, claimed.id)
    if not _is_still_held(row, claimed):
        return row.state
    if (row.problem or "").startswith(BLOCKED):
        row.attempts = 1  # those before were refused by the server, which says nothing about this problem
    row.problem, row.lease_until, row.sending_since = problem[:200], None, None
    if is_final or row.attempts >= MOST_ATTEMPTS:
        row.state = DeliveryState.FAILED
    else:
        row.state, row.due_at = DeliveryState.PENDING, now + RETRY_AFTER
    await session.flush()
    return row.state


async def settle_blocked(
    session: AsyncSession, *, claimed: ClaimedDelivery, part: Part, problem: str, now: datetime
) -> DeliveryState:
    """It was not said for want of a permission or a channel: it waits, and is tried hourly for a week.

    The coordinators are told, once a day and place, unless it is their own channel, or only the case's post is not
    there yet: what is said in it goes on as soon as it is.
    """
    row = await deliveries.get_delivery(session, claimed.id)
    if not _is_still_held(row, claimed):
        return row.state
    row.problem, row.lease_until, row.sending_since = f"{BLOCKED}{part}:{problem}"[:200], None, None
    given_up = row.attempts >= MOST_BLOCKED_ATTEMPTS
    row.state = DeliveryState.FAILED if given_up else DeliveryState.PENDING
    has_place_now = problem == NOT_YET and await _is_post_open(session, row)
    row.due_at = now if has_place_now else now + BLOCKED_RETRY_AFTER
    is_told = problem != NOT_YET and part is not Part.COORDINATORS
    if is_told and row.kind is not DeliveryKind.COORDINATOR_NOTICE:
        await deliveries.put(
            session,
            row.guild_id,
            key=f"blocked:{row.guild_id}:{part}:{now.date().isoformat()}",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            code="notice-role-missing" if part is Part.MEMBER_ROLE else f"notice-blocked:{part}",
        )
    await session.flush()
    return row.state


async def _is_post_open(session: AsyncSession, row: Delivery) -> bool:
    """Whether a case's post was opened while this was found to have no place. Nobody opens it until it is settled."""
    case = await cases.lock_case(session, row.guild_id, row.case_id) if row.case_id is not None else None
    return case is not None and case.post_id is not None


async def unblock(session: AsyncSession, *, guild_id: int, now: datetime) -> None:
    """Somebody looked at the server's permissions: what waits for them is tried again at once."""
    for row in await deliveries.blocked_in(session, guild_id):
        row.due_at = now
    await session.flush()


async def park(session: AsyncSession, *, claimed: ClaimedDelivery, problem: str, now: datetime) -> None:
    """Nobody can tell whether it was said: coordinators are told to look; it is not said again by itself."""
    row = await deliveries.get_delivery(session, claimed.id)
    if not _is_still_held(row, claimed):
        return
    if row.kind is not DeliveryKind.COORDINATOR_NOTICE:
        await deliveries.put(
            session,
            row.guild_id,
            key=f"parked:{row.id}",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            subject_id=row.id,
            case_id=row.case_id,
            code=f"notice-parked:{row.kind.value}",
        )
    row.state, row.problem, row.lease_until = DeliveryState.PARKED, problem[:200], None
    await session.flush()


async def _tell_subject(
    session: AsyncSession, row: Delivery, message_id: int | None, post_id: int | None, now: datetime
) -> None:
    if row.case_id is not None and row.kind in (DeliveryKind.CASE_POST, DeliveryKind.QUEUE_CARD):
        case = await cases.find_case(session, row.guild_id, row.case_id)
        if case is not None and row.kind is DeliveryKind.CASE_POST:
            case.post_id, case.post_message_id = post_id, message_id
            for waiting in await deliveries.blocked_in(session, row.guild_id, case_id=row.case_id):
                waiting.due_at = now
        elif case is not None:
            case.queue_message_id = message_id
    if row.case_id is not None and row.kind is DeliveryKind.PURGE:
        case = await cases.find_case(session, row.guild_id, row.case_id)
        if case is not None:
            case.post_id = case.post_message_id = case.queue_message_id = None
    if row.case_id is not None and row.kind is DeliveryKind.CASE_CARD:
        case = await cases.find_case(session, row.guild_id, row.case_id)
        if case is not None:
            case.post_message_id = message_id
    if row.kind is DeliveryKind.RECOMMENDATION and row.subject_id is not None:
        recommendation = await cases.find_recommendation(session, row.guild_id, row.subject_id)
        if recommendation is not None:
            recommendation.message_id = message_id
    if row.kind is DeliveryKind.DIDACTIC and row.subject_id is not None:
        post = await didactics.find_post(session, row.guild_id, row.subject_id)
        if post is not None:
            post.state, post.message_id, post.posted_at = PostState.POSTED, message_id, now
            post.late = post.late or now - post.due_at > LATE_AFTER
            await log_act(
                session,
                guild_id=row.guild_id,
                act=Act.DIDACTIC_POSTED,
                person_id=None,
                now=now,
                object_id=post.didactic_id,
            )
