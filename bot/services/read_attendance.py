"""A session and who attended it, for coordinators; each look is audited, since it names people."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.participation import Source
from bot.rules.registration import Registration
from bot.rules.sessions import SessionState, object_of
from db.repositories import credits, participation, people, servers, sessions
from db.tables import LiveSession

MOST_LISTED = 200
AHEAD = timedelta(days=400)


@dataclass(frozen=True)
class SessionView:
    """One session, with the zone in which people read its time."""

    session_id: int
    starts_at: datetime
    planned_minutes: int
    didactic_id: str | None
    case_id: int | None
    state: SessionState
    timezone: str


@dataclass(frozen=True)
class AttendanceLine:
    """One person's minutes; `most_minutes` where they are not certain. Without a Discord id the link is gone."""

    discord_id: int | None
    pseudonym: str
    minutes: int
    most_minutes: int | None
    attended: bool
    source: Source
    adjust_reason: str | None


@dataclass(frozen=True)
class AttendanceView:
    """A session's list, longest first, the share of the minutes that counts, and the import that can be undone."""

    session: SessionView
    lines: tuple[AttendanceLine, ...]
    percent: int
    nameless: int
    last_import: int | None


async def list_sessions(
    session: AsyncSession, *, guild_id: int, now: datetime, with_coming: bool = False
) -> list[SessionView]:
    """The newest sessions that have begun; with those to come as well where asked."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    until = now + (AHEAD if with_coming else timedelta())
    rows = await sessions.newest_sessions(session, guild_id, before=until, most=MOST_LISTED)
    return [_view(row, server.timezone) for row in rows]


async def list_coming(session: AsyncSession, *, guild_id: int, now: datetime) -> list[SessionView]:
    """The sessions that are planned, the next one first."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    rows = await sessions.coming_sessions(session, guild_id, after=now, most=MOST_LISTED)
    return [_view(row, server.timezone) for row in rows]


async def read_session(session: AsyncSession, *, guild_id: int, session_id: int) -> SessionView:
    """One session. Raises DomainError where it is not there."""
    server = await servers.find_server(session, guild_id)
    row = await sessions.find_session(session, guild_id, session_id)
    if row is None or server is None:
        raise DomainError("problem-session-gone")
    return _view(row, server.timezone)


async def read_attendance(
    session: AsyncSession, *, guild_id: int, session_id: int, by: int, now: datetime
) -> AttendanceView:
    """The list. Audited. Raises DomainError for a session that is not there."""
    view = await read_session(session, guild_id=guild_id, session_id=session_id)
    server = await servers.find_server(session, guild_id)
    assert server is not None
    rows = await sessions.attendance_of(session, guild_id, session_id)
    ids = {row.person_id for row in rows}
    discord = await people.discord_ids(session, guild_id, ids)
    known = await people.people_of(session, guild_id, ids)
    imports = await sessions.imports_of(session, guild_id, session_id)
    await participation.audit(
        session, guild_id, Audited.SESSION_READ, person_id=by, now=now, object_id=object_of(session_id)
    )
    return AttendanceView(
        session=view,
        lines=tuple(
            AttendanceLine(
                discord.get(row.person_id),
                known[row.person_id].pseudonym,
                row.minutes,
                row.most_minutes,
                row.attended,
                row.source,
                row.adjust_reason,
            )
            for row in rows
        ),
        percent=server.attendance_percent,
        nameless=len(imports[-1].nameless) if imports else 0,
        last_import=imports[-1].id if imports else None,
    )


async def members_of(session: AsyncSession, *, guild_id: int) -> dict[int, int]:
    """The people of the roster whose link exists: person ids by Discord id."""
    members = await people.members_of(session, guild_id)
    links = await people.discord_ids(session, guild_id, set(members))
    return {discord_id: person_id for person_id, discord_id in links.items()}


async def registered_in(session: AsyncSession, *, guild_id: int) -> dict[int, Registration]:
    """Names and addresses people gave for credit, by person id, so that lists are matched by them."""
    return await credits.registered(session, guild_id)


async def percent_of(session: AsyncSession, *, guild_id: int) -> int:
    """The share of a session's planned minutes that counts as attended here."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    return server.attendance_percent


def _view(row: LiveSession, zone: str) -> SessionView:
    assert row.id is not None
    return SessionView(
        row.id, row.starts_at, row.planned_minutes, row.didactic_id, row.case_id, row.state, zone
    )
