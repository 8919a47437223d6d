"""Make invitation codes for a coordinator to hand out."""

import secrets
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.membership import INVITATION_DAYS
from db.repositories import participation, people

MOST_CODES = 50
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


async def invite_members(
    session: AsyncSession, *, guild_id: int, how_many: int, by: int, now: datetime
) -> list[str]:
    """New codes, each good once and for 30 days. They are shown now and kept nowhere in readable form."""
    if not 1 <= how_many <= MOST_CODES:
        raise DomainError("problem-invite-count", most=MOST_CODES)
    codes = [new_code() for _ in range(how_many)]
    for code in codes:
        await people.add_invitation(
            session,
            guild_id,
            normal_code(code),
            created_by=by,
            now=now,
            expires_at=now + timedelta(days=INVITATION_DAYS),
        )
    await participation.audit(
        session, guild_id, Audited.ROSTER_INVITE, person_id=by, now=now, object_id=str(how_many)
    )
    return codes


def normal_code(typed: str) -> str:
    """A code as it is looked up: capitals, no dashes or blanks."""
    return "".join(character for character in typed.upper() if character.isalnum())


def new_code() -> str:
    """Twelve random characters in three groups, without those that are taken for each other."""
    part = ["".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3)]
    return "-".join(part)
