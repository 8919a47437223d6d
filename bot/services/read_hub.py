"""The hub as routing sees it: who takes cases, about what, in which language, with how many open, and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import state_of
from bot.rules.conflicts import Conflicts
from bot.rules.routing import RECENT, Candidate
from bot.rules.working_hours import Hours, next_staffed
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import own_hours
from db.repositories import cases, people, servers, specialists


async def read_candidates(session: AsyncSession, *, guild_id: int, now: datetime) -> list[Candidate]:
    """Every active specialist with their open load: slots offered to or owned by them and not yet heard.

    `now` is aware: it decides who is at work, and which cases are recent.
    """
    server = await servers.find_server(session, guild_id)
    assert server is not None
    open_ids = [case.id for case in await cases.open_cases(session, guild_id) if case.id is not None]
    load: dict[int, int] = {}
    for events in (await cases.events_of(session, open_ids)).values():
        for slot in state_of(events).slots.values():
            if slot.holder is not None and not slot.is_heard:
                load[slot.holder] = load.get(slot.holder, 0) + 1
    last = await cases.last_case_times(session, guild_id)
    recent = await specialists.recent_cases(session, guild_id, since=now - RECENT)
    staffed: dict[Hours, datetime] = {}
    found = []
    for row in await specialists.active_specialists(session, guild_id):
        hours = own_hours(server, row)
        if hours not in staffed:
            staffed[hours] = next_staffed(now, hours=hours, holidays=holidays_around(now, hours.zone))
        found.append(
            Candidate(
                person_id=row.person_id,
                profession=row.profession,
                topics=frozenset(row.topics.split(",")),
                open_cases=load.get(row.person_id, 0),
                capacity=row.capacity,
                last_case_at=last.get(row.person_id),
                languages=frozenset(filter(None, row.languages.split(","))),
                conflicts=Conflicts.read(row.conflicts).people,
                away_until=row.away_until,
                staffed_at=staffed[hours],
                recent_cases=recent.get(row.person_id, 0),
            )
        )
    return found


@dataclass(frozen=True)
class HubMember:
    """A specialist with the Discord id, to be mentioned or chosen."""

    person_id: int
    discord_id: int
    profession: str
    topics: tuple[str, ...] = ()
    capacity: int = 0
    conflicts: frozenset[int] = frozenset()
    away_until: datetime | None = None

    def is_away(self, now: datetime) -> bool:
        """Whether nothing is offered to them now."""
        return self.away_until is not None and now < self.away_until


async def list_hub(session: AsyncSession, *, guild_id: int) -> list[HubMember]:
    """Everyone of the hub whose link exists."""
    found = await specialists.active_specialists(session, guild_id)
    ids = await people.discord_ids(session, guild_id, {row.person_id for row in found})
    return [
        HubMember(
            row.person_id,
            ids[row.person_id],
            row.profession,
            tuple(row.topics.split(",")),
            row.capacity,
            Conflicts.read(row.conflicts).people,
            row.away_until,
        )
        for row in found
        if row.person_id in ids
    ]
