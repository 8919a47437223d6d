"""/session export: attendance by name, for the programme's own reporting. Coordinators only; each use is audited."""

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.roster_names import names_of
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.services.desk import Desk
from bot.services.export_attendance import as_csv, read_attendance_rows
from bot.services.read_log import parse_day


class SessionExportsCog(commands.Cog):
    def __init__(self, desk: Desk) -> None:
        """Work at this desk."""
        self.desk = desk

    @app_commands.command(name=named("export"), description=described("command-session-export-what"))
    @app_commands.describe(first_day=described("option-first-day"), last_day=described("option-last-day"))
    async def export(
        self, interaction: Press, first_day: str | None = None, last_day: str | None = None
    ) -> None:
        """A line for each person and session."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_SESSIONS)
        first, last, now = parse_day(first_day), parse_day(last_day), self.desk.clock.now()
        await interaction.response.defer(ephemeral=True, thinking=True)
        rows = await self.desk.database.write(
            lambda session: read_attendance_rows(
                session,
                guild_id=actor.guild_id,
                first_day=first,
                last_day=last,
                library=self.desk.library,
                language=actor.server.language,
                by=actor.person.id,
                now=now,
            )
        )
        ids = {row.discord_id for row in rows if row.discord_id is not None}
        names = await names_of(interaction.guild, ids) if interaction.guild else {}
        content = as_csv(
            rows,
            {discord_id: known[0] for discord_id, known in names.items() if known},
            self.desk.vocabulary,
            actor.server.language,
        )
        await interaction.followup.send(
            actor.speaker.say("attendance-exported", count=len(rows)),
            file=discord.File(io.BytesIO(content), "attendance.csv"),
            ephemeral=True,
        )
