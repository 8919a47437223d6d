"""Offer a case to the hub: routing chooses, the events and the reason are kept, deliveries are written.

Routing holds the server's row: two cases at once must not both count on the same specialist's last free place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, CaseState, EventType
from bot.rules.deliveries import DeliveryKind
from bot.rules.routing import Pick, Question, choose_specialist, route
from bot.services.read_hub import read_candidates
from content.topics import Topics
from db.repositories import deliveries, servers
from db.tables import Case


@dataclass(frozen=True)
class Routed:
    """The events of an offer, and the professions nobody could be found for."""

    events: list[CaseEvent]
    unanswerable: tuple[str, ...]


async def route_case(session: AsyncSession, case: Case, *, topics: Topics, now: datetime) -> Routed:
    """Offer a new case to at least two professions, where the hub has two."""
    await servers.lock_server(session, case.guild_id)
    wanted = [profession for profession in case.professions_wanted.split(",") if profession]
    picks = route(
        await read_candidates(session, guild_id=case.guild_id, now=now),
        _question(case),
        professions_wanted=wanted,
        professions_by_topic=topics.professions_by_topic(),
        now=now,
    )
    return _routed(picks, now)


async def route_again(
    session: AsyncSession, case: Case, state: CaseState, *, profession: str, now: datetime
) -> Routed:
    """Offer one profession's slot to the next specialist who has not passed and owns nothing in this case."""
    await servers.lock_server(session, case.guild_id)
    busy = {
        person
        for slot in state.slots.values()
        for person in (slot.owner, slot.offered_to)
        if person is not None
    }
    pick = choose_specialist(
        await read_candidates(session, guild_id=case.guild_id, now=now),
        _question(case),
        profession=profession,
        now=now,
        was_asked_for=profession in case.professions_wanted.split(","),
        excluded=state.passed_by() | busy,
    )
    return _routed([pick], now)


async def tell_coordinators_of_gaps(
    session: AsyncSession, case: Case, unanswerable: Sequence[str], *, now: datetime
) -> None:
    """Write one notice to the coordinators per profession that has nobody."""
    for profession in unanswerable:
        await deliveries.put(
            session,
            case.guild_id,
            key=f"case:{case.id}:nobody:{profession}:{case.version}",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            case_id=case.id,
            code=f"notice-nobody:{profession}",
        )


def _question(case: Case) -> Question:
    return Question(tuple(case.topics.split(",")), case.language, case.asker_id)


def _routed(picks: Sequence[Pick], now: datetime) -> Routed:
    events = [
        CaseEvent(
            EventType.UNANSWERABLE if pick.person_id is None else EventType.OFFERED,
            now,
            pick.person_id,
            pick.profession,
            code=pick.reason_code,
        )
        for pick in picks
    ]
    return Routed(events, tuple(pick.profession for pick in picks if pick.person_id is None))
