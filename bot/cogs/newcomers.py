"""What happens without anybody pressing anything: a server adds the bot, a member becomes a specialist."""

import logging

import discord
from discord.ext import commands

from bot.cogs.acting import spoken
from bot.rules.space import Part
from bot.services.desk import Desk
from bot.services.know_person import find_person
from bot.services.register_server import read_server, register_server
from bot.views.hub_profile import profile_wanted
from content.sentences import language_for

log = logging.getLogger(__name__)


class NewcomersCog(commands.Cog):
    def __init__(self, desk: Desk) -> None:
        """Listen at this desk."""
        self.desk = desk

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Know the server, in its own language where we speak it."""
        now = self.desk.clock.now()
        locale = str(guild.preferred_locale)
        language = language_for(locale) if locale.startswith("fr") else self.desk.settings.language
        await self.desk.database.write(
            lambda session: register_server(
                session,
                guild_id=guild.id,
                language=language,
                timezone=self.desk.settings.timezone,
                now=now,
            )
        )

    @commands.Cog.listener()
    async def on_audit_log_entry_create(self, entry: discord.AuditLogEntry) -> None:
        """Ask a new specialist for their profile.

        The audit log tells of new roles without the privileged members intent; it needs View Audit Log.
        """
        if entry.action is not discord.AuditLogAction.member_role_update or entry.target is None:
            return
        added = {role.id for role in getattr(entry.changes.after, "roles", [])}
        async with self.desk.database.read() as session:
            server = await read_server(session, guild_id=entry.guild.id)
            if server is None or server.space.get(Part.SPECIALIST_ROLE) not in added:
                return
            person = await find_person(session, guild_id=entry.guild.id, discord_id=int(entry.target.id))
        if person is not None and person.hub_profession is not None:
            return
        speaker = spoken(self.desk, person.language if person else server.language)
        view = profile_wanted(speaker, entry.guild.id, entry.guild.name)
        try:
            member = await entry.guild.fetch_member(int(entry.target.id))
            if not member.bot:
                await member.send(view=view)
        except discord.HTTPException as error:
            log.info("profile not asked for", extra={"problem": f"{error.status}/{error.code}"})
