"""Hears who comes into a voice channel and leaves it, and when the connection to Discord breaks off."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Protocol

import discord
from discord.ext import commands

from bot.services.desk import Desk


class WatchesVoice(Protocol):
    def moved(
        self, guild_id: int, discord_id: int, *, left: int | None, entered: int | None, now: datetime
    ) -> Awaitable[None]:
        """Somebody went from one voice channel (or none) to another (or none)."""
        ...

    def lost(self, shard_id: int) -> None:
        """A connection is lost."""
        ...

    def mended(self, shard_id: int) -> None:
        """It is back."""
        ...


class VoiceStatesCog(commands.Cog):
    def __init__(self, desk: Desk, watch: WatchesVoice) -> None:
        """Listen at this desk."""
        self.desk, self.watch = desk, watch

    @commands.Cog.listener()
    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Pass on a change of channel; muting and the like are nobody's business."""
        left = before.channel.id if before.channel else None
        entered = after.channel.id if after.channel else None
        if member.bot or left == entered:
            return
        now = self.desk.clock.now()
        await self.watch.moved(member.guild.id, member.id, left=left, entered=entered, now=now)

    @commands.Cog.listener()
    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Changes come late from here on, or never."""
        self.watch.lost(shard_id)

    @commands.Cog.listener()
    async def on_shard_resumed(self, shard_id: int) -> None:
        """What was missed has been told."""
        self.watch.mended(shard_id)

    @commands.Cog.listener()
    async def on_shard_ready(self, shard_id: int) -> None:
        """A new connection, which begins with how everything stands."""
        self.watch.mended(shard_id)
