"""Live sessions, who attended them, and the attendance lists that were taken over."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.participation import Act
from bot.rules.sessions import SessionState
from db.repositories.insert_once import insert_once
from db.tables import Attendance, AttendanceImport, ImportedBefore, LiveSession, ParticipationEvent


async def add_session(session: AsyncSession, row: LiveSession) -> int:
    """Keep a session; its id."""
    session.add(row)
    await session.flush()
    assert row.id is not None
    return row.id


async def find_session(session: AsyncSession, guild_id: int, session_id: int) -> LiveSession | None:
    """A session of this server."""
    query = select(LiveSession).where(LiveSession.id == session_id, LiveSession.guild_id == guild_id)
    return (await session.exec(query)).first()


async def lock_session(session: AsyncSession, guild_id: int, session_id: int) -> LiveSession | None:
    """A session of this server, held until the transaction ends: its attendance changes one by one."""
    query = (
        select(LiveSession)
        .where(LiveSession.id == session_id, LiveSession.guild_id == guild_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def newest_sessions(
    session: AsyncSession, guild_id: int, *, before: datetime, most: int
) -> list[LiveSession]:
    """Sessions that begin before an instant, newest first; not those that were cancelled."""
    query = (
        select(LiveSession)
        .where(
            LiveSession.guild_id == guild_id,
            col(LiveSession.starts_at) < before,
            LiveSession.state != SessionState.CANCELLED,
        )
        .order_by(col(LiveSession.starts_at).desc(), col(LiveSession.id).desc())
        .limit(most)
    )
    return list((await session.exec(query)).all())


async def coming_sessions(
    session: AsyncSession, guild_id: int, *, after: datetime, most: int
) -> list[LiveSession]:
    """Sessions that are planned to begin after an instant, the next one first."""
    query = (
        select(LiveSession)
        .where(
            LiveSession.guild_id == guild_id,
            col(LiveSession.starts_at) > after,
            LiveSession.state == SessionState.PLANNED,
        )
        .order_by(col(LiveSession.starts_at), col(LiveSession.id))
        .limit(most)
    )
    return list((await session.exec(query)).all())


async def series_from(
    session: AsyncSession, guild_id: int, session_id: int, *, is_to_change: bool = False
) -> list[LiveSession]:
    """A session of this server and those of its series that come after it and are still planned, earliest first.

    Where they are to change, they are held until the transaction ends.
    """
    first = await find_session(session, guild_id, session_id)
    if first is None or first.series is None:
        return [first] if first is not None else []
    query = (
        select(LiveSession)
        .where(
            LiveSession.guild_id == guild_id,
            LiveSession.series == first.series,
            col(LiveSession.starts_at) >= first.starts_at,
            LiveSession.state == SessionState.PLANNED,
        )
        .order_by(col(LiveSession.starts_at))
        .execution_options(populate_existing=True)
    )
    if is_to_change:
        query = query.with_for_update(key_share=True)
    return list((await session.exec(query)).all())


async def sessions_at(session: AsyncSession, guild_id: int, starts_at: datetime) -> list[LiveSession]:
    """Sessions that begin at exactly this instant and were not cancelled."""
    query = select(LiveSession).where(
        LiveSession.guild_id == guild_id,
        LiveSession.starts_at == starts_at,
        LiveSession.state != SessionState.CANCELLED,
    )
    return list((await session.exec(query)).all())


async def attendance_of(session: AsyncSession, guild_id: int, session_id: int) -> list[Attendance]:
    """Everybody's attendance of a session."""
    query = (
        select(Attendance)
        .where(Attendance.guild_id == guild_id, Attendance.session_id == session_id)
        .order_by(col(Attendance.minutes).desc(), col(Attendance.person_id))
    )
    return list((await session.exec(query)).all())


