"""A recommendation as its card shows it."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.recommendations import Kind
from db.repositories import cases, people
from db.tables import Recommendation


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
    is_live: bool = False
    needs_formal_referral: bool = False

    @property
    def kind(self) -> Kind:
        """Family and confidence together."""
        return Kind(self.category, self.confidence, self.needs_formal_referral)


async def read_recommendation(
    session: AsyncSession, *, guild_id: int, recommendation_id: int
) -> RecommendationView:
    """One recommendation of this server. Raises DomainError when it is gone."""
    row = await cases.find_recommendation(session, guild_id, recommendation_id)
    if row is None:
        raise DomainError("problem-case-gone")
    return await _view(session, row)


async def list_recommendations(
    session: AsyncSession, *, guild_id: int, case_id: int
) -> list[RecommendationView]:
    """What was recommended in a case of this server, oldest first."""
    found = await cases.recommendations_of(session, case_id)
    return [await _view(session, row) for row in found if row.guild_id == guild_id]


async def _view(session: AsyncSession, row: Recommendation) -> RecommendationView:
    ids = await people.discord_ids(session, row.guild_id, {row.person_id})
    return RecommendationView(
        case_id=row.case_id,
        profession=row.profession,
        author_discord_id=ids.get(row.person_id),
        category=row.category,
        confidence=row.confidence,
        text=row.text,
        reference=row.reference,
        is_live=row.recorded_by is not None,
        needs_formal_referral=row.needs_formal_referral,
    )
