"""What has been kept long enough, in every server, and deleting it; at most so many rows at a time."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import LIVE, EventType
from db.tables import (
    Attendance,
    AttendanceImport,
    AuditEvent,
    Case,
    CaseEventRow,
    CpdRegister,
    FollowUp,
    IdentityLink,
    ImportedBefore,
    Invitation,
    LiveSession,
    ParticipationEvent,
    Person,
    Statement,
)


async def cases_with_old_text(session: AsyncSession, *, before: datetime, most: int) -> list[tuple[int, int]]:
    """Server and id of cases that are over, whose last follow-up, or else last event, was due before an instant."""
    last_event = (
        select(func.max(CaseEventRow.at))
        .where(CaseEventRow.case_id == Case.id, CaseEventRow.type != EventType.FOLLOWED_UP)
        .scalar_subquery()
    )
    later = select(FollowUp.id).where(FollowUp.case_id == Case.id, col(FollowUp.due_at) > before).exists()
    query = (
        select(Case.guild_id, Case.id)
        .where(
            col(Case.text_erased_at).is_(None),
            col(Case.status).not_in(LIVE),
            func.coalesce(last_event, Case.asked_at) <= before,
            ~later,
        )
        .order_by(col(Case.id))
        .limit(most)
    )
    return [(guild_id, case_id) for guild_id, case_id in (await session.exec(query)).all() if case_id]


async def people_long_gone(session: AsyncSession, *, before: datetime, most: int) -> list[tuple[int, int]]:
    """Server and id of people who left before an instant and whose link still exists."""
    query = (
        select(Person.guild_id, Person.id)
        .join(IdentityLink, col(IdentityLink.person_id) == col(Person.id))
        .where(col(Person.left_at) <= before)
        .order_by(col(Person.left_at), col(Person.id))
        .limit(most)
    )
    return [(guild_id, person_id) for guild_id, person_id in (await session.exec(query)).all() if person_id]


async def people_to_look_for(session: AsyncSession, guild_id: int, *, most: int) -> list[int]:
    """People of this server with a link, those first that were not looked for the longest time."""
    query = (
        select(Person.id)
        .join(IdentityLink, col(IdentityLink.person_id) == col(Person.id))
        .where(Person.guild_id == guild_id)
        .order_by(col(Person.looked_for_at).nulls_first(), col(Person.id))
        .limit(most)
    )
    return [person_id for person_id in (await session.exec(query)).all() if person_id]


async def delete_old_log(session: AsyncSession, *, before: datetime, most: int) -> int:
    """Entries of the participation log older than an instant; how many."""
    old = select(ParticipationEvent.id).where(col(ParticipationEvent.at) < before).limit(most)
    return (await session.exec(delete(ParticipationEvent).where(_in(ParticipationEvent.id, old)))).rowcount


async def delete_old_attendance(session: AsyncSession, *, before: datetime) -> int:
    """Attendance of sessions that began before an instant, and what imports changed in it; how many."""
    old = select(LiveSession.id).where(col(LiveSession.starts_at) < before)
    imports = select(AttendanceImport.id).where(col(AttendanceImport.session_id).in_(old))
    gone = 0
    for statement in (
        delete(ImportedBefore).where(col(ImportedBefore.import_id).in_(imports)),
        delete(AttendanceImport).where(col(AttendanceImport.session_id).in_(old)),
        delete(Attendance).where(col(Attendance.session_id).in_(old)),
    ):
        gone += (await session.exec(statement.execution_options(synchronize_session=False))).rowcount
    return gone


async def delete_old_audit(session: AsyncSession, *, before: datetime, most: int) -> int:
    """Entries of the audit older than an instant; how many."""
    old = select(AuditEvent.id).where(col(AuditEvent.at) < before).limit(most)
    return (await session.exec(delete(AuditEvent).where(_in(AuditEvent.id, old)))).rowcount


async def delete_old_invitations(session: AsyncSession, *, before: datetime, most: int) -> int:
    """Invitations that expired before an instant, used or not; how many."""
    old = select(Invitation.id).where(col(Invitation.expires_at) < before).limit(most)
    return (await session.exec(delete(Invitation).where(_in(Invitation.id, old)))).rowcount


async def delete_old_register(session: AsyncSession, *, before: datetime, most: int) -> int:
    """Statements issued before an instant; details of people without act, change or statement since; how many."""
    issued = select(Statement.id).where(col(Statement.issued_at) < before).limit(most)
    gone = (await session.exec(delete(Statement).where(_in(Statement.id, issued)))).rowcount
    credited = (
        select(ParticipationEvent.id)
        .where(
            ParticipationEvent.person_id == CpdRegister.person_id,
            col(ParticipationEvent.minutes) > 0,
            col(ParticipationEvent.at) >= before,
        )
        .exists()
    )
    stated = (
        select(Statement.id)
        .where(Statement.person_id == CpdRegister.person_id, col(Statement.issued_at) >= before)
        .exists()
    )
    old = (
        select(CpdRegister.person_id)
        .where(col(CpdRegister.updated_at) < before, ~credited, ~stated)
        .limit(most)
    )
    return gone + (await session.exec(delete(CpdRegister).where(_in(CpdRegister.person_id, old)))).rowcount


def _in(column: int | None, ids: object) -> ColumnElement[bool]:
    return col(column).in_(ids)  # type: ignore[arg-type]
