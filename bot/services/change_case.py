"""The frame of every act on a case: lock it, fold its events, let a rule decide, append, say what follows."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, CaseState, EventType, state_of
from bot.rules.deadlines import next_look
from bot.rules.errors import DomainError
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of, limits_of
from db.repositories import cases, servers
from db.tables import Case


async def locked_case(session: AsyncSession, *, guild_id: int, case_id: int) -> tuple[Case, CaseState]:
    """The case, held until the transaction ends, and its state. Raises DomainError when it is gone."""
    return await _with_state(session, await cases.lock_case(session, guild_id, case_id))


async def seen_case(session: AsyncSession, *, guild_id: int, case_id: int) -> tuple[Case, CaseState]:
    """The case and its state, only looked at. Raises DomainError when it is gone."""
    return await _with_state(session, await cases.find_case(session, guild_id, case_id))


async def append_events(
    session: AsyncSession,
    case: Case,
    events: Sequence[CaseEvent],
    *,
    notes: dict[EventType, str] | None = None,
) -> CaseState:
    """Append what was decided; the state after it."""
    await cases.append(session, case, events, notes=notes)
    assert case.id is not None
    state = state_of((await cases.events_of(session, [case.id]))[case.id])
    if events:
        await note_next_look(session, case, state, now=events[-1].at)
    return state


async def note_next_look(session: AsyncSession, case: Case, state: CaseState, *, now: datetime) -> None:
    """Keep when something in the case can fall due next, so that the tick need not look at every case."""
    server = await servers.find_server(session, case.guild_id)
    assert server is not None
    hours = hours_of(server)
    case.next_step_at = next_look(
        state, now, limits=limits_of(server), hours=hours, holidays=holidays_around(now, hours.zone)
    )
    await session.flush()


async def _with_state(session: AsyncSession, case: Case | None) -> tuple[Case, CaseState]:
    if case is None or case.id is None:
        raise DomainError("problem-case-gone")
    return case, state_of((await cases.events_of(session, [case.id]))[case.id])
