"""/evaluation: the surveys of the running cycle, their rates, and opening and closing them. Coordinators only."""

import io
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of
from bot.cogs.errors import hold_page, reply
from bot.cogs.wording import described, named
from bot.reports.evaluation.making import make_report, make_rows
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.surveys import Round
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.evaluation.evaluate import Wanted, list_cycles
from bot.services.read_log import parse_day
from bot.services.run_survey_rounds import (
    close_survey_round,
    open_survey_round,
    read_survey_rates,
    set_automatic_surveys,
)
from bot.views.evaluation_pages import survey_rates_page


class EvaluationCog(commands.Cog):
    evaluation = app_commands.Group(
        name=named("evaluation"),
        description=described("command-evaluation-what"),
        guild_only=True,
    )

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the switches of the surveys."""
        self.desk, self.outbox = desk, outbox
        actions.bring({"survey-round": self.switch_round, "survey-automatic": self.switch_automatic})

    @evaluation.command(name=named("survey"), description=described("command-survey-what"))
    async def survey(self, interaction: Press) -> None:
        """Each round of the running cycle, and how many answered."""
        await self._show(interaction, await self._coordinator(interaction))

    @evaluation.command(name=named("report"), description=described("command-report-what"))
    @app_commands.describe(
        cycle=described("option-cycle"),
        first_day=described("option-first-day"),
        last_day=described("option-last-day"),
    )
    async def report(
        self,
        interaction: Press,
        cycle: str | None = None,
        first_day: str | None = None,
        last_day: str | None = None,
    ) -> None:
        """T1 to T10 as files, for the coordinator alone; small numbers are not in them."""
        actor = await self._coordinator(interaction)
        wanted = Wanted(parse_day(first_day), parse_day(last_day), cycle or None)
        await interaction.response.defer(ephemeral=True, thinking=True)

        async def tell(done: int, formats: int) -> None:
            progress = actor.speaker.say("report-progress", done=done, formats=formats)
            await interaction.edit_original_response(content=progress)

        made = await make_report(
            self.desk,
            guild_id=actor.guild_id,
            wanted=wanted,
            speaker=actor.speaker,
            server_name=interaction.guild.name if interaction.guild else str(actor.guild_id),
            by=actor.person.id,
            tell=tell,
        )
        await interaction.edit_original_response(
            content=actor.speaker.say("report-given", learners=made.learners, hidden=made.hidden_cells),
            attachments=[discord.File(io.BytesIO(content), name) for name, content in made.files.items()],
        )

    @evaluation.command(name=named("rows"), description=described("command-rows-what"))
    @app_commands.describe(
        agreed_to=described("option-agreed-to"),
        cycle=described("option-cycle"),
        first_day=described("option-first-day"),
        last_day=described("option-last-day"),
    )
    async def rows(
        self,
        interaction: Press,
        agreed_to: Literal["evaluation", "research"],
        cycle: str | None = None,
        first_day: str | None = None,
        last_day: str | None = None,
    ) -> None:
        """A row for everybody who agreed, with what was made coarser written beside it."""
        actor = await self._coordinator(interaction)
        wanted = Wanted(parse_day(first_day), parse_day(last_day), cycle or None)
        await interaction.response.defer(ephemeral=True, thinking=True)
        files, count = await make_rows(
            self.desk,
            guild_id=actor.guild_id,
            wanted=wanted,
            kind=ConsentKind(agreed_to),
            speaker=actor.speaker,
            by=actor.person.id,
        )
        await interaction.followup.send(
            actor.speaker.say("rows-given", count=count),
            files=[discord.File(io.BytesIO(content), name) for name, content in files.items()],
            ephemeral=True,
        )

    @rows.autocomplete("cycle")
    @report.autocomplete("cycle")
    async def cycle_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The cycles of the log, newest first."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.RUN_EVALUATION):
            return []
        async with self.desk.database.read() as session:
            names = await list_cycles(session, guild_id=actor.guild_id)
        return [app_commands.Choice(name=name, value=name) for name in names if typed in name][:25]

    async def switch_round(self, interaction: Press, argument: str) -> None:
        """Open or close a round of the running cycle; opened, it is sent at once to everybody it is for."""
        actor = await self._coordinator(interaction)
        what, _, which = argument.partition(";")
        asked, now = member_of(Round, which), self.desk.clock.now()
        guild_id, by, library = actor.guild_id, actor.person.id, self.desk.library
        if what not in ("open", "close"):
            raise DomainError("problem-choice-unknown")
        await hold_page(interaction)
        note = ""
        if what == "open":
            written = await self.desk.database.write(
                lambda session: open_survey_round(
                    session, guild_id=guild_id, asked=asked, library=library, by=by, now=now
                )
            )
            note = actor.speaker.say("rates-sent", count=written)
        else:
            await self.desk.database.write(
                lambda session: close_survey_round(
                    session, guild_id=guild_id, asked=asked, library=library, by=by, now=now
                )
            )
        await self._show(interaction, actor, note=note)
        await self.outbox.deliver_due()

    async def switch_automatic(self, interaction: Press, argument: str) -> None:
        """Let rounds open by themselves, or not."""
        actor = await self._coordinator(interaction)
        if argument not in ("on", "off"):
            raise DomainError("problem-choice-unknown")
        await hold_page(interaction)
        now, library = self.desk.clock.now(), self.desk.library
        written = await self.desk.database.write(
            lambda session: set_automatic_surveys(
                session,
                guild_id=actor.guild_id,
                is_on=argument == "on",
                library=library,
                by=actor.person.id,
                now=now,
            )
        )
        note = actor.speaker.say("rates-sent", count=written) if argument == "on" else ""
        await self._show(interaction, actor, note=note)
        await self.outbox.deliver_due()

    async def _show(self, interaction: Press, actor: Actor, *, note: str = "") -> None:
        now = self.desk.clock.now()
        async with self.desk.database.read() as session:
            found = await read_survey_rates(
                session, guild_id=actor.guild_id, library=self.desk.library, now=now
            )
        page = survey_rates_page(actor.speaker, found, self.desk.instruments, note=note)
        if interaction.response.is_done():
            await interaction.edit_original_response(view=page)
        else:
            await reply(interaction, page)

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_EVALUATION)
        return actor
