"""Keep how many minutes a recommendation took, where whoever gave it says so."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.minutes_spent import require_offered
from bot.rules.recommendations import Kind
from db.repositories import cases


@dataclass(frozen=True)
class MinutesNoted:
    """The recommendation they stand with, for going on from it."""

    case_id: int
    kind: Kind


async def note_minutes(
    session: AsyncSession, *, guild_id: int, recommendation_id: int, person_id: int, minutes: int
) -> MinutesNoted:
    """Set the minutes; the last answer counts. Raises DomainError for somebody else's recommendation."""
    row = await cases.find_recommendation(session, guild_id, recommendation_id)
    if row is None:
        raise DomainError("problem-case-gone")
    if row.person_id != person_id:
        raise DomainError("problem-not-your-recommendation")
    row.minutes_spent = require_offered(minutes)
    await session.flush()
    return MinutesNoted(row.case_id, Kind(row.category, row.confidence, row.needs_formal_referral))
