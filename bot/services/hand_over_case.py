"""Hand a case over to a named colleague of the same profession."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.conflicts import Conflicts
from bot.rules.errors import DomainError
from bot.services.case_deliveries import put_offer, put_refresh
from bot.services.change_case import append_events, locked_case, seen_case
from bot.services.read_hub import HubMember, list_hub
from db.repositories import people, specialists


@dataclass(frozen=True)
class CaseHandedOver:
    """To whom."""

    colleague_discord_id: int


async def possible_colleagues(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int
) -> list[HubMember]:
    """Who could take the slot this person owns. Raises DomainError when they own none, nobody could, or it is over."""
    case, state = await seen_case(session, guild_id=guild_id, case_id=case_id)
    case_actions.require_live(state)
    slot = state.slot_of(person_id)
    if slot is None:
        raise DomainError("problem-not-your-case")
    colleagues = [
        member
        for member in await list_hub(session, guild_id=guild_id)
        if member.profession == slot.profession
        and member.person_id not in (person_id, case.asker_id)
        and case.asker_id not in member.conflicts
    ]
    if not colleagues:
        raise DomainError("problem-no-colleague")
    return colleagues


async def hand_over_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, colleague_id: int, now: datetime
) -> CaseHandedOver:
    """The colleague owns the slot from now on and is pinged."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    colleague = await specialists.find_specialist(session, guild_id, colleague_id)
    if colleague is None or not colleague.active:
        raise DomainError("problem-hand-over-other-profession")
    is_away = colleague.away_until is not None and now < colleague.away_until
    if is_away or case.asker_id in Conflicts.read(colleague.conflicts).people:
        raise DomainError("problem-colleague-not-free")
    events = case_actions.hand_over(
        state,
        person_id=person_id,
        colleague_id=colleague_id,
        colleague_profession=colleague.profession,
        asker_id=case.asker_id,
        at=now,
    )
    await append_events(session, case, events)
    await put_offer(session, case, person_id=colleague_id, now=now)
    await put_refresh(session, case, now=now)
    ids = await people.discord_ids(session, guild_id, {colleague_id})
    if colleague_id not in ids:
        raise DomainError("problem-person-gone")
    return CaseHandedOver(ids[colleague_id])
