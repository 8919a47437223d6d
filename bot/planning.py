"""What the clock brings about in a server: weekly posts, the day's word to its coordinators, what people have not read.

Server by server, each in a transaction of its own: one that cannot be planned does not keep the others waiting.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.logs import incident, new_incident
from bot.services.desk import Desk
from bot.services.plan_digest import plan_digest, servers_with_waiting
from bot.services.plan_posts import plan_posts, servers_with_posts
from bot.services.plan_unread_digests import plan_unread_digests, servers_with_unread_digests

log = logging.getLogger(__name__)

Plan = Callable[[AsyncSession, int], Awaitable[object]]


class Planning:
    """Writes deliveries for what is due; the outbox says them."""

    def __init__(self, desk: Desk) -> None:
        """Plan at this desk."""
        self._desk = desk

    async def plan(self, now: datetime) -> None:
        """Plan all that is due at `now` (aware). Safe to repeat. Raises only where the database cannot be asked."""
        library, shows_unsigned = self._desk.library, self._desk.settings.demo
        async with self._desk.database.read() as session:
            with_posts = await servers_with_posts(session)
            with_waiting = await servers_with_waiting(session)
            with_unread = await servers_with_unread_digests(session)
        await self._in_each(
            with_posts,
            lambda session, guild_id: plan_posts(
                session, guild_id=guild_id, library=library, now=now, allow_unsigned=shows_unsigned
            ),
            problem="posts could not be planned",
        )
        await self._in_each(
            with_waiting,
            lambda session, guild_id: plan_digest(session, guild_id=guild_id, now=now),
            problem="the day's word could not be planned",
        )
        await self._in_each(
            with_unread,
            lambda session, guild_id: plan_unread_digests(
                session, guild_id=guild_id, library=library, now=now, shows_unsigned=shows_unsigned
            ),
            problem="reminders could not be planned",
        )

    async def _in_each(self, guild_ids: Sequence[int], plan: Plan, *, problem: str) -> None:
        for guild_id in guild_ids:
            try:
                await self._desk.database.write(
                    lambda session, guild_id=guild_id: plan(session, guild_id)  # type: ignore[misc]
                )
            except Exception:  # one server must not silence the others, nor what is due in cases
                with incident(new_incident()):
                    log.exception(problem, extra={"guild": guild_id})
