"""What was posted since a person came and they have not marked as read."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.services.what_may_be_read import Shelf, what_may_be_read
from content.loader import Didactic
from db.repositories import didactics, people


@dataclass(frozen=True)
class Missed:
    """A didactic in the reader's language, when it was posted, and its message in the channel.

    `message_id` None: it could not be posted, because the bot was away when it was due.
    """

    didactic: Didactic
    posted_at: datetime
    message_id: int | None


async def read_missed(session: AsyncSession, *, guild_id: int, person_id: int, shelf: Shelf) -> list[Missed]:
    """Newest first, each didactic once; only what may still be shown.

    Since they joined; whoever never joined as a member (the hub, coordinators), since they were first seen here.
    """
    person = await people.get_person(session, guild_id, person_id)
    if person is None:
        return []
    readable = await what_may_be_read(session, guild_id=guild_id, shelf=shelf)
    read = await didactics.read_by(session, guild_id, person_id)
    since = person.joined_at or person.created_at
    found: dict[str, Missed] = {}
    for post in await didactics.posted_since(session, guild_id, since):
        if post.didactic_id in read or post.didactic_id not in readable or post.didactic_id in found:
            continue
        at = post.posted_at or post.due_at
        found[post.didactic_id] = Missed(readable[post.didactic_id], at, post.message_id)
    return list(found.values())
