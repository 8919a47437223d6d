"""The few Discord calls that are not a reply. Everything else talks to the `Messenger` protocol."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

import aiohttp
import discord

SECONDS_PER_CALL = 20
UNKNOWN_CHANNEL = 10003
ARCHIVED = 50083
""""Thread is archived": what stands in it can be changed once it is out of the archive."""


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

    def lacks(self, channel_id: int, permissions: Sequence[str]) -> list[str] | None:
        """Which of these permissions the bot has not got in a channel; None where there is no such channel."""
        ...


class DiscordMessenger:
    """The real one, through a running client."""

    def __init__(self, client: discord.Client) -> None:
        """Speak as this client."""
        self._client = client

    async def post(
        self,
        channel_id: int,
        view: discord.ui.LayoutView,
        *,
        nonce: str,
        pings: Sequence[int] = (),
        alarms: Sequence[int] = (),
    ) -> int:
        """Post in a channel or thread; only the people of `pings` and the roles of `alarms` are notified."""
        channel = self._client.get_partial_messageable(channel_id)
        mentions = discord.AllowedMentions(
            everyone=False,
            roles=[discord.Object(role) for role in alarms],
            users=[discord.Object(ping) for ping in pings],
        )
        async with _named():
            message = await channel.send(view=view, nonce=nonce, allowed_mentions=mentions)
        return message.id

    async def edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        """Draw a message again, in an archived post too; whoever is mentioned is not notified."""
        message = self._client.get_partial_messageable(channel_id).get_partial_message(message_id)
        async with _named():
            try:
                await message.edit(view=view)
            except discord.HTTPException as error:
                if error.code != ARCHIVED:
                    raise
                thread = await self._client.fetch_channel(channel_id)
                assert isinstance(thread, discord.Thread)
                await thread.edit(archived=False)
                await message.edit(view=view)

    async def open_post(
        self, forum_id: int, title: str, view: discord.ui.LayoutView, *, tags: Sequence[str], reason: str
    ) -> tuple[int, int]:
        """Open a forum post with those of its tags that the forum has."""
        async with _named():
            forum = self._client.get_channel(forum_id) or await self._client.fetch_channel(forum_id)
            if not isinstance(forum, discord.ForumChannel):
                raise CannotDeliver("not-a-forum", is_final=True)
            applied = [tag for tag in forum.available_tags if tag.name in tags][:5]
            created = await forum.create_thread(name=title, view=view, applied_tags=applied, reason=reason)
        return created.thread.id, created.message.id

    async def delete_post(self, post_id: int, *, reason: str) -> None:
        """Delete a forum post with everything in it."""
        async with _named():
            try:
                post = self._client.get_channel(post_id) or await self._client.fetch_channel(post_id)
                if isinstance(post, discord.Thread):
                    await post.delete(reason=reason)
            except discord.NotFound:
                return

    async def delete_message(self, channel_id: int, message_id: int) -> None:
        """Delete a message."""
        channel = self._client.get_partial_messageable(channel_id)
        async with _named():
            try:
                await channel.get_partial_message(message_id).delete()
            except discord.NotFound:
                return

    async def direct_message(self, discord_id: int, view: discord.ui.LayoutView, *, nonce: str) -> int:
        """Send a direct message."""
        try:
            async with _named():
                user = self._client.get_user(discord_id) or await self._client.fetch_user(discord_id)
                message = await user.send(view=view, nonce=nonce)
        except Blocked as refused:
            raise DirectMessagesClosed("direct-messages-closed", is_final=True) from refused
        return message.id

    async def give_role(self, guild_id: int, discord_id: int, role_id: int, *, reason: str) -> None:
        """Give a role to a member."""
        guild = self._client.get_guild(guild_id)
        if guild is None:
            raise CannotDeliver("server-unknown", is_final=False)
        async with _named():
            member = guild.get_member(discord_id) or await guild.fetch_member(discord_id)
            await member.add_roles(discord.Object(role_id), reason=reason)

    def lacks(self, channel_id: int, permissions: Sequence[str]) -> list[str] | None:
        """Which of these permissions the bot has not got in a channel."""
        channel = self._client.get_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel):
            return None
        held = channel.permissions_for(channel.guild.me)
        return [name for name in permissions if not getattr(held, name)]


@asynccontextmanager
async def _named() -> AsyncIterator[None]:
    """Turn what the library raises into whether it was said, was not, or nobody knows."""
    try:
        async with asyncio.timeout(SECONDS_PER_CALL):
            yield
    except discord.Forbidden as error:
        raise Blocked(f"forbidden-{error.code}") from error
    except discord.HTTPException as error:
        if error.code == UNKNOWN_CHANNEL:
            raise Blocked("no-channel") from error
        if error.status >= 500:
            raise Uncertain(f"status-{error.status}") from error
        is_final = error.status in (400, 401, 404)
        raise CannotDeliver(f"status-{error.status}-code-{error.code}", is_final=is_final) from error
    except discord.RateLimited as error:
        raise CannotDeliver("rate-limited", is_final=False) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Uncertain(type(error).__name__) from error
