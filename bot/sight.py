"""What stands in Discord at this moment: the look-ups of the hourly comparison, behind the `Sight` protocol.

What Discord says is gone is told apart from what it does not let the bot see: `Unseen` means that nobody knows.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import aiohttp
import discord

log = logging.getLogger(__name__)
SECONDS_PER_LOOK = 30
MOST_MESSAGES = 100
MOST_HEARD = 1_000


class Unseen(Exception):
    """Discord did not answer, or does not let the bot look."""


Wording = tuple[str, ...]
"""What a card says and which buttons it has, to compare one that stands with one that should."""


@dataclass(frozen=True)
class PostSeen:
    """A forum post as it stands: its tags, those it could have, and its card (None: gone)."""

    tags: frozenset[str]
    known_tags: tuple[str, ...]
    is_archived: bool
    card: Wording | None


class Sight(Protocol):
    def knows(self, guild_id: int) -> bool:
        """Whether the server is there and its places are known."""
        ...

    async def cards(self, channel_id: int, message_ids: Collection[int]) -> Mapping[int, Wording | None]:
        """Messages by id; None for one that is gone. Raises Unseen."""
        ...

    async def post(self, post_id: int, message_id: int) -> PostSeen | None:
        """A forum post; None when it is gone. Raises Unseen."""
        ...

    async def tag_post(self, post_id: int, tags: Sequence[str], *, reason: str) -> None:
        """Give a post these tags and take it out of the archive. Raises Unseen."""
        ...

    async def has_role(self, guild_id: int, discord_id: int, role_id: int) -> bool:
        """Whether somebody is in the server and has the role. Raises Unseen, also where there is no such role."""
        ...

    async def is_member(self, guild_id: int, discord_id: int) -> bool:
        """Whether somebody is in the server. Raises Unseen."""
        ...

    async def hear(
        self, guild_id: int, *, channel_id: int | None, threads_in: Collection[int], after: datetime
    ) -> None:
        """Let what members wrote since be heard as if it had just come: the first thousand messages of a place.

        Raises Unseen.
        """
        ...


class DiscordSight:
    """The real one, through a running client."""

    def __init__(self, client: discord.Client) -> None:
        """Look as this client."""
        self._client = client

    def knows(self, guild_id: int) -> bool:
        """Whether the server is there and its places are known."""
        guild = self._client.get_guild(guild_id)
        return self._client.is_ready() and guild is not None and not guild.unavailable

    async def cards(self, channel_id: int, message_ids: Collection[int]) -> Mapping[int, Wording | None]:
        """The newest hundred in one call, older ones one by one."""
        channel = self._client.get_partial_messageable(channel_id)
        found: dict[int, Wording | None] = {}
        try:
            async with _seen():
                async for message in channel.history(limit=MOST_MESSAGES):
                    if message.id in message_ids:
                        found[message.id] = wording_of([part.to_dict() for part in message.components])
        except discord.NotFound:
            return dict.fromkeys(message_ids)
        for message_id in message_ids:
            if message_id not in found:
                found[message_id] = await self._card(channel, message_id)
        return found

    async def post(self, post_id: int, message_id: int) -> PostSeen | None:
        """A forum post, from what the client knows where it is active."""
        try:
            thread = await self._thread(post_id)
        except discord.NotFound:
            return None
        forum = thread.parent
        if not isinstance(forum, discord.ForumChannel):
            raise Unseen("no-forum")
        card = await self._card(self._client.get_partial_messageable(post_id), message_id)
        return PostSeen(
            tags=frozenset(tag.name for tag in thread.applied_tags),
            known_tags=tuple(tag.name for tag in forum.available_tags),
            is_archived=thread.archived,
            card=card,
        )

    async def tag_post(self, post_id: int, tags: Sequence[str], *, reason: str) -> None:
        """One call: tags of an archived post can only be changed as it leaves the archive."""
        async with _seen():
            try:
                thread = await self._thread(post_id)
                assert isinstance(thread.parent, discord.ForumChannel)
                applied = [tag for tag in thread.parent.available_tags if tag.name in tags][:5]
                await thread.edit(archived=False, applied_tags=applied, reason=reason)
            except discord.NotFound as gone:
                raise Unseen("gone-meanwhile") from gone

    async def has_role(self, guild_id: int, discord_id: int, role_id: int) -> bool:
        """Ask Discord for the member: without the members intent the client keeps none."""
        guild = self._client.get_guild(guild_id)
        if guild is None or guild.get_role(role_id) is None:
            raise Unseen("no-role")
        try:
            async with _seen():
                member = await guild.fetch_member(discord_id)
        except discord.NotFound:
            return False
        return member.get_role(role_id) is not None

    async def is_member(self, guild_id: int, discord_id: int) -> bool:
        """Ask Discord for the member."""
        guild = self._client.get_guild(guild_id)
        if guild is None:
            raise Unseen("no-server")
        try:
            async with _seen():
                await guild.fetch_member(discord_id)
        except discord.NotFound:
            return False
        return True

    async def hear(
        self, guild_id: int, *, channel_id: int | None, threads_in: Collection[int], after: datetime
    ) -> None:
        """Only where the newest message is young enough; whoever left meanwhile is not heard."""
        guild = self._client.get_guild(guild_id)
        if guild is None:
            return
        channel = guild.get_channel(channel_id or 0)
        places: list[discord.TextChannel | discord.Thread] = [
            thread for thread in guild.threads if thread.parent_id in threads_in
        ]
        if isinstance(channel, discord.TextChannel):
            places.append(channel)
        for place in places:
            newest = place.last_message_id
            if newest is not None and discord.utils.snowflake_time(newest) > after:
                await self._hear_in(place, after)

    async def _hear_in(self, place: discord.TextChannel | discord.Thread, after: datetime) -> None:
        try:
            async with _seen():
                messages = [
                    message
                    async for message in place.history(after=after, limit=MOST_HEARD, oldest_first=True)
                ]
                written = [one for one in messages if not one.author.bot and not one.is_system()]
                authors = {who: await _member(place.guild, who) for who in {one.author.id for one in written}}
        except discord.NotFound:
            return
        if len(messages) == MOST_HEARD:
            log.warning("more was written than is heard", extra={"channel": place.id, "heard": MOST_HEARD})
        for message in written:
            author = authors[message.author.id]
            if author is not None:
                message.author = author
                self._client.dispatch("message", message)

    async def _thread(self, post_id: int) -> discord.Thread:
        found = self._client.get_channel(post_id)
        if found is None:
            async with _seen():
                found = await self._client.fetch_channel(post_id)
        if not isinstance(found, discord.Thread):
            raise Unseen("no-thread")
        return found

    async def _card(self, channel: discord.PartialMessageable, message_id: int) -> Wording | None:
        try:
            async with _seen():
                message = await channel.fetch_message(message_id)
        except discord.NotFound:
            return None
        return wording_of([part.to_dict() for part in message.components])


async def _member(guild: discord.Guild, discord_id: int) -> discord.Member | None:
    try:
        return await guild.fetch_member(discord_id)
    except discord.NotFound:
        return None


def wording_of_view(view: discord.ui.LayoutView) -> Wording:
    """What a card that is drawn now says."""
    return wording_of(view.to_components())  # type: ignore[no-untyped-call]


def wording_of(parts: Any) -> Wording:
    """The texts and buttons of a card, in their order; how Discord numbers or dresses them is left out."""
    if isinstance(parts, Mapping):
        own = [f"{name}={str(parts[name]).strip()}" for name in ("content", "custom_id") if parts.get(name)]
        within = [wording_of(parts[name]) for name in ("components", "accessory") if parts.get(name)]
        return (*own, *(said for part in within for said in part))
    return tuple(said for part in parts for said in wording_of(part))


@asynccontextmanager
async def _seen() -> AsyncIterator[None]:
    """What is gone stays NotFound; everything else that hinders looking is Unseen."""
    try:
        async with asyncio.timeout(SECONDS_PER_LOOK):
            yield
    except discord.NotFound:
        raise
    except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
        raise Unseen(type(error).__name__) from error
