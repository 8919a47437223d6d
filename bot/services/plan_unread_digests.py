"""Whose weekly word about unread didactics is due: one delivery each, none where nothing is unread."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.unread_digest import due_digest
from bot.services.read_missed import read_missed
from bot.services.what_may_be_read import Shelf
from content.loader import Library
from db.repositories import deliveries, learning, people, servers
from db.tables import Server, UnreadDigest


async def servers_with_unread_digests(session: AsyncSession) -> list[int]:
    """Every server in which somebody wishes to hear weekly what they have not read."""
    return await learning.servers_with_digests(session)


async def plan_unread_digests(
    session: AsyncSession, *, guild_id: int, library: Library, now: datetime, shows_unsigned: bool
) -> int:
    """Write a delivery for each that is due at `now`, once per person and local date; how many. Safe to repeat.

    What is more than twelve hours late is not made up for. Who left the server hears nothing.
    """
    planned = 0
    server = await servers.find_server(session, guild_id)
    assert server is not None
    for digest in await learning.digests_at_work(session, guild_id):
        due = due_digest(
            digest.weekday,
            digest.minute_of_day,
            server.timezone,
            set_at=digest.set_at,
            handled_on=digest.handled_on,
            now=now,
        )
        if due is None:
            continue
        day, at = due
        digest.handled_on = day
        if await _has_unread(session, digest, server, library, now, shows_unsigned):
            planned += await deliveries.put(
                session,
                digest.guild_id,
                key=f"unread:{digest.guild_id}:{digest.person_id}:{day.isoformat()}",
                kind=DeliveryKind.LEARNING_DIGEST,
                due_at=at,
                person_id=digest.person_id,
            )
    await session.flush()
    return planned


async def _has_unread(
    session: AsyncSession,
    digest: UnreadDigest,
    server: Server,
    library: Library,
    now: datetime,
    shows_unsigned: bool,
) -> bool:
    person = await people.get_person(session, digest.guild_id, digest.person_id)
    if person is None or person.left_at is not None:
        return False
    shelf = Shelf(
        library, person.language, server.language, server.timezone, now, shows_unsigned=shows_unsigned
    )
    return bool(await read_missed(session, guild_id=digest.guild_id, person_id=digest.person_id, shelf=shelf))
