"""/mme: morphine milligram equivalents of what somebody takes, for the provider's eyes only. Keeps nothing.

The command opens a form for one opioid at once: a menu and two numbers, with no option to pick, no page
before it and no syntax to remember; each further opioid is one press more. Several opioids in one form would
need lines with a syntax, which a phone's keyboard spoils, and a slash command three options for each. The
opioids given so far stand in the ids of the buttons: nothing waits in memory, and a restart loses nothing.
Only what could not be read waits in memory for its author, fifteen minutes at most.
"""

from decimal import Decimal

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import giving_back, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.opioids import Drug, Intake, add_up
from bot.rules.written_doses import from_code, read_intake
from bot.services.desk import Desk
from bot.views.form import one, submitted
from bot.views.mme_pages import mme_form, mme_page


class MmeCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the page."""
        self.desk = desk
        actions.bring(
            {
                "mme-new": self.begin,
                "mme-add": self.add,
                "mme-change": self.change,
                "form-mme": self.given,
                "mend-mme": self.mend,
            }
        )

    @app_commands.command(name=named("mme"), description=described("command-mme-what"))
    @app_commands.guild_only()
    async def mme(self, interaction: Press) -> None:
        """Open the form for the first opioid."""
        await self.begin(interaction, "")

    async def begin(self, interaction: Press, argument: str) -> None:
        """An empty form, whatever was given before."""
        actor = await self._provider(interaction)
        await interaction.response.send_modal(mme_form(actor.speaker, ()))

    async def add(self, interaction: Press, argument: str) -> None:
        """The form for one more opioid."""
        actor = await self._provider(interaction)
        await interaction.response.send_modal(mme_form(actor.speaker, from_code(argument)))

    async def change(self, interaction: Press, argument: str) -> None:
        """The form for the last opioid again, filled in."""
        actor = await self._provider(interaction)
        given = from_code(argument)
        if not given:
            raise DomainError("problem-press-old")
        *before, last = given
        await interaction.response.send_modal(
            mme_form(
                actor.speaker,
                tuple(before),
                drug=last.drug,
                dose=_as_typed(last.dose),
                times=_times_as_typed(last),
            )
        )

    async def given(self, interaction: Press, argument: str) -> None:
        """Read the form and show the total of all opioids, or why there is none."""
        actor = await self._provider(interaction)
        before, values = from_code(argument), submitted(interaction)
        typed = (one(values, "drug"), one(values, "dose"), one(values, "times"))
        token = self.desk.unsent.keep(
            actor.guild_id, actor.discord_id, (before, typed), now=self.desk.clock.now()
        )
        with giving_back("mend-mme", token):
            taken = (*before, read_intake(*typed))
        self.desk.unsent.forget(token)
        await turn_page(interaction, mme_page(actor.speaker, add_up(taken)))

    async def mend(self, interaction: Press, token: str) -> None:
        """The form again with what could not be read in it."""
        actor = await self._provider(interaction)
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        before, (drug, dose, times) = kept
        await interaction.response.send_modal(
            mme_form(actor.speaker, before, drug=drug, dose=dose, times=times)
        )

    async def _provider(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.COMPUTE_MME)
        return actor


def _as_typed(dose: Decimal | None) -> str:
    return "" if dose is None else str(dose)


def _times_as_typed(intake: Intake) -> str:
    return "" if intake.dose is None or intake.drug == Drug.FENTANYL_PATCH else str(intake.times_a_day)
