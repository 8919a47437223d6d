"""Recommend in a case: keep what was written, mark the profession as heard, tell the asker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import CaseEvent, CaseState
from bot.rules.participation import Act, Source
from bot.rules.recommendations import Written
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


async def give_recommendations(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    profession: str,
    written: Sequence[Written],
    now: datetime,
) -> RecommendationGiven:
    """Keep screened recommendations of one form, all or none; the result is about the first of them.

    Raises DomainError where the case is not open or another has the slot.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    kept = []
    for one in written:
        try:
            events = case_actions.recommend(
                state, person_id=person_id, profession=profession, asker_id=case.asker_id, at=now
            )
        except case_actions.AlreadyAccepted as lost:
            owner = lost.details["owner"]
            assert isinstance(owner, int)
            ids = await people.discord_ids(session, guild_id, {owner})
            raise AcceptedByAnother(ids.get(owner), profession) from lost
        given, state = await keep_recommendation(
            session, case, events, person_id=person_id, written=one, now=now
        )
        kept.append(given)
    await tell_of_recommendation(session, case, profession=profession_heard(events), now=now)
    return kept[0]


async def keep_recommendation(
    session: AsyncSession,
    case: Case,
    events: Sequence[CaseEvent],
    *,
    person_id: int,
    written: Written,
    now: datetime,
    recorded_by: int | None = None,
    source: Source = Source.BOT,
) -> tuple[RecommendationGiven, CaseState]:
    """Keep what a rule allowed: the words, the events, its card, and the log. The case is locked."""
    assert case.id is not None
    recommendation = Recommendation(
        case_id=case.id,
        guild_id=case.guild_id,
        person_id=person_id,
        profession=profession_heard(events),
        category=written.kind.category,
        confidence=written.kind.confidence,
        needs_formal_referral=written.kind.needs_formal_referral,
        text=written.text,
        reference=written.reference,
        at=now,
        recorded_by=recorded_by,
    )
    await cases.add_recommendation(session, recommendation)
    state = await append_events(session, case, events)
    assert recommendation.id is not None
    await put_recommendation(session, case, recommendation_id=recommendation.id, now=now)
    await log_act(
        session,
        guild_id=case.guild_id,
        act=Act.RECOMMENDATION_GIVEN,
        person_id=person_id,
        now=now,
        object_id=f"case-{case.id}",
        source=source,
    )
    return RecommendationGiven(case.number or "", state.missing, recommendation.id), state


async def tell_of_recommendation(
    session: AsyncSession, case: Case, *, profession: str, now: datetime
) -> None:
    """The cards show who was heard, and the asker is told once, however many there were in the form."""
    await put_refresh(session, case, now=now)
    await put_asker_notice(session, case, code=f"notice-recommended:{profession}", now=now)


def profession_heard(events: Sequence[CaseEvent]) -> str:
    """The slot that a recommendation's events fill."""
    profession = events[-1].profession
    assert profession is not None
    return profession
