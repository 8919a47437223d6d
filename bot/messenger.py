"""The few Discord calls that are not a reply, as a protocol, and how they may end.

`bot/discord_messenger.py` is the real one; `bot/looking.py` looks where it would have spoken.
"""

from collections.abc import Sequence
from typing import Protocol

import discord


class CannotDeliver(Exception):
    """It was not said. `is_final`: trying again would not help. `problem` is a short code for the log."""

    def __init__(self, problem: str, *, is_final: bool) -> None:
        """Keep why."""
        super().__init__(problem)
        self.problem, self.is_final = problem, is_final


class DirectMessagesClosed(CannotDeliver):
    """The person does not take direct messages from this server's members."""


class Blocked(CannotDeliver):
    """Discord refuses it until somebody mends a permission or a channel of the server."""

    def __init__(self, problem: str) -> None:
        """Keep why; it is worth trying again."""
        super().__init__(problem, is_final=False)


class Uncertain(Exception):
    """The answer was lost: it may have been said or not."""


class Messenger(Protocol):
    async def post(
        self,
        channel_id: int,
        view: discord.ui.LayoutView,
        *,
        nonce: str,
        pings: Sequence[int] = (),
        alarms: Sequence[int] = (),
    ) -> int:
        """Post in a channel or thread; the message's id. `alarms` are roles to notify."""
        ...

    async def edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        """Draw a message again."""
        ...

    async def open_post(
        self, forum_id: int, title: str, view: discord.ui.LayoutView, *, tags: Sequence[str], reason: str
    ) -> tuple[int, int]:
        """Open a forum post; its id and that of its first message."""
        ...

    async def delete_post(self, post_id: int, *, reason: str) -> None:
        """Delete a forum post with everything in it; one that is gone is as good as deleted."""
        ...

    async def delete_message(self, channel_id: int, message_id: int) -> None:
        """Delete a message; one that is gone is as good as deleted."""
        ...

    async def direct_message(self, discord_id: int, view: discord.ui.LayoutView, *, nonce: str) -> int:
        """Send a direct message; raises DirectMessagesClosed."""
        ...

    async def give_role(self, guild_id: int, discord_id: int, role_id: int, *, reason: str) -> None:
        """Give a role to a member."""
        ...

    async def lacks(self, guild_id: int, channel_id: int, permissions: Sequence[str]) -> list[str] | None:
        """Which of these permissions the bot is known not to have in a channel; None: there is no such channel."""
        ...
