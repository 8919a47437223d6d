"""A specialist sets profession, topics, how many cases at a time, languages and hours; then zone and conflicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import available_timezones

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.conflicts import MOST_CHOSEN, Conflicts
from bot.rules.errors import DomainError
from content.sentences import LANGUAGES
from content.topics import Topics
from content.vocabulary import Vocabulary
from db.repositories import participation, people, specialists

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
    languages: Sequence[str] = (),
    hours: tuple[int, int] | None = None,
) -> None:
    """Keep the profile. No languages: each. `hours` in minutes of the day; None: the server's.

    Raises DomainError for a profession, topic or language that is not offered, or a capacity out of 1–20.
    """
    if profession not in vocabulary.choices("profession"):
        raise DomainError("problem-profession-unknown")
    if not topics or not set(topics) <= set(known_topics.ids()):
        raise DomainError("problem-topic-unknown")
    if not 1 <= capacity <= MOST_CAPACITY:
        raise DomainError("problem-capacity", most=MOST_CAPACITY)
    if not set(languages) <= set(LANGUAGES):
        raise DomainError("problem-language-unknown")
    await specialists.save_specialist(
        session,
        guild_id,
        person_id,
        profession=profession,
        topics=",".join(topics),
        capacity=capacity,
        now=now,
        languages=",".join(languages),
        hours=hours,
    )
    await participation.audit(session, guild_id, Audited.HUB_PROFILE, person_id=person_id, now=now)


@dataclass(frozen=True)
class ConflictsKept:
    """Who was not kept: Discord ids of people who never acted here."""

    strangers: tuple[int, ...]


async def save_zone_and_conflicts(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    timezone: str,
    colleagues: Sequence[int],
    now: datetime,
    forgets_passes: bool = False,
) -> ConflictsKept:
    """Keep the zone of one's hours (empty: the server's), and the colleagues whose cases one does not take.

    `colleagues` are Discord ids; `forgets_passes` takes back the conflicts declared by passing cases.
    Nothing is kept about people who never acted here: they could not ask a case.
    Raises DomainError for a zone we do not know, or without a profile.
    """
    if timezone and timezone not in available_timezones():
        raise DomainError("problem-timezone-unknown")
    profile = await specialists.find_specialist(session, guild_id, person_id)
    if profile is None:
        raise DomainError("problem-hub-profile-missing")
    known: dict[int, int] = {}
    for discord_id in dict.fromkeys(colleagues[:MOST_CHOSEN]):
        person = await people.find_person(session, guild_id, discord_id)
        if person is not None and person.id is not None:
            known[discord_id] = person.id
    chosen = Conflicts.read(profile.conflicts).choosing(set(known.values()) - {person_id})
    if forgets_passes:
        chosen = chosen.forgetting_passes()
    await specialists.change_specialist(
        session,
        guild_id,
        person_id,
        timezone=timezone or None,
        conflicts=chosen.as_kept(),
        updated_at=now,
    )
    await participation.audit(session, guild_id, Audited.HUB_ZONE_AND_CONFLICTS, person_id=person_id, now=now)
    return ConflictsKept(tuple(one for one in colleagues if one not in known))
