"""/participation: the log a page at a time, and its export. Coordinators only; each use is audited."""

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.services.desk import Desk
from bot.services.export_log import export_log
from bot.services.read_log import LogFilter, parse_day, read_log
from bot.views.log_pages import act_name, log_page


class ParticipationCog(commands.Cog):
    participation = app_commands.Group(
        name=named("participation"),
        description=described("command-participation-what"),
        guild_only=True,
    )

    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verb that turns the log's pages."""
        self.desk = desk
        actions.bring({"log": self.turn})

    @participation.command(name=named("log"), description=described("command-log-what"))
    @app_commands.describe(
        person=described("option-person"),
        type=described("option-act"),
        first_day=described("option-first-day"),
        last_day=described("option-last-day"),
    )
    async def log(
        self,
        interaction: Press,
        person: discord.Member | None = None,
        type: str | None = None,
        first_day: str | None = None,
        last_day: str | None = None,
    ) -> None:
        """The newest page of what was asked for."""
        actor = await self._coordinator(interaction)
        if type is not None and type not in set(Act):
            raise DomainError("problem-act-unknown")
        wanted = LogFilter(
            person_discord_id=person.id if person else None,
            act=Act(type) if type else None,
            first_day=parse_day(first_day),
            last_day=parse_day(last_day),
        )
        await self.show(interaction, actor, wanted, 0)

    @log.autocomplete("type")
    async def act_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The types of the log, in words."""
        actor = await who_acts(interaction, self.desk)
        named_acts = {act: act_name(actor.speaker, act) for act in Act}
        return [
            app_commands.Choice(name=name[:100], value=act.value)
            for act, name in named_acts.items()
            if typed.lower() in name.lower()
        ][:25]

    @participation.command(name=named("export"), description=described("command-export-what"))
    @app_commands.describe(first_day=described("option-first-day"), last_day=described("option-last-day"))
    async def export(
        self, interaction: Press, first_day: str | None = None, last_day: str | None = None
    ) -> None:
        """The log as CSV, with its codebook."""
        actor = await self._coordinator(interaction, Action.EXPORT_LOG)
        first, last = parse_day(first_day), parse_day(last_day)
        await interaction.response.defer(ephemeral=True, thinking=True)
        now = self.desk.clock.now()
        exported = await self.desk.database.write(
            lambda session: export_log(
                session,
                guild_id=actor.guild_id,
                first_day=first,
                last_day=last,
                by=actor.person.id,
                sentences=self.desk.sentences,
                language=actor.speaker.language,
                now=now,
            )
        )
        await interaction.followup.send(
            actor.speaker.say("export-done", rows=exported.rows, nameless=exported.without_person),
            files=[
                discord.File(io.BytesIO(exported.csv), "participation.csv"),
                discord.File(io.BytesIO(exported.codebook), "codebook.csv"),
            ],
            ephemeral=True,
        )

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another page, with the filter that stands in the button."""
        actor = await self._coordinator(interaction)
        page, _, code = argument.partition(";")
        if not (page.isascii() and page.isdigit() and len(page) < 8):
            raise DomainError("problem-filter")
        await self.show(interaction, actor, LogFilter.from_code(code), int(page))

    async def show(self, interaction: Press, actor: Actor, wanted: LogFilter, page: int) -> None:
        """A page of the log, audited; whoever calls has asked whether they may."""
        now = self.desk.clock.now()
        shown = await self.desk.database.write(
            lambda session: read_log(
                session, guild_id=actor.guild_id, wanted=wanted, page=page, by=actor.person.id, now=now
            )
        )
        await turn_page(interaction, log_page(actor.speaker, shown, wanted))

    async def _coordinator(self, interaction: Press, action: Action = Action.READ_LOG) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(action)
        return actor
