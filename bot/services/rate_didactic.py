"""A person says how useful a didactic was: the last answer counts, the first one stands in the log."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.services.log_act import log_act
from content.loader import Library
from db.repositories import learning
from db.tables import DidacticRating


async def rate_didactic(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    didactic_id: str,
    score: int,
    library: Library,
    now: datetime,
) -> bool:
    """True the first time. `score` is 1 (not at all) to 5 (very)."""
    if didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    rating = DidacticRating(
        person_id=person_id, didactic_id=didactic_id, guild_id=guild_id, score=score, at=now
    )
    if await learning.add_rating(session, rating):
        await log_act(
            session,
            guild_id=guild_id,
            act=Act.SURVEY_COMPLETED,
            person_id=person_id,
            now=now,
            object_id=f"useful:{didactic_id}:{score}",
        )
        return True
    await learning.change_score(session, guild_id, person_id, didactic_id, score=score, now=now)
    return False
