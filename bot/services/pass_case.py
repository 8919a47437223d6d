"""Pass on a case: the next specialist of the profession is asked, or the coordinators are told there is none."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import PassReason
from bot.rules.conflicts import Conflicts
from bot.services.case_deliveries import put_offer, put_refresh
from bot.services.change_case import append_events, locked_case
from bot.services.route_case import route_again, tell_coordinators_of_gaps
from content.topics import Topics
from db.repositories import specialists


@dataclass(frozen=True)
class CasePassed:
    """Whether somebody else could be asked."""

    found_another: bool


async def pass_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    profession: str,
    reason: PassReason,
    topics: Topics,
    now: datetime,
) -> CasePassed:
    """The person passes with a reason; the slot is offered on at once.

    Who passes for a conflict is not offered this asker's cases any more.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    held = state.slot_of(person_id) or state.slots.get(profession)
    was_theirs = held is not None and person_id in (held.owner, held.offered_to)
    events = case_actions.pass_on(state, person_id=person_id, profession=profession, reason=reason, at=now)
    state = await append_events(session, case, events)
    if reason is PassReason.CONFLICT:
        await _declare_conflict(session, guild_id, person_id, asker_id=case.asker_id)
    slot_profession = events[0].profession
    assert slot_profession is not None
    if not was_theirs:
        await put_refresh(session, case, now=now)
        return CasePassed(found_another=True)
    routed = await route_again(session, case, state, profession=slot_profession, now=now)
    await append_events(session, case, routed.events)
    if routed.unanswerable:
        await tell_coordinators_of_gaps(session, case, routed.unanswerable, now=now)
    else:
        chosen = routed.events[0].person_id
        assert chosen is not None
        await put_offer(session, case, person_id=chosen, now=now)
    await put_refresh(session, case, now=now)
    return CasePassed(found_another=not routed.unanswerable)


async def _declare_conflict(session: AsyncSession, guild_id: int, person_id: int, *, asker_id: int) -> None:
    profile = await specialists.find_specialist(session, guild_id, person_id)
    if profile is not None:
        conflicts = Conflicts.read(profile.conflicts).passing_on(asker_id)
        await specialists.change_specialist(session, guild_id, person_id, conflicts=conflicts.as_kept())
