"""Finding again what was said, by the mark in it, through a running client."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import aiohttp
import discord

from bot.looking import CannotTell
from bot.messenger import Uncertain

SECONDS_PER_SEARCH = 60
MOST_MESSAGES = 1_000
MOST_ARCHIVED = 200
FIRST_MESSAGES = 5


class DiscordFinder:
    """Looks as this client: at its own messages alone, which Discord shows it in full."""

    def __init__(self, client: discord.Client) -> None:
        """Look as this client."""
        self._client = client

    async def find_message(
        self, channel_id: int, mark: int, *, after: datetime, before: datetime
    ) -> int | None:
        """In a channel or thread."""
        async with _found():
            return await self._in(self._client.get_partial_messageable(channel_id), mark, after, before)
        return None

    async def find_letter(
        self, discord_id: int, mark: int, *, after: datetime, before: datetime
    ) -> int | None:
        """In the direct messages to somebody."""
        async with _found():
            channel = await self._client.create_dm(discord.Object(discord_id))
            return await self._in(channel, mark, after, before)
        return None

    async def find_post(
        self, forum_id: int, mark: int, *, after: datetime, before: datetime
    ) -> tuple[int, int] | None:
        """Among the active posts of a forum and those archived last."""
        async with _found():
            forum = self._client.get_channel(forum_id) or await self._client.fetch_channel(forum_id)
            if not isinstance(forum, discord.ForumChannel):
                return None
            posts = [post for post in await forum.guild.active_threads() if post.parent_id == forum_id]
            posts += [post async for post in forum.archived_threads(limit=MOST_ARCHIVED)]
            for post in posts:
                is_own = self._client.user is not None and post.owner_id == self._client.user.id
                if is_own and after <= discord.utils.snowflake_time(post.id) <= before:
                    message_id = await self._first_in(post, mark)
                    if message_id is not None:
                        return post.id, message_id
        return None

    async def _in(
        self, channel: discord.abc.Messageable, mark: int, after: datetime, before: datetime
    ) -> int | None:
        seen = 0
        async for message in channel.history(
            limit=MOST_MESSAGES, after=after, before=before, oldest_first=True
        ):
            seen += 1
            if self._carries(message, mark):
                return message.id
        if seen == MOST_MESSAGES:
            raise CannotTell("too-many-messages")
        return None

    async def _first_in(self, post: discord.Thread, mark: int) -> int | None:
        async for message in post.history(limit=FIRST_MESSAGES, oldest_first=True):
            if self._carries(message, mark):
                return message.id
        return None

    def _carries(self, message: discord.Message, mark: int) -> bool:
        is_own = self._client.user is not None and message.author.id == self._client.user.id
        parts: list[Any] = list(message.components)
        return is_own and any(part.id == mark for part in parts)


@asynccontextmanager
async def _found() -> AsyncIterator[None]:
    """What is gone is not there; what may not be seen cannot be told; without an answer it stays uncertain."""
    try:
        async with asyncio.timeout(SECONDS_PER_SEARCH):
            yield
    except discord.NotFound:
        return
    except discord.Forbidden as error:
        raise CannotTell(f"forbidden-{error.code}") from error
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
        raise Uncertain(type(error).__name__) from error
