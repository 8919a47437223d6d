"""A specialist loses the role, is removed or banned: what they held goes to the next specialist at once.

Whoever is removed or banned is noted as gone: the time runs after which their link is forgotten.

The audit log tells it without the privileged members intent. Who leaves by themselves stands in no audit log: the
hourly look (bot/reconcile.py) finds them.
"""

import discord
from discord.ext import commands

from bot.rules.space import Part
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.leave_hub import leave_hub, person_leaving
from bot.services.note_presence import note_left
from bot.services.register_server import read_server

GONE = frozenset({discord.AuditLogAction.kick, discord.AuditLogAction.ban})


class LeaversCog(commands.Cog):
    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Listen at this desk."""
        self.desk, self.outbox = desk, outbox

    @commands.Cog.listener()
    async def on_audit_log_entry_create(self, entry: discord.AuditLogEntry) -> None:
        """Let somebody who is not of the hub any more go."""
        taken = {role.id for role in getattr(entry.changes.before, "roles", None) or []}
        is_role_update = entry.action is discord.AuditLogAction.member_role_update
        if entry.target is None or not (entry.action in GONE or (is_role_update and taken)):
            return
        guild_id, discord_id = entry.guild.id, int(entry.target.id)
        now = self.desk.clock.now()
        if entry.action in GONE:
            await self.desk.database.write(
                lambda session: note_left(session, guild_id=guild_id, discord_id=discord_id, now=now)
            )
        async with self.desk.database.read() as session:
            server = await read_server(session, guild_id=guild_id)
            person_id = await person_leaving(session, guild_id=guild_id, discord_id=discord_id)
        if server is None or person_id is None:
            return
        if is_role_update and server.space.get(Part.SPECIALIST_ROLE) not in taken:
            return
        await self.desk.database.write(
            lambda session: leave_hub(session, guild_id=guild_id, person_id=person_id, now=now)
        )
        await self.outbox.deliver_due()
