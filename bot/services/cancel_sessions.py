"""Cancel a live session that has not begun, or with it all that follow in its weekly series."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.sessions import SessionState, object_of
from bot.services.read_attendance import SessionView, read_session
from db.repositories import participation, sessions
from db.tables import LiveSession


@dataclass(frozen=True)
class Cancellable:
    """A session that can be cancelled, and how many that are still planned follow it in its series."""

    session: SessionView
    following: int


@dataclass(frozen=True)
class SessionCancelled:
    """One session that was cancelled; `event_id`: Discord's event, where it had one."""

    session_id: int
    starts_at: datetime
    minutes: int
    event_id: int | None


async def read_cancellable(
    session: AsyncSession, *, guild_id: int, session_id: int, now: datetime
) -> Cancellable:
    """What cancelling would do. Raises DomainError for one that is not there, has begun or was cancelled."""
    view = await read_session(session, guild_id=guild_id, session_id=session_id)
    _must_be_to_come(view.state, view.starts_at, now)
    return Cancellable(view, len(await sessions.series_from(session, guild_id, session_id)) - 1)


async def cancel_sessions(
    session: AsyncSession, *, guild_id: int, session_id: int, and_following: bool, by: int, now: datetime
) -> list[SessionCancelled]:
    """Cancel it, and with `and_following` the rest of its series; earliest first. Each is audited.

    Raises DomainError like `read_cancellable`; of two at once the second finds it cancelled.
    """
    row = await sessions.lock_session(session, guild_id, session_id)
    if row is None:
        raise DomainError("problem-session-gone")
    _must_be_to_come(row.state, row.starts_at, now)
    rows = [row]
    if and_following:
        rows = await sessions.series_from(session, guild_id, session_id, is_to_change=True)
    return [await _cancel(session, one, by, now) for one in rows]


async def _cancel(session: AsyncSession, row: LiveSession, by: int, now: datetime) -> SessionCancelled:
    assert row.id is not None
    row.state = SessionState.CANCELLED
    await participation.audit(
        session,
        row.guild_id,
        Audited.SESSION_CANCELLED,
        person_id=by,
        now=now,
        object_id=object_of(row.id),
    )
    return SessionCancelled(row.id, row.starts_at, row.planned_minutes, row.event_id)


def _must_be_to_come(state: SessionState, starts_at: datetime, now: datetime) -> None:
    if state is SessionState.CANCELLED:
        raise DomainError("problem-session-cancelled")
    if state is not SessionState.PLANNED or starts_at <= now:
        raise DomainError("problem-session-begun")
