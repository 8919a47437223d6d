"""Watching the voice channel of sessions that are on: a look at every tick, and what Discord tells in between.

Which sessions this process watches without a break stands in memory alone, so that a restart is a break by itself;
so is a lost connection, in which what happens is told late or not at all.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

import discord

from bot.rules.space import Part
from bot.services.desk import Desk
from bot.services.register_server import read_server
from bot.services.watch_voice import SessionOn, count_voice, look_at_voice, note_moved, sessions_on


class VoiceSight(Protocol):
    def present(self, guild_id: int, channel_id: int) -> Collection[int] | None:
        """Discord ids of the people in a voice channel; None where nobody can tell at the moment."""
        ...


class DiscordVoice:
    """The real one, through a running client."""

    def __init__(self, client: discord.Client) -> None:
        """Look as this client."""
        self._client = client

    def present(self, guild_id: int, channel_id: int) -> Collection[int] | None:
        """From the voice states that Discord sends with the server and with every change."""
        guild = self._client.get_guild(guild_id)
        channel = guild.get_channel(channel_id) if guild is not None and not guild.unavailable else None
        if not self._client.is_ready() or not isinstance(channel, discord.VoiceChannel):
            return None
        return list(channel.voice_states)


class VoiceWatch:
    """Watches, and works out attendance when a session has been over for a while."""

    def __init__(self, desk: Desk) -> None:
        """Watch at this desk."""
        self._desk = desk
        self._sight: VoiceSight | None = None
        self._watched: set[int] = set()
        self._lost_shards: set[int] = set()

    def attach(self, sight: VoiceSight | None) -> None:
        """Look through this client from now on; None: through none."""
        self._sight = sight
        self._watched.clear()
        self._lost_shards.clear()

    def lost(self, shard_id: int) -> None:
        """A connection is lost: what is known of who is there gets old, so that nothing is looked at."""
        self._watched.clear()
        self._lost_shards.add(shard_id)

    def mended(self, shard_id: int) -> None:
        """It is back, with everything as it is now."""
        self._lost_shards.discard(shard_id)

    async def look(self, now: datetime) -> None:
        """Look at every session that is on, count those that are over. Safe to repeat."""
        async with self._desk.database.read() as session:
            found = await sessions_on(session, now=now)
        for one in found:
            if one.is_over:
                await self._desk.database.write(
                    lambda session, one=one: count_voice(  # type: ignore[misc]
                        session, guild_id=one.guild_id, session_id=one.session_id, now=now
                    )
                )
            else:
                await self._look_at(one, now)

    async def moved(
        self, guild_id: int, discord_id: int, *, left: int | None, entered: int | None, now: datetime
    ) -> None:
        """Somebody went from one voice channel (or none) to another (or none)."""
        channel_id = await self._channel(guild_id)
        if channel_id is None or left == entered or channel_id not in (left, entered):
            return
        async with self._desk.database.read() as session:
            found = await sessions_on(session, now=now, guild_id=guild_id)
        for one in found:
            if one.is_over or one.session_id not in self._watched:
                continue  # the next look takes in who is there
            await self._desk.database.write(
                lambda session, one=one: note_moved(  # type: ignore[misc]
                    session,
                    guild_id=guild_id,
                    session_id=one.session_id,
                    discord_id=discord_id,
                    came=entered == channel_id,
                    goes_on=True,
                    now=now,
                )
            )

    async def _look_at(self, one: SessionOn, now: datetime) -> None:
        channel_id = await self._channel(one.guild_id)
        if self._sight is None or channel_id is None or self._lost_shards:
            return
        present = self._sight.present(one.guild_id, channel_id)
        if present is None:
            self._watched.discard(one.session_id)
            return
        goes_on = one.session_id in self._watched
        self._watched.add(one.session_id)
        await self._desk.database.write(
            lambda session: look_at_voice(
                session,
                guild_id=one.guild_id,
                session_id=one.session_id,
                present=present,
                goes_on=goes_on,
                now=now,
            )
        )

    async def _channel(self, guild_id: int) -> int | None:
        async with self._desk.database.read() as session:
            server = await read_server(session, guild_id=guild_id)
        return server.space.get(Part.ECHO_SESSION) if server else None
