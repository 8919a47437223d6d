"""Whether something stands in Discord: a messenger that looks where it would have spoken, and says nothing.

After a crash or a lost answer nobody knows whether a message was sent. Its delivery is drawn once more, and this
messenger looks for its mark in the place where it would be sent: channel, direct messages, or forum.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import discord

from bot.messenger import DirectMessagesClosed


class NotThere(Exception):
    """It was looked for in the last place where it could stand, and is not there."""


class CannotTell(Exception):
    """The bot may not look, or there is too much to look through. `problem` is a short code for the log."""

    def __init__(self, problem: str) -> None:
        """Keep why."""
        super().__init__(problem)
        self.problem = problem


class Finder(Protocol):
    """Looks for own messages by their mark, between two instants (aware). Raises CannotTell or Uncertain."""

    async def find_message(
        self, channel_id: int, mark: int, *, after: datetime, before: datetime
    ) -> int | None:
        """In a channel or thread; None also where that is gone."""
        ...

    async def find_letter(
        self, discord_id: int, mark: int, *, after: datetime, before: datetime
    ) -> int | None:
        """In the direct messages to somebody; None also where they are gone."""
        ...

    async def find_post(
        self, forum_id: int, mark: int, *, after: datetime, before: datetime
    ) -> tuple[int, int] | None:
        """Among the posts of a forum, by their first messages: the post's id and that message's."""
        ...


class Looking:
    """A `Messenger` for one delivery that was perhaps said."""

    def __init__(self, finder: Finder, mark: int, after: datetime, before: datetime) -> None:
        """Look for this mark, between these instants."""
        self._finder, self._mark = finder, mark
        self._after, self._before = after, before

    async def post(
        self,
        channel_id: int,
        view: discord.ui.LayoutView,
        *,
        nonce: str,
        pings: Sequence[int] = (),
        alarms: Sequence[int] = (),
    ) -> int:
        """The message in a channel or thread. Raises NotThere."""
        found = await self._finder.find_message(
            channel_id, self._mark, after=self._after, before=self._before
        )
        if found is None:
            raise NotThere
        return found

    async def direct_message(self, discord_id: int, view: discord.ui.LayoutView, *, nonce: str) -> int:
        """The direct message. What is not there may have been refused: the way then goes on as if it had been."""
        found = await self._finder.find_letter(discord_id, self._mark, after=self._after, before=self._before)
        if found is None:
            raise DirectMessagesClosed("not-there", is_final=True)
        return found

    async def open_post(
        self, forum_id: int, title: str, view: discord.ui.LayoutView, *, tags: Sequence[str], reason: str
    ) -> tuple[int, int]:
        """The forum post. Raises NotThere."""
        found = await self._finder.find_post(forum_id, self._mark, after=self._after, before=self._before)
        if found is None:
            raise NotThere
        return found

    async def edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        """Nothing: what may be done twice is not looked for."""

    async def delete_post(self, post_id: int, *, reason: str) -> None:
        """Nothing: what may be done twice is not looked for."""

    async def delete_message(self, channel_id: int, message_id: int) -> None:
        """Nothing: what may be done twice is not looked for."""

    async def give_role(self, guild_id: int, discord_id: int, role_id: int, *, reason: str) -> None:
        """Nothing: a role that is given twice is given once."""

    async def lacks(self, guild_id: int, channel_id: int, permissions: Sequence[str]) -> list[str] | None:
        """Nothing is known to be missing: the words around a mark do not matter."""
        return []
