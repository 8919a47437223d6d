"""The register for credit: a person's own details, kept only while they agree to the notice about hours."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.registration import Registration
from db.repositories import credits, people


async def read_registration(session: AsyncSession, *, guild_id: int, person_id: int) -> Registration | None:
    """What the register holds of a person."""
    return await credits.find_registration(session, guild_id, person_id)


async def register_for_credit(
    session: AsyncSession, *, guild_id: int, person_id: int, details: Registration, now: datetime
) -> None:
    """Keep or change the details. Raises DomainError for somebody who did not agree, or agrees no more."""
    person = await people.lock_person(session, guild_id, person_id)
    if person is None or person.status is MemberStatus.ERASED:
        raise DomainError("problem-person-gone")
    if not (await people.consents_of(session, person_id)).get(ConsentKind.CPD, False):
        raise DomainError("problem-register-no-consent")
    await credits.save_registration(session, guild_id, person_id, details, now=now)
