"""Surveys are sent and reminded of while the bot runs: looked at every five minutes, server by server."""

import logging
from datetime import datetime, timedelta

from bot.logs import incident, new_incident
from bot.services.desk import Desk
from bot.services.invite_to_surveys import MOST_AT_ONCE, invite_to_surveys, servers_with_surveys

log = logging.getLogger(__name__)

HOW_OFTEN = timedelta(minutes=5)


class Surveying:
    """Looks at most every five minutes; a server that cannot be looked at does not keep the others waiting."""

    def __init__(self, desk: Desk) -> None:
        """Look through this desk."""
        self._desk = desk
        self._last_look: datetime | None = None

    async def look(self, now: datetime) -> int:
        """Invite and remind whoever is due at `now` (aware); how many messages that makes. Safe to repeat."""
        if self._last_look is not None and self._last_look <= now < self._last_look + HOW_OFTEN:
            return 0
        self._last_look = now
        async with self._desk.database.read() as session:
            asking = await servers_with_surveys(session)
        written, library = 0, self._desk.library
        for guild_id in asking:
            try:
                here = await self._desk.database.write(
                    lambda session, guild_id=guild_id: invite_to_surveys(  # type: ignore[misc]
                        session, guild_id=guild_id, library=library, now=now
                    )
                )
            except Exception:  # one server must not silence the surveys of the others
                with incident(new_incident()):
                    log.exception("surveys could not be planned", extra={"guild": guild_id})
                continue
            written += here
            if here >= MOST_AT_ONCE:
                self._last_look = None  # there are more: at the next tick
        return written
