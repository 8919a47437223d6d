"""Take a case to the live session, and record what was recommended there, with who gave it."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_live
from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.participation import Source
from bot.rules.recommendations import Written
from bot.services.case_deliveries import put_asker_notice, put_refresh, put_specialist_notice
from bot.services.change_case import append_events, locked_case
from bot.services.give_recommendation import (
    RecommendationGiven,
    keep_recommendation,
    profession_heard,
    tell_of_recommendation,
)
from db.repositories import participation, people, specialists
from db.tables import Specialist


async def present_live(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> None:
    """The asker is told, once a day. Audited. Raises DomainError where the case is not open."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_live.present_live(state, person_id=person_id, at=now)
    if not events:
        return
    await append_events(session, case, events)
    await participation.audit(
        session,
        guild_id,
        Audited.CASE_PRESENT_LIVE,
        person_id=person_id,
        now=now,
        object_id=f"case-{case_id}",
    )
    await put_asker_notice(session, case, code="notice-presented-live", now=now)
    await put_refresh(session, case, now=now)


async def record_live(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    given_by: int,
    written: Written,
    now: datetime,
) -> RecommendationGiven:
    """Keep a screened recommendation of a specialist (`given_by`, a Discord id), recorded by a coordinator.

    It is logged for the specialist as given live, and they are told. Audited. Raises DomainError for somebody
    who is not in the hub, for the asker, and where the case is not open or was not taken to a session.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    profile = await _in_hub(session, guild_id, given_by)
    events = case_live.recommend_live(
        state, person_id=profile.person_id, profession=profile.profession, asker_id=case.asker_id, at=now
    )
    given, _ = await keep_recommendation(
        session,
        case,
        events,
        person_id=profile.person_id,
        written=written,
        now=now,
        recorded_by=person_id,
        source=Source.LIVE,
    )
    await tell_of_recommendation(session, case, profession=profession_heard(events), now=now)
    await participation.audit(
        session, guild_id, Audited.CASE_RECORD_LIVE, person_id=person_id, now=now, object_id=f"case-{case_id}"
    )
    if profile.person_id != person_id:
        await put_specialist_notice(
            session, case, person_id=profile.person_id, code="notice-recorded-live", now=now
        )
    return given


async def _in_hub(session: AsyncSession, guild_id: int, discord_id: int) -> Specialist:
    person = await people.find_person(session, guild_id, discord_id)
    found = await specialists.find_specialist(session, guild_id, person.id) if person and person.id else None
    if found is None or not found.active:
        raise DomainError("problem-not-a-specialist")
    return found
