"""The frame of every act on a case: lock it, fold its events, let a rule decide, append, say what follows."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, CaseState, EventType, state_of
from bot.rules.errors import DomainError
from db.repositories import cases
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
    return state_of((await cases.events_of(session, [case.id]))[case.id])


async def _with_state(session: AsyncSession, case: Case | None) -> tuple[Case, CaseState]:
    if case is None or case.id is None:
        raise DomainError("problem-case-gone")
    return case, state_of((await cases.events_of(session, [case.id]))[case.id])
