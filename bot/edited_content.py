"""Edited didactics are taken up while the bot runs: looked for once a minute, read off the event loop.

Files that changed since the last look are left alone until they have been at rest for one: somebody may be in
the middle of saving both languages.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.services.desk import Desk
from bot.services.tell_refused_content import tell_refused_content
from content.living_library import FileStates

log = logging.getLogger(__name__)

HOW_OFTEN = timedelta(minutes=1)


class EditedContent:
    """Looks at most once a minute; what it finds broken, each server's coordinators are told once."""

    def __init__(self, desk: Desk) -> None:
        """Look at this desk's library, which has just been read."""
        self._desk = desk
        self._last_look: datetime | None = None
        self._seen: FileStates | None = None

    async def look(self, now: datetime) -> bool:
        """Take up what was edited, at `now` (aware); whether the files were read. Safe to repeat."""
        if self._last_look is not None and self._last_look <= now < self._last_look + HOW_OFTEN:
            return False
        is_first, self._last_look = self._last_look is None, now
        if is_first:
            await self._tell(now)
        living = self._desk.living_library
        states = await asyncio.to_thread(living.file_states)
        at_rest, self._seen = states == self._seen, states
        if living.is_read(states) or not at_rest:
            return False
        edition = await asyncio.to_thread(living.read_again)
        living.replace(edition)
        log.info(
            "content read again",
            extra={"didactics": len(edition.library.ids()), "refused": len(edition.refused)},
        )
        await self._tell(now)
        return True

    async def _tell(self, now: datetime) -> None:
        refused = self._desk.living_library.refused
        if refused:
            await self._desk.database.write(
                lambda session: tell_refused_content(session, refused=refused, now=now)
            )
