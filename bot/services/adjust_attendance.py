"""Change somebody's minutes in a session by hand, with a reason from the list."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus, is_logged_by_person
from bot.rules.participation import Source
from bot.rules.sessions import AdjustReason
from bot.services.note_attendance import Adjusted, note_attendance
from db.repositories import participation, people, sessions


@dataclass(frozen=True)
class AttendanceAdjusted:
    """What it was, if anything, and what it is now."""

    before: int | None
    minutes: int
    attended: bool


async def adjust_attendance(
    session: AsyncSession,
    *,
    guild_id: int,
    session_id: int,
    discord_id: int,
    minutes: int,
    reason: AdjustReason,
    by: int,
    now: datetime,
) -> AttendanceAdjusted:
    """Set the minutes; no list that is imported later changes them. Audited.

    Raises DomainError for a session that is not there or has not begun, more minutes than it has, or a person who
    is no member or agreed to no notice.
    """
    live = await sessions.lock_session(session, guild_id, session_id)
    if live is None:
        raise DomainError("problem-session-gone")
    if live.starts_at > now:
        raise DomainError("problem-session-not-begun")
    if not 0 <= minutes <= live.planned_minutes:
        raise DomainError("problem-adjust-minutes", most=live.planned_minutes)
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None or person.status is not MemberStatus.MEMBER:
        raise DomainError("problem-adjust-no-member")
    if not is_logged_by_person(await people.consents_of(session, person.id)):
        raise DomainError("problem-adjust-no-consent")
    row = await sessions.find_attendance(session, guild_id, session_id, person.id)
    before = row.minutes if row else None
    kept = await note_attendance(
        session,
        live,
        person_id=person.id,
        minutes=minutes,
        source=Source.MANUAL,
        now=now,
        adjusted=Adjusted(by, reason),
    )
    await participation.audit(
        session,
        guild_id,
        Audited.SESSION_ADJUSTED,
        person_id=by,
        now=now,
        object_id=person.pseudonym,
    )
    return AttendanceAdjusted(before, kept.minutes, kept.attended)
