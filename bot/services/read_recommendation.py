"""A recommendation as its card shows it."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from db.repositories import cases, people


@dataclass(frozen=True)
class RecommendationView:
    """What was recommended, by which profession, by whom (where the link still exists)."""

    case_id: int
    profession: str
    author_discord_id: int | None
    category: Category
    confidence: Confidence
    text: str
    reference: str | None


async def read_recommendation(
    session: AsyncSession, *, guild_id: int, recommendation_id: int
) -> RecommendationView:
    """One recommendation of this server. Raises DomainError when it is gone."""
    row = await cases.find_recommendation(session, guild_id, recommendation_id)
    if row is None:
        raise DomainError("problem-case-gone")
    ids = await people.discord_ids(session, guild_id, {row.person_id})
    return RecommendationView(
        case_id=row.case_id,
        profession=row.profession,
        author_discord_id=ids.get(row.person_id),
        category=row.category,
        confidence=row.confidence,
        text=row.text,
        reference=row.reference,
    )
