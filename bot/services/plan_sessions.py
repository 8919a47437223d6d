"""Plan a live session or a weekly series of them."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.participation import cycle_name
from bot.rules.sessions import LONGEST_MINUTES, SHORTEST_MINUTES, object_of, weekly
from content.loader import Library
from db.repositories import cases, didactics, participation, servers, sessions
from db.tables import LiveSession


@dataclass(frozen=True)
class SessionPlan:
    """What a coordinator wants: a local day and time in the server's zone, and how many weeks on end."""

    day: date
    minute_of_day: int
    minutes: int
    weeks: int = 1
    didactic_id: str | None = None
    case_id: int | None = None


@dataclass(frozen=True)
class SessionPlanned:
    """One session of what was planned."""

    session_id: int
    starts_at: datetime
    minutes: int


async def plan_sessions(
    session: AsyncSession, *, guild_id: int, plan: SessionPlan, library: Library, by: int, now: datetime
) -> list[SessionPlanned]:
    """The sessions, earliest first; didactic and case belong to the first. Audited.

    Raises DomainError for a time that is past or taken, a length, didactic or case that is not there.
    """
    if not SHORTEST_MINUTES <= plan.minutes <= LONGEST_MINUTES:
        raise DomainError("problem-session-minutes", least=SHORTEST_MINUTES, most=LONGEST_MINUTES)
    if plan.didactic_id is not None and plan.didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    if plan.case_id is not None and await cases.find_case(session, guild_id, plan.case_id) is None:
        raise DomainError("problem-case-gone")
    server = await servers.lock_server(session, guild_id)
    times = weekly(plan.day, plan.minute_of_day, server.timezone, weeks=plan.weeks)
    if times[0] <= now:
        raise DomainError("problem-session-past")
    schedule = await didactics.find_schedule(session, guild_id)
    series = secrets.token_hex(8) if plan.weeks > 1 else None
    planned = []
    for week, starts_at in enumerate(times):
        if await sessions.sessions_at(session, guild_id, starts_at):
            raise DomainError("problem-session-taken")
        row = LiveSession(
            guild_id=guild_id,
            starts_at=starts_at,
            planned_minutes=plan.minutes,
            cycle=cycle_name(schedule.starts_on if schedule else None),
            didactic_id=plan.didactic_id if week == 0 else None,
            case_id=plan.case_id if week == 0 else None,
            series=series,
        )
        planned.append(SessionPlanned(await sessions.add_session(session, row), starts_at, plan.minutes))
    await participation.audit(
        session,
        guild_id,
        Audited.SESSION_PLANNED,
        person_id=by,
        now=now,
        object_id=object_of(planned[0].session_id),
    )
    return planned


async def note_event(session: AsyncSession, *, guild_id: int, session_id: int, event_id: int) -> None:
    """Which of Discord's events stands for a session."""
    row = await sessions.find_session(session, guild_id, session_id)
    if row is not None:
        row.event_id = event_id
        await session.flush()
