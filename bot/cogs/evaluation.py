"""/evaluation: the surveys of the running cycle, their rates, and opening and closing them. Coordinators only."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of
from bot.cogs.errors import reply, stands_on_own_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.surveys import Round
from bot.services.delivers import Delivers
from bot.services.desk import Desk
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

    async def switch_round(self, interaction: Press, argument: str) -> None:
        """Open or close a round of the running cycle; opened, it is sent at once to everybody it is for."""
        actor = await self._coordinator(interaction)
        what, _, which = argument.partition(";")
        asked, now = member_of(Round, which), self.desk.clock.now()
        guild_id, by, library = actor.guild_id, actor.person.id, self.desk.library
        if what not in ("open", "close"):
            raise DomainError("problem-choice-unknown")
        await self._acknowledge(interaction)
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
        await self._acknowledge(interaction)
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

    async def _acknowledge(self, interaction: Press) -> None:
        """Before many invitations are written: Discord waits three seconds."""
        if stands_on_own_page(interaction):
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=True, thinking=True)

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_EVALUATION)
        return actor