async def attendances_between(
    session: AsyncSession, guild_id: int, since: datetime | None, until: datetime | None
) -> list[tuple[Attendance, LiveSession]]:
    """Everybody's attendance of the sessions that began in a time, with the session, oldest first."""
    query = (
        select(Attendance, LiveSession)
        .join(LiveSession, col(LiveSession.id) == Attendance.session_id)
        .where(Attendance.guild_id == guild_id, LiveSession.guild_id == guild_id)
        .order_by(col(LiveSession.starts_at), col(Attendance.person_id))
    )
    if since is not None:
        query = query.where(col(LiveSession.starts_at) >= since)
    if until is not None:
        query = query.where(col(LiveSession.starts_at) < until)
    return list((await session.exec(query)).all())


async def find_attendance(
    session: AsyncSession, guild_id: int, session_id: int, person_id: int
) -> Attendance | None:
    """One person's attendance of a session."""
    query = select(Attendance).where(
        Attendance.guild_id == guild_id,
        Attendance.session_id == session_id,
        Attendance.person_id == person_id,
    )
    return (await session.exec(query)).first()


async def delete_attendance(session: AsyncSession, row: Attendance) -> None:
    """Take a person's attendance away; the log's entries stay."""
    await session.delete(row)
    await session.flush()


async def logged_minutes(session: AsyncSession, guild_id: int, session_id: int, person_id: int) -> int:
    """What the log's entries of one person and one session add up to."""
    query = select(ParticipationEvent.minutes).where(
        ParticipationEvent.guild_id == guild_id,
        ParticipationEvent.person_id == person_id,
        ParticipationEvent.type == Act.SESSION_ATTENDED,
        ParticipationEvent.object_id == f"session:{session_id}",
    )
    return sum(minutes or 0 for minutes in (await session.exec(query)).all())


async def imports_of(session: AsyncSession, guild_id: int, session_id: int) -> list[AttendanceImport]:
    """Lists taken over for a session and not undone, oldest first."""
    query = (
        select(AttendanceImport)
        .where(
            AttendanceImport.guild_id == guild_id,
            AttendanceImport.session_id == session_id,
            col(AttendanceImport.undone_at).is_(None),
        )
        .order_by(col(AttendanceImport.id))
    )
    return list((await session.exec(query)).all())


async def find_import(session: AsyncSession, guild_id: int, import_id: int) -> AttendanceImport | None:
    """A list that was taken over in this server."""
    query = select(AttendanceImport).where(
        AttendanceImport.id == import_id, AttendanceImport.guild_id == guild_id
    )
    return (await session.exec(query)).first()


async def add_import(session: AsyncSession, row: AttendanceImport) -> int:
    """Note that a list was taken over; its id."""
    session.add(row)
    await session.flush()
    assert row.id is not None
    return row.id


async def remember_before(session: AsyncSession, row: ImportedBefore) -> None:
    """Keep what was there before an import; the first of two such rows stays."""
    await insert_once(session, row)


async def before_import(session: AsyncSession, guild_id: int, import_id: int) -> list[ImportedBefore]:
    """What an import changed, as it was."""
    query = (
        select(ImportedBefore)
        .where(ImportedBefore.guild_id == guild_id, ImportedBefore.import_id == import_id)
        .order_by(col(ImportedBefore.person_id))
    )
    return list((await session.exec(query)).all())


async def forget_before(session: AsyncSession, guild_id: int, import_id: int) -> None:
    """What was there before an import that is undone is there again, and needs no memory."""
    await session.exec(
        delete(ImportedBefore).where(
            col(ImportedBefore.guild_id) == guild_id, col(ImportedBefore.import_id) == import_id
        )
    )


async def note_undone(session: AsyncSession, guild_id: int, import_id: int, *, now: datetime) -> bool:
    """Mark an import as undone; False where it was already."""
    changed = await session.exec(
        update(AttendanceImport)
        .where(
            col(AttendanceImport.guild_id) == guild_id,
            col(AttendanceImport.id) == import_id,
            col(AttendanceImport.undone_at).is_(None),
        )
        .values(undone_at=now)
        .execution_options(synchronize_session=False)
    )
    return changed.rowcount == 1
