"""A specialist is away until a date: no offers, and what was only offered goes to the next specialist at once.

Two steps in two transactions. Being away is committed first, under the server's row, which routing holds too:
after that nobody can be given another offer, and the second step finds every offer there is. What they accepted
stays theirs.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.cases import LIVE, CaseState, Status
from bot.rules.errors import DomainError
from bot.services.change_case import locked_case
from bot.services.hub_hours import own_hours
from bot.services.offer_on import offer_on
from db.repositories import participation, people, servers, specialists

LONGEST_DAYS = 366
AWAY = "away"
"""Stands beside a slot that was taken from somebody because they are away."""


@dataclass(frozen=True)
class KeptCase:
    """A case that stays with somebody who is away."""

    id: int
    number: str | None
    topics: tuple[str, ...]
    post_id: int | None


@dataclass(frozen=True)
class OffersGivenBack:
    """How many offers went to somebody else, the professions that have nobody left, and what stays theirs."""

    moved: int
    nobody_left: tuple[str, ...]
    kept: tuple[KeptCase, ...]


async def person_in_hub(session: AsyncSession, *, guild_id: int, discord_id: int) -> int:
    """The person id of a specialist with a profile. Raises DomainError for anybody else."""
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None:
        raise DomainError("problem-no-specialist")
    profile = await specialists.find_specialist(session, guild_id, person.id)
    if profile is None or not profile.active:
        raise DomainError("problem-no-specialist")
    return person.id


async def set_away(
    session: AsyncSession, *, guild_id: int, person_id: int, back_on: date | None, by: int, now: datetime
) -> datetime | None:
    """Away until the midnight (in their zone) that begins `back_on`, which is returned in UTC; None: back now.

    Audited. Raises DomainError without a profile, and for a day that has begun already or is over a year ahead.
    """
    server = await servers.lock_server(session, guild_id)
    profile = await specialists.find_specialist(session, guild_id, person_id)
    if profile is None:
        raise DomainError("problem-hub-profile-missing")
    until = None
    if back_on is not None:
        zone = ZoneInfo(own_hours(server, profile).zone)
        today = now.astimezone(zone).date()
        if back_on <= today:
            raise DomainError("problem-away-past")
        if back_on > today + timedelta(days=LONGEST_DAYS):
            raise DomainError("problem-away-long")
        until = datetime.combine(back_on, time(), tzinfo=zone).astimezone(UTC)
    await specialists.change_specialist(session, guild_id, person_id, away_until=until, updated_at=now)
    action = Audited.HUB_BACK if until is None else Audited.HUB_AWAY
    await participation.audit(
        session, guild_id, action, person_id=by, now=now, object_id=f"person-{person_id}"
    )
    return until


async def give_back_offers(
    session: AsyncSession, *, guild_id: int, person_id: int, now: datetime
) -> OffersGivenBack:
    """Everything offered to this person and not accepted yet goes to the next specialist; safe to repeat.

    All their cases are locked before any is routed, which locks the server: always a case before its server.
    """
    held = [
        await locked_case(session, guild_id=guild_id, case_id=case_id)
        for case_id in await specialists.live_cases_of(session, guild_id, person_id)
    ]
    moved, nobody_left, kept = 0, [], []
    for case, state in held:
        if state.status not in LIVE:
            continue
        for slot in state.slots.values():
            if slot.offered_to == person_id and slot.owner is None:
                if await offer_on(session, case, profession=slot.profession, code=AWAY, now=now):
                    moved += 1
                else:
                    nobody_left.append(slot.profession)
        if _still_owes(state, person_id):
            assert case.id is not None
            kept.append(KeptCase(case.id, state.number, tuple(case.topics.split(",")), case.post_id))
    return OffersGivenBack(moved, tuple(nobody_left), tuple(kept))


def _still_owes(state: CaseState, person_id: int) -> bool:
    """Whether they accepted it and have not answered for their profession, or owe its summary."""
    slot = state.slot_of(person_id)
    return (slot is not None and not slot.is_heard) or (
        state.lead == person_id and state.status is Status.ANSWERED
    )
