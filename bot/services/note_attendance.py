"""Write down somebody's attendance of a session, so that the log adds up to it.

The log is append-only. What its entries of one person and session add up to is the minutes where they attended, and
nothing where they did not: whatever changes it later, appends the difference.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.attendance import has_attended, logged_minutes
from bot.rules.participation import Act, Source
from bot.rules.sessions import SessionState, object_of
from db.repositories import participation, servers, sessions
from db.tables import Attendance, LiveSession


@dataclass(frozen=True)
class Adjusted:
    """Who changed it by hand, and why, by code."""

    by: int
    reason: str


async def note_attendance(
    session: AsyncSession,
    live: LiveSession,
    *,
    person_id: int,
    minutes: int,
    source: Source,
    now: datetime,
    most_minutes: int | None = None,
    adjusted: Adjusted | None = None,
) -> Attendance:
    """Keep a person's minutes. They must have agreed to a notice, and the session must be locked."""
    assert live.id is not None
    server = await servers.find_server(session, live.guild_id)
    assert server is not None
    row = await sessions.find_attendance(session, live.guild_id, live.id, person_id)
    if row is None:
        row = Attendance(
            session_id=live.id,
            person_id=person_id,
            guild_id=live.guild_id,
            minutes=0,
            attended=False,
            source=source,
            at=now,
        )
        session.add(row)
    row.minutes, row.source, row.at = minutes, source, now
    row.most_minutes = most_minutes if most_minutes != minutes else None
    row.attended = has_attended(minutes, live.planned_minutes, server.attendance_percent)
    if adjusted is not None:
        row.adjusted_by, row.adjust_reason = adjusted.by, adjusted.reason
    live.state = SessionState.HELD
    await session.flush()
    await log_difference(
        session,
        live,
        person_id=person_id,
        wanted=logged_minutes(minutes, is_attended=row.attended),
        source=source,
        adjusted=adjusted,
    )
    return row


async def log_difference(
    session: AsyncSession,
    live: LiveSession,
    *,
    person_id: int,
    wanted: int,
    source: Source,
    adjusted: Adjusted | None = None,
) -> None:
    """Append what brings the log's entries to the wanted sum; what was done by hand stands there in any case."""
    assert live.id is not None
    logged = await sessions.logged_minutes(session, live.guild_id, live.id, person_id)
    if wanted != logged or adjusted is not None:
        await append(session, live, person_id, wanted - logged, source=source, adjusted=adjusted)


async def append(
    session: AsyncSession,
    live: LiveSession,
    person_id: int | None,
    minutes: int,
    *,
    source: Source,
    adjusted: Adjusted | None = None,
) -> None:
    """One entry of the log, at the session's time and in its cycle, so that every period adds up."""
    assert live.id is not None
    await participation.record(
        session,
        live.guild_id,
        Act.SESSION_ATTENDED,
        person_id=person_id,
        now=live.starts_at,
        object_id=object_of(live.id),
        cycle=live.cycle,
        minutes=minutes,
        source=source,
        adjusted_by=adjusted.by if adjusted else None,
        adjust_reason=adjusted.reason if adjusted else None,
    )
