"""Recommend in a case: keep it, mark the profession as heard, tell the asker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import CaseEvent, Category, Confidence
from bot.rules.participation import Act, Source
from bot.services.accept_case import AcceptedByAnother
from bot.services.case_deliveries import put_asker_notice, put_recommendation, put_refresh
from bot.services.change_case import append_events, locked_case
from bot.services.log_act import log_act
from db.repositories import cases, people
from db.tables import Case, Recommendation


@dataclass(frozen=True)
class RecommendationGiven:
    """The case's number, the professions that are still to be heard, and the recommendation's id."""

    number: str
    missing: tuple[str, ...]
    recommendation_id: int


async def give_recommendation(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    profession: str,
    category: Category,
    confidence: Confidence,
    text: str,
    reference: str | None,
    now: datetime,
) -> RecommendationGiven:
    """Keep a screened recommendation. Raises DomainError where the case is not open or another has the slot."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    try:
        events = case_actions.recommend(
            state, person_id=person_id, profession=profession, asker_id=case.asker_id, at=now
        )
    except case_actions.AlreadyAccepted as lost:
        owner = lost.details["owner"]
        assert isinstance(owner, int)
        ids = await people.discord_ids(session, guild_id, {owner})
        raise AcceptedByAnother(ids.get(owner), profession) from lost
    return await keep_recommendation(
        session,
        case,
        events,
        person_id=person_id,
        category=category,
        confidence=confidence,
        text=text,
        reference=reference,
        now=now,
    )


async def keep_recommendation(
    session: AsyncSession,
    case: Case,
    events: Sequence[CaseEvent],
    *,
    person_id: int,
    category: Category,
    confidence: Confidence,
    text: str,
    reference: str | None,
    now: datetime,
    recorded_by: int | None = None,
    source: Source = Source.BOT,
) -> RecommendationGiven:
    """Keep what a rule allowed: the words, the events, what is said of it, and the log. The case is locked."""
    assert case.id is not None
    heard_as = events[-1].profession
    assert heard_as is not None
    recommendation = Recommendation(
        case_id=case.id,
        guild_id=case.guild_id,
        person_id=person_id,
        profession=heard_as,
        category=category,
        confidence=confidence,
        text=text,
        reference=reference,
        at=now,
        recorded_by=recorded_by,
    )
    await cases.add_recommendation(session, recommendation)
    state = await append_events(session, case, events)
    assert recommendation.id is not None
    await put_recommendation(session, case, recommendation_id=recommendation.id, now=now)
    await put_refresh(session, case, now=now)
    await put_asker_notice(session, case, code=f"notice-recommended:{heard_as}", now=now)
    await log_act(
        session,
        guild_id=case.guild_id,
        act=Act.RECOMMENDATION_GIVEN,
        person_id=person_id,
        now=now,
        object_id=f"case-{case.id}",
        source=source,
    )
    return RecommendationGiven(case.number or "", state.missing, recommendation.id)
