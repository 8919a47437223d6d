"""What was said in a case by cards, with the messages it stands in."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.services.read_recommendation import RecommendationView, read_recommendation
from bot.services.read_words import WordsView, read_words
from db.repositories import deliveries


@dataclass(frozen=True)
class SaidInCase:
    """One card and where it stands."""

    message_id: int
    what: RecommendationView | WordsView


async def list_said(session: AsyncSession, *, guild_id: int, case_id: int) -> list[SaidInCase]:
    """Recommendations and other words of a case, as they are now, oldest first."""
    said = []
    for row in await deliveries.said_in_case(session, guild_id, case_id):
        assert row.message_id is not None
        assert row.subject_id is not None
        what: RecommendationView | WordsView
        if row.kind is DeliveryKind.RECOMMENDATION:
            what = await read_recommendation(session, guild_id=guild_id, recommendation_id=row.subject_id)
        else:
            what = await read_words(session, guild_id=guild_id, words_id=row.subject_id)
        said.append(SaidInCase(row.message_id, what))
    return said
