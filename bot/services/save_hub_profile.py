"""A specialist sets profession, topics and how many cases they take at a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from content.topics import Topics
from content.vocabulary import Vocabulary
from db.repositories import participation, specialists

MOST_CAPACITY = 20


async def save_hub_profile(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    profession: str,
    topics: Sequence[str],
    capacity: int,
    known_topics: Topics,
    vocabulary: Vocabulary,
    now: datetime,
) -> None:
    """Keep the profile. Raises DomainError for a profession or topic that is not offered, or a capacity out of 1–20."""
    if profession not in vocabulary.choices("profession"):
        raise DomainError("problem-profession-unknown")
    if not topics or not set(topics) <= set(known_topics.ids()):
        raise DomainError("problem-topic-unknown")
    if not 1 <= capacity <= MOST_CAPACITY:
        raise DomainError("problem-capacity", most=MOST_CAPACITY)
    await specialists.save_specialist(
        session,
        guild_id,
        person_id,
        profession=profession,
        topics=",".join(topics),
        capacity=capacity,
        now=now,
    )
    await participation.audit(session, guild_id, "hub_profile", person_id=person_id, now=now)
