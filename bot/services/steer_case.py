"""What coordinators do with a case: pause, let go on, close with a reason, open again, give to somebody."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions, case_turns
from bot.rules.audited import Audited
from bot.rules.cases import CloseReason
from bot.rules.conflicts import Conflicts
from bot.rules.errors import DomainError
from bot.services.case_deliveries import put_asker_notice, put_offer, put_refresh, put_specialist_notice
from bot.services.change_case import append_events, locked_case, seen_case
from bot.services.read_hub import HubMember, list_hub
from db.repositories import participation, servers, specialists


async def pause_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> None:
    """Stop the hub's clock. Audited. Raises DomainError where it stands already, or the case is over."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await append_events(session, case, case_turns.pause(state, person_id=person_id, at=now))
    await _audit(session, guild_id, case_id, Audited.CASE_PAUSE, person_id, now)
    await put_refresh(session, case, now=now)


async def resume_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> None:
    """Let the hub's clock run again. Audited."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await append_events(session, case, case_turns.resume(state, person_id=person_id, at=now))
    await _audit(session, guild_id, case_id, Audited.CASE_RESUME, person_id, now)
    await put_refresh(session, case, now=now)


async def close_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    reason: CloseReason,
    now: datetime,
) -> None:
    """Close without a summary; the asker is told the reason. Audited."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await append_events(session, case, case_turns.close(state, person_id=person_id, reason=reason, at=now))
    await _audit(session, guild_id, case_id, Audited.CASE_CLOSE, person_id, now)
    await put_asker_notice(session, case, code=f"notice-closed:{reason}", now=now)
    await put_refresh(session, case, now=now)


async def reopen_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    is_coordinator: bool,
    now: datetime,
) -> None:
    """The asker or a coordinator opens a closed case again; its lead is told that a reply is owed."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if case.text_erased_at is not None:
        raise DomainError("problem-case-text-gone")
    events = case_turns.reopen(
        state, person_id=person_id, asker_id=case.asker_id, is_coordinator=is_coordinator, at=now
    )
    state = await append_events(session, case, events)
    if state.lead is not None:
        await put_specialist_notice(session, case, person_id=state.lead, code="notice-reopened", now=now)
    await put_refresh(session, case, now=now)


async def possible_specialists(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> list[HubMember]:
    """Who of the hub the case could be given to now. Raises DomainError when nobody is left, or it is over."""
    case, state = await seen_case(session, guild_id=guild_id, case_id=case_id)
    case_actions.require_live(state)
    found = []
    for member in await list_hub(session, guild_id=guild_id):
        try:
            case_turns.reassign(
                state,
                person_id=person_id,
                profession=member.profession,
                to=member.person_id,
                asker_id=case.asker_id,
                at=now,
                has_conflict=case.asker_id in member.conflicts,
                is_away=member.is_away(now),
            )
        except DomainError:
            continue
        found.append(member)
    if not found:
        raise DomainError("problem-nobody-to-give-to")
    return found


async def reassign_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, to: int, now: datetime
) -> None:
    """Offer the slot of a specialist's profession to that specialist, over routing's choice. Audited.

    Raises DomainError for somebody who is not in the hub, is away, or has a conflict with the asker. Holds the
    server's row, as going away does: nobody who is away by then is asked.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await servers.lock_server(session, guild_id)
    profile = await specialists.find_specialist(session, guild_id, to)
    if profile is None or not profile.active:
        raise DomainError("problem-not-a-specialist")
    slot = state.slots.get(profile.profession)
    events = case_turns.reassign(
        state,
        person_id=person_id,
        profession=profile.profession,
        to=to,
        asker_id=case.asker_id,
        at=now,
        has_conflict=case.asker_id in Conflicts.read(profile.conflicts).people,
        is_away=profile.away_until is not None and now < profile.away_until,
    )
    await append_events(session, case, events)
    await _audit(session, guild_id, case_id, Audited.CASE_REASSIGN, person_id, now)
    await put_offer(session, case, person_id=to, now=now)
    if slot is not None and slot.holder is not None:
        await put_specialist_notice(session, case, person_id=slot.holder, code="notice-reassigned", now=now)
    await put_refresh(session, case, now=now)


async def _audit(
    session: AsyncSession, guild_id: int, case_id: int, action: str, person_id: int, now: datetime
) -> None:
    await participation.audit(
        session, guild_id, action, person_id=person_id, now=now, object_id=f"case-{case_id}"
    )
