"""Speaking through a running client, in its own server or in one that another process serves."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import aiohttp
import discord

from bot.messenger import Blocked, CannotDeliver, DirectMessagesClosed, Uncertain
from bot.once_only import once_only

SECONDS_PER_CALL = 40
"""Longer than the longest rate limit that is waited for."""
UNKNOWN_CHANNEL = 10003
ARCHIVED = 50083
""""Thread is archived": what stands in it can be changed once it is out of the archive."""


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
        async with _named(self._client):
            message = await channel.send(view=view, nonce=nonce, allowed_mentions=mentions)
        return message.id

    async def edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        """Draw a message again, in an archived post too; whoever is mentioned is not notified."""
        message = self._client.get_partial_messageable(channel_id).get_partial_message(message_id)
        async with _named(self._client):
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
        async with _named(self._client):
            forum = self._client.get_channel(forum_id) or await self._client.fetch_channel(forum_id)
            if not isinstance(forum, discord.ForumChannel):
                raise CannotDeliver("not-a-forum", is_final=True)
            applied = [tag for tag in forum.available_tags if tag.name in tags][:5]
            with once_only():
                created = await forum.create_thread(
                    name=title, view=view, applied_tags=applied, reason=reason
                )
        return created.thread.id, created.message.id

    async def delete_post(self, post_id: int, *, reason: str) -> None:
        """Delete a forum post with everything in it."""
        async with _named(self._client):
            try:
                post = self._client.get_channel(post_id) or await self._client.fetch_channel(post_id)
                if isinstance(post, discord.Thread):
                    await post.delete(reason=reason)
            except discord.NotFound:
                return

    async def delete_message(self, channel_id: int, message_id: int) -> None:
        """Delete a message."""
        channel = self._client.get_partial_messageable(channel_id)
        async with _named(self._client):
            try:
                await channel.get_partial_message(message_id).delete()
            except discord.NotFound:
                return

    async def direct_message(self, discord_id: int, view: discord.ui.LayoutView, *, nonce: str) -> int:
        """Send a direct message."""
        try:
            async with _named(self._client):
                user = self._client.get_user(discord_id) or await self._client.fetch_user(discord_id)
                message = await user.send(view=view, nonce=nonce)
        except Blocked as refused:
            raise DirectMessagesClosed("direct-messages-closed", is_final=True) from refused
        return message.id

    async def give_role(self, guild_id: int, discord_id: int, role_id: int, *, reason: str) -> None:
        """Give a role to a member."""
        async with _named(self._client):
            guild = self._client.get_guild(guild_id) or await self._client.fetch_guild(guild_id)
            member = guild.get_member(discord_id) or await guild.fetch_member(discord_id)
            await member.add_roles(discord.Object(role_id), reason=reason)

    async def lacks(self, guild_id: int, channel_id: int, permissions: Sequence[str]) -> list[str] | None:
        """Which of these permissions the bot has not got; nothing is known of a server of another process."""
        guild = self._client.get_guild(guild_id)
        if guild is None:
            return []
        channel = guild.get_channel(channel_id)
        if channel is None:
            return None
        held = channel.permissions_for(guild.me)
        return [name for name in permissions if not getattr(held, name)]


@asynccontextmanager
async def _named(client: discord.Client) -> AsyncIterator[None]:
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
        is_final = error.status in (400, 404)
        raise CannotDeliver(f"status-{error.status}-code-{error.code}", is_final=is_final) from error
    except discord.RateLimited as error:
        raise CannotDeliver("rate-limited", is_final=False) from error
    except TimeoutError as error:
        # Cancelled while it waits out a global rate limit, the library would keep every later request waiting.
        client.http._global_over.set()
        raise Uncertain("timeout") from error
    except aiohttp.ClientError as error:
        raise Uncertain(type(error).__name__) from error
