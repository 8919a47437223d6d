"""The hub as routing sees it: who takes cases, about what, with how many open."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import state_of
from bot.rules.routing import Candidate
from db.repositories import cases, people, specialists


async def read_candidates(session: AsyncSession, *, guild_id: int) -> list[Candidate]:
    """Every active specialist with their open load: slots offered to or owned by them and not yet heard."""
    open_ids = [case.id for case in await cases.open_cases(session, guild_id) if case.id is not None]
    load: dict[int, int] = {}
    for events in (await cases.events_of(session, open_ids)).values():
        for slot in state_of(events).slots.values():
            holder = slot.owner or slot.offered_to
            if holder is not None and not slot.is_heard:
                load[holder] = load.get(holder, 0) + 1
    last = await cases.last_case_times(session, guild_id)
    return [
        Candidate(
            person_id=specialist.person_id,
            profession=specialist.profession,
            topics=frozenset(specialist.topics.split(",")),
            open_cases=load.get(specialist.person_id, 0),
            capacity=specialist.capacity,
            last_case_at=last.get(specialist.person_id),
        )
        for specialist in await specialists.active_specialists(session, guild_id)
    ]


@dataclass(frozen=True)
class HubMember:
    """A specialist with the Discord id, to be mentioned or chosen."""

    person_id: int
    discord_id: int
    profession: str
    topics: tuple[str, ...] = ()
    capacity: int = 0


async def list_hub(session: AsyncSession, *, guild_id: int) -> list[HubMember]:
    """Everyone of the hub whose link exists."""
    found = await specialists.active_specialists(session, guild_id)
    ids = await people.discord_ids(session, guild_id, {row.person_id for row in found})
    return [
        HubMember(
            row.person_id, ids[row.person_id], row.profession, tuple(row.topics.split(",")), row.capacity
        )
        for row in found
        if row.person_id in ids
    ]
