"""A specialist left the server or lost the role: what they were offered or accepted goes to the next at once.

Their profile sleeps until they save it again. Always a case before its server: a case that is offered to them just
before the server's row is held is found by the next hourly look (`give_back_rest`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.cases import LIVE, CaseEvent, CaseState, EventType
from bot.services.case_deliveries import put_refresh
from bot.services.change_case import append_events, locked_case
from bot.services.offer_on import offer_on
from db.repositories import participation, people, servers, specialists
from db.tables import Case

LEFT = "left"
"""Stands beside a slot that was taken from somebody because they are not of the hub any more."""


@dataclass(frozen=True)
class HubMemberKnown:
    """A specialist with a profile, by person and Discord id. One without `is_active` left already."""

    person_id: int
    discord_id: int | None
    is_active: bool


async def hub_members(session: AsyncSession, *, guild_id: int) -> list[HubMemberKnown]:
    """Everyone who has, or had, a profile in this server's hub."""
    profiles = await specialists.all_specialists(session, guild_id)
    ids = await people.discord_ids(session, guild_id, {profile.person_id for profile in profiles})
    return [
        HubMemberKnown(profile.person_id, ids.get(profile.person_id), profile.active) for profile in profiles
    ]


async def person_leaving(session: AsyncSession, *, guild_id: int, discord_id: int) -> int | None:
    """The person id of a specialist with a profile, awake or asleep."""
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None:
        return None
    profile = await specialists.find_specialist(session, guild_id, person.id)
    return person.id if profile is not None else None


async def leave_hub(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> int:
    """They are not of the hub any more: the profile sleeps, audited, and their places in cases go on; how many."""
    held = await _locked_cases(session, guild_id, person_id)
    await servers.lock_server(session, guild_id)
    profile = await specialists.find_specialist(session, guild_id, person_id)
    if profile is not None and profile.active:
        await specialists.change_specialist(session, guild_id, person_id, active=False, updated_at=now)
        await participation.audit(
            session, guild_id, Audited.HUB_LEFT, person_id=None, now=now, object_id=f"person-{person_id}"
        )
    return await _give_back(session, held, person_id, now)


async def give_back_rest(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> int:
    """What somebody whose profile sleeps was given meanwhile goes on too; nothing once it is awake again."""
    held = await _locked_cases(session, guild_id, person_id)
    await servers.lock_server(session, guild_id)
    profile = await specialists.find_specialist(session, guild_id, person_id)
    if profile is None or profile.active:
        return 0
    return await _give_back(session, held, person_id, now)


async def _locked_cases(session: AsyncSession, guild_id: int, person_id: int) -> list[tuple[Case, CaseState]]:
    return [
        await locked_case(session, guild_id=guild_id, case_id=case_id)
        for case_id in await specialists.live_cases_of(session, guild_id, person_id)
    ]


async def _pass_on_lead(
    session: AsyncSession, case: Case, state: CaseState, person_id: int, now: datetime
) -> None:
    """They were heard; what they still owed is the summary, which the next lead owes, or the coordinators see to."""
    slot = state.slot_of(person_id)
    assert slot is not None
    await append_events(
        session, case, [CaseEvent(EventType.REASSIGNED, now, None, slot.profession, code=LEFT)]
    )
    await put_refresh(session, case, now=now)


async def _give_back(
    session: AsyncSession, held: Sequence[tuple[Case, CaseState]], person_id: int, now: datetime
) -> int:
    moved = 0
    for case, state in held:
        mine = [
            slot.profession
            for slot in state.slots.values()
            if person_id == slot.holder and not slot.is_heard and state.status in LIVE
        ]
        for profession in mine:
            await offer_on(session, case, profession=profession, code=LEFT, now=now)
        moved += len(mine)
        if state.lead == person_id and not mine and state.status in LIVE:
            await _pass_on_lead(session, case, state, person_id, now)
    return moved
