"""How people are called in a server now, asked of Discord for those who are asked about."""

from collections.abc import Collection

import discord

AT_ONCE = 100
"""So many Discord answers at once."""


async def names_of(guild: discord.Guild, discord_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Nickname, display name and user name, each once, by Discord id; nothing for who is not in the server."""
    ids = sorted(discord_ids)
    found: dict[int, tuple[str, ...]] = {}
    for start in range(0, len(ids), AT_ONCE):
        asked = ids[start : start + AT_ONCE]
        for member in await guild.query_members(user_ids=asked, limit=AT_ONCE, cache=False):
            names = (member.nick, member.global_name, member.name)
            found[member.id] = tuple(dict.fromkeys(name for name in names if name))
    return found
