"""Where a person can be reached: their Discord id and language, while their link exists."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories import people


@dataclass(frozen=True)
class Reach:
    """Whom to address, and in which language."""

    discord_id: int
    language: str


async def reach_person(session: AsyncSession, *, guild_id: int, person_id: int) -> Reach | None:
    """None when the person's link is gone."""
    person = await people.get_person(session, guild_id, person_id)
    ids = await people.discord_ids(session, guild_id, {person_id})
    return Reach(ids[person_id], person.language) if person and person_id in ids else None
