"""A bare discord.py bot in a process of its own: one command that answers, and one that commits a row first.

It is as lean as a discord.py bot can be made, so that the ratios flatter nobody. `python -m … FILE.sqlite3`.
"""

import os
import sys
import urllib.request
from datetime import UTC, datetime
from json import load

import aiosqlite
import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

READY_SECONDS = 0.1


class BareBot(commands.AutoShardedBot):
    """Two commands and one table."""

    def __init__(self, file: str) -> None:
        super().__init__(
            "!",
            intents=discord.Intents(guilds=True),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=READY_SECONDS,
            shard_count=1,
        )
        self.file = file

    async def setup_hook(self) -> None:
        self.rows = await aiosqlite.connect(self.file, isolation_level=None)
        await self.rows.execute("PRAGMA journal_mode=WAL")
        await self.rows.execute("PRAGMA synchronous=FULL")
        await self.rows.execute("CREATE TABLE IF NOT EXISTS acts (person INTEGER, what TEXT, at TEXT)")
        self.tree.add_command(app_commands.Command(name="plain", description="Answer", callback=self.plain))
        self.tree.add_command(app_commands.Command(name="kept", description="Keep", callback=self.kept))

    async def plain(self, interaction: discord.Interaction) -> None:
        """Answer at once."""
        await interaction.response.send_message("Done", ephemeral=True)

    async def kept(self, interaction: discord.Interaction) -> None:
        """Commit a row, then answer."""
        await self.rows.execute(
            "INSERT INTO acts VALUES (?, ?, ?)",
            (interaction.user.id, "didactic_completed", datetime.now(UTC).isoformat()),
        )
        await interaction.response.send_message("Done", ephemeral=True)


def main() -> None:
    """Run until killed."""
    Route.BASE = os.environ["DISCORD_API_URL"]
    with urllib.request.urlopen(f"{Route.BASE}/gateway") as answer:  # noqa: S310 - the stand-in's own address
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(load(answer)["url"])
    BareBot(sys.argv[1]).run(os.environ["DISCORD_TOKEN"], log_level=30)


if __name__ == "__main__":
    main()
