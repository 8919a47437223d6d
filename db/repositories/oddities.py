"""What is odd in the log, one query for each kind."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, exists, func, literal, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import MemberStatus
from bot.rules.participation import Act
from bot.rules.sessions import SessionState
from db.tables import Attendance, Consent, LiveSession, ParticipationEvent, Person, Specialist


async def last_acts(
    session: AsyncSession, guild_id: int, *, before: datetime
) -> list[tuple[int, datetime | None, datetime | None]]:
    """Members who agreed to a notice, are here, no hub staff, and did nothing since: id, joined, last act.

    Who did nothing longest comes first.
    """
    # In one sweep: asked person by person, PostgreSQL walks back through everybody's acts to find each one's last.
    last = (
        select(col(ParticipationEvent.person_id), func.max(col(ParticipationEvent.at)).label("at"))
        .where(col(ParticipationEvent.guild_id) == guild_id)
        .group_by(col(ParticipationEvent.person_id))
        .subquery()
    )
    members = (
        select(col(Person.id), col(Person.joined_at), last.c.at.label("last_at"))
        .outerjoin(last, last.c.person_id == col(Person.id))
        .where(
            col(Person.guild_id) == guild_id,
            col(Person.status) == MemberStatus.MEMBER,
            col(Person.left_at).is_(None),
            _agreed(),
            ~exists().where(col(Specialist.person_id) == col(Person.id), col(Specialist.active).is_(True)),
        )
        .subquery()
    )
    since = func.coalesce(members.c.last_at, members.c.joined_at)
    return await _all(
        session,
        select(members.c.id, members.c.joined_at, members.c.last_at)
        .where(since.is_(None) | (since < before))
        .order_by(since, members.c.id),
    )


async def without_attendance(
    session: AsyncSession, guild_id: int, *, before: datetime
) -> list[tuple[int, datetime, int]]:
    """Sessions that began before and that nobody is known to have attended: id, beginning, planned minutes."""
    nameless = (
        select(func.coalesce(func.sum(col(ParticipationEvent.minutes)), 0))
        .where(
            col(ParticipationEvent.guild_id) == guild_id,
            col(ParticipationEvent.type) == Act.SESSION_ATTENDED,
            col(ParticipationEvent.object_id) == literal("session:") + cast(col(LiveSession.id), String),
        )
        .correlate(LiveSession)
        .scalar_subquery()
    )
    query = (
        select(col(LiveSession.id), col(LiveSession.starts_at), col(LiveSession.planned_minutes))
        .where(
            col(LiveSession.guild_id) == guild_id,
            col(LiveSession.state) != SessionState.CANCELLED,
            col(LiveSession.starts_at) < before,
            ~exists().where(col(Attendance.session_id) == col(LiveSession.id), col(Attendance.minutes) > 0),
            nameless <= 0,
        )
        .order_by(col(LiveSession.starts_at).desc(), col(LiveSession.id))
    )
    return await _all(session, query)


async def adjusted(
    session: AsyncSession, guild_id: int, *, since: datetime
) -> list[tuple[int, datetime, int, str | None]]:
    """Attendance that was set by hand since, newest first: person, the session's beginning, minutes, reason."""
    query = (
        select(
            col(Attendance.person_id),
            col(LiveSession.starts_at),
            col(Attendance.minutes),
            col(Attendance.adjust_reason),
        )
        .join(LiveSession, col(LiveSession.id) == col(Attendance.session_id))
        .where(
            col(Attendance.guild_id) == guild_id,
            col(Attendance.adjusted_by).is_not(None),
            col(LiveSession.starts_at) >= since,
        )
        .order_by(col(LiveSession.starts_at).desc(), col(Attendance.person_id))
    )
    return await _all(session, query)


async def suspect_minutes(
    session: AsyncSession, guild_id: int, *, since: datetime, minutes: int
) -> list[tuple[int, datetime, int]]:
    """Timed entries of everybody who has more than so many minutes on one of the database's days: person, at, minutes.

    A zone's own days are for the caller to add up.
    """
    timed: tuple[ColumnElement[bool], ...] = (
        col(ParticipationEvent.guild_id) == guild_id,
        col(ParticipationEvent.person_id).is_not(None),
        col(ParticipationEvent.at) >= since,
        col(ParticipationEvent.minutes).is_not(None),
    )
    many = (
        select(col(ParticipationEvent.person_id))
        .where(*timed)
        .group_by(col(ParticipationEvent.person_id), func.date(col(ParticipationEvent.at)))
        .having(func.sum(col(ParticipationEvent.minutes)) > minutes)
    )
    query = select(
        col(ParticipationEvent.person_id), col(ParticipationEvent.at), col(ParticipationEvent.minutes)
    ).where(*timed, col(ParticipationEvent.person_id).in_(many))
    return await _all(session, query)


async def after_leaving(session: AsyncSession, guild_id: int) -> list[tuple[int, datetime, datetime, int]]:
    """People with entries later than the day they left, newest first: person, when they left, last entry, how many."""
    last = func.max(col(ParticipationEvent.at))
    query = (
        select(col(Person.id), col(Person.left_at), last, func.count())
        .join(
            ParticipationEvent,
            (col(ParticipationEvent.guild_id) == guild_id)
            & (col(ParticipationEvent.person_id) == col(Person.id))
            & (col(ParticipationEvent.at) > col(Person.left_at)),
        )
        .where(col(Person.guild_id) == guild_id, col(Person.left_at).is_not(None))
        .group_by(col(Person.id), col(Person.left_at))
        .order_by(last.desc(), col(Person.id))
    )
    return await _all(session, query)


def _agreed() -> ColumnElement[bool]:
    newest = (
        select(func.max(col(Consent.id)))
        .where(col(Consent.person_id) == col(Person.id))
        .group_by(col(Consent.kind))
        .correlate(Person)
    )
    return exists().where(
        col(Consent.person_id) == col(Person.id), col(Consent.id).in_(newest), col(Consent.granted).is_(True)
    )


async def _all(session: AsyncSession, query: Select[*tuple[Any, ...]]) -> list[Any]:
    """Rows as tuples: these queries have columns that SQLModel's own select cannot type."""
    return [tuple(row) for row in (await (await session.connection()).execute(query)).all()]
