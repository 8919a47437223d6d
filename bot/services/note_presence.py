"""Whether people are still in the server: leaving it starts the time after which their link is forgotten."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories import aging, people

MOST_AT_ONCE = 20


@dataclass(frozen=True)
class PersonToLookFor:
    """Somebody whose link exists, to be looked for in the server."""

    person_id: int
    discord_id: int


async def people_to_look_for(session: AsyncSession, *, guild_id: int) -> list[PersonToLookFor]:
    """Twenty at most, those first that were not looked for the longest time."""
    wanted = await aging.people_to_look_for(session, guild_id, most=MOST_AT_ONCE)
    ids = await people.discord_ids(session, guild_id, set(wanted))
    return [PersonToLookFor(person_id, ids[person_id]) for person_id in wanted if person_id in ids]


async def note_presence(
    session: AsyncSession, *, guild_id: int, person_id: int, is_here: bool, now: datetime
) -> None:
    """They were looked for. The first time they are not there counts; who is back has never left."""
    person = await people.lock_person(session, guild_id, person_id)
    if person is None:
        return
    person.looked_for_at = now
    person.left_at = None if is_here else person.left_at or now
    await session.flush()


async def note_left(session: AsyncSession, *, guild_id: int, discord_id: int, now: datetime) -> bool:
    """Somebody was removed from the server; whether they were known."""
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None:
        return False
    await note_presence(session, guild_id=guild_id, person_id=person.id, is_here=False, now=now)
    return True
