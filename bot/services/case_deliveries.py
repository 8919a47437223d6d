"""What a change of a case makes the bot say: the queue card, the post, the notices. Keys make each happen once."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.services.hub_hours import when_at_work
from db.repositories import deliveries
from db.tables import Case


async def put_queue_card(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """A new card in the hub's queue, for a case asked or asked again."""
    await _put(session, case, f"queue:{case.version}", DeliveryKind.QUEUE_CARD, now)


async def put_refresh(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """The cards that stand already are drawn again."""
    await _put(session, case, f"queue-refresh:{case.version}", DeliveryKind.QUEUE_REFRESH, now)
    if case.number is not None:
        await _put(session, case, f"refresh:{case.version}", DeliveryKind.CASE_REFRESH, now)


async def put_case_post(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """The post in the forum, made once."""
    await _put(session, case, "post", DeliveryKind.CASE_POST, now)


async def put_offer(session: AsyncSession, case: Case, *, person_id: int, now: datetime) -> None:
    """A ping for a specialist who is asked, when they are next at work."""
    await _put(
        session,
        case,
        f"offer:{case.version}:{person_id}",
        DeliveryKind.OFFER,
        await when_at_work(session, guild_id=case.guild_id, person_id=person_id, now=now),
        person_id=person_id,
    )


async def put_asker_notice(session: AsyncSession, case: Case, *, code: str, now: datetime) -> None:
    """A direct message to the asker: what happened, never the case's text."""
    await _put(
        session,
        case,
        f"asker:{code}:{case.version}",
        DeliveryKind.ASKER_NOTICE,
        now,
        person_id=case.asker_id,
        code=code,
    )


async def put_specialist_notice(
    session: AsyncSession,
    case: Case,
    *,
    person_id: int,
    code: str,
    now: datetime,
    due_at: datetime | None = None,
) -> None:
    """A direct message to a specialist about a case they hold or held; never the case's text."""
    await _put(
        session,
        case,
        f"specialist:{code}:{person_id}:{case.version}",
        DeliveryKind.SPECIALIST_NOTICE,
        due_at or now,
        person_id=person_id,
        code=code,
    )


async def put_coordinator_notice(session: AsyncSession, case: Case, *, code: str, now: datetime) -> None:
    """A word to the coordinators about a case."""
    key = f"coordinators:{code}:{case.version}"
    await _put(session, case, key, DeliveryKind.COORDINATOR_NOTICE, now, code=code)


async def put_words(session: AsyncSession, case: Case, *, words_id: int, now: datetime) -> None:
    """The card of a clarifying question, its answer, or the summary, in the case."""
    await _put(session, case, f"words:{words_id}", DeliveryKind.CASE_WORDS, now, subject_id=words_id)


async def put_invitation_to_take(session: AsyncSession, case: Case, *, person_id: int, now: datetime) -> None:
    """Ask a specialist who writes in a case, once, whether they take it."""
    await _put(session, case, f"take:{person_id}", DeliveryKind.TAKE_IT, now, person_id=person_id)


async def put_recommendation(
    session: AsyncSession, case: Case, *, recommendation_id: int, now: datetime
) -> None:
    """The card of a recommendation, in the case."""
    await _put(
        session,
        case,
        f"recommendation:{recommendation_id}",
        DeliveryKind.RECOMMENDATION,
        now,
        subject_id=recommendation_id,
    )


async def put_queue_card_again(session: AsyncSession, case: Case, *, missing: int, now: datetime) -> None:
    """A card in the queue in place of one that somebody deleted."""
    await _put(session, case, f"queue-lost:{missing}", DeliveryKind.QUEUE_CARD, now)


async def put_case_post_again(session: AsyncSession, case: Case, *, missing: int, now: datetime) -> None:
    """A post in the forum in place of one that somebody deleted."""
    await _put(session, case, f"post-lost:{missing}", DeliveryKind.CASE_POST, now)


async def put_case_card_again(session: AsyncSession, case: Case, *, missing: int, now: datetime) -> None:
    """The case's card at the end of its post, in place of the first message, which somebody deleted."""
    await _put(session, case, f"card-lost:{missing}", DeliveryKind.CASE_CARD, now)


async def put_said_again(
    session: AsyncSession, case: Case, *, kind: str, subject_id: int, missing: int, now: datetime
) -> None:
    """A recommendation or other words, in the post that stands for a deleted one."""
    said = {"recommendation": DeliveryKind.RECOMMENDATION, "words": DeliveryKind.CASE_WORDS}[kind]
    await _put(session, case, f"{kind}:{subject_id}:lost:{missing}", said, now, subject_id=subject_id)


async def put_refresh_again(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """The cards are drawn again although they were drawn for this state of the case."""
    await _put(session, case, f"queue-stale:{case.version}", DeliveryKind.QUEUE_REFRESH, now)
    if case.number is not None:
        await _put(session, case, f"stale:{case.version}", DeliveryKind.CASE_REFRESH, now)


async def put_purge(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """The case's post with everything in it, and its card in the queue, are deleted."""
    await _put(session, case, "purge", DeliveryKind.PURGE, now)


async def put_everything_again(session: AsyncSession, case: Case, *, why: str, now: datetime) -> None:
    """Something of the case was erased: its cards, and everything said in it by cards, are drawn without it."""
    await _put(session, case, f"queue-erased:{why}", DeliveryKind.QUEUE_REFRESH, now)
    if case.number is not None:
        await _put(session, case, f"erased:{why}", DeliveryKind.CASE_REFRESH, now)
        await _put(session, case, f"said-erased:{why}", DeliveryKind.SAID_REFRESH, now)


async def _put(
    session: AsyncSession,
    case: Case,
    key: str,
    kind: DeliveryKind,
    now: datetime,
    *,
    person_id: int | None = None,
    subject_id: int | None = None,
    code: str | None = None,
) -> None:
    await deliveries.put(
        session,
        case.guild_id,
        key=f"case:{case.id}:{key}",
        kind=kind,
        due_at=now,
        case_id=case.id,
        person_id=person_id,
        subject_id=subject_id,
        code=code,
    )
