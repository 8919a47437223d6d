"""Join: the answers to the notices, the profile, and a code or a coordinator's approval."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.participation import Act
from bot.services.consent_notices import Notices, answer_notices
from bot.services.invite_members import normal_code
from bot.services.log_act import log_act
from content.vocabulary import Vocabulary
from db.repositories import deliveries, participation, people
from db.tables import Invitation, Person

PROFILE_FIELDS = ("profession", "years_in_practice", "region", "rurality", "setting")


@dataclass(frozen=True)
class Joined:
    """Where the person stands now: admitted by their code, or waiting for a coordinator."""

    person_id: int
    is_member: bool


async def check_code(session: AsyncSession, *, guild_id: int, code: str, now: datetime) -> None:
    """Raise DomainError unless the code can still be used here."""
    _usable(await people.find_invitation(session, guild_id, normal_code(code)), now)


async def join_server(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    code: str | None,
    consents: Mapping[ConsentKind, bool],
    notices: Notices,
    language: str,
    profile: Mapping[str, str],
    vocabulary: Vocabulary,
    now: datetime,
) -> Joined:
    """Keep consents and profile, then admit by code or ask the coordinators.

    Raises DomainError for a code that is unknown, used or expired, or a profile value that is not offered.
    """
    for name in PROFILE_FIELDS:
        if profile.get(name) not in vocabulary.choices(name):
            raise DomainError("problem-profile-unknown")
    person = await people.lock_person(session, guild_id, person_id)
    assert person is not None
    if person.status is not MemberStatus.MEMBER and code:
        invitation = _usable(await people.lock_invitation(session, guild_id, normal_code(code)), now)
        invitation.used_by, invitation.used_at = person_id, now
    for name in PROFILE_FIELDS:
        setattr(person, name, profile[name])
    await answer_notices(
        session, person_id=person_id, answers=consents, notices=notices, language=language, now=now
    )
    if person.status is MemberStatus.MEMBER:
        await session.flush()
        return Joined(person_id, is_member=True)
    if code:
        await _admit(session, person, by=None, now=now)
        return Joined(person_id, is_member=True)
    person.status = MemberStatus.WAITING
    await session.flush()
    await deliveries.put(
        session,
        guild_id,
        key=f"join:{person_id}:{now.isoformat()}",
        kind=DeliveryKind.JOIN_REQUEST,
        due_at=now,
        person_id=person_id,
    )
    return Joined(person_id, is_member=False)


async def approve_member(
    session: AsyncSession, *, guild_id: int, person_id: int, by: int, now: datetime
) -> bool:
    """A coordinator admits someone who waits; False when they were admitted already."""
    person = await people.lock_person(session, guild_id, person_id)
    if person is None:
        raise DomainError("problem-person-gone")
    if person.status is MemberStatus.MEMBER:
        return False
    if person.status is not MemberStatus.WAITING:
        raise DomainError("problem-person-gone")
    await _admit(session, person, by=by, now=now)
    await participation.audit(
        session, guild_id, Audited.ROSTER_APPROVE, person_id=by, now=now, object_id=person.pseudonym
    )
    await deliveries.put(
        session,
        guild_id,
        key=f"welcome:{person_id}",
        kind=DeliveryKind.MEMBER_NOTICE,
        due_at=now,
        person_id=person_id,
        code="notice-approved",
    )
    return True


def _usable(invitation: Invitation | None, now: datetime) -> Invitation:
    if invitation is None:
        raise DomainError("problem-code-unknown")
    if invitation.used_at is not None:
        raise DomainError("problem-code-used")
    if invitation.expires_at <= now:
        raise DomainError("problem-code-expired")
    return invitation


async def _admit(session: AsyncSession, person: Person, *, by: int | None, now: datetime) -> None:
    if person.status is MemberStatus.WAITING:
        await deliveries.put(
            session,
            person.guild_id,
            key=f"join-refresh:{person.id}:{now.isoformat()}",
            kind=DeliveryKind.JOIN_REFRESH,
            due_at=now,
            person_id=person.id,
            subject_id=by,
        )
    person.status, person.joined_at = MemberStatus.MEMBER, now
    await session.flush()
    await log_act(session, guild_id=person.guild_id, act=Act.JOINED, person_id=person.id, now=now)


async def tell_role_missing(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> None:
    """Discord did not let the bot give the member role: the coordinators are told once."""
    await deliveries.put(
        session,
        guild_id,
        key=f"role-missing:{person_id}",
        kind=DeliveryKind.COORDINATOR_NOTICE,
        due_at=now,
        person_id=person_id,
        code="notice-role-missing",
    )
