"""/mme: morphine milligram equivalents of what somebody takes, for the provider's eyes only. Keeps nothing.

The command opens a form for one opioid at once: a menu and two numbers, with no option to pick, no page
before it and no syntax to remember; each further opioid is one press more. Several opioids in one form would
need lines with a syntax, which a phone's keyboard spoils, and a slash command three options for each. The
opioids given so far stand in the ids of the buttons: nothing waits in memory, and a restart loses nothing.
Opened from the details of a question, the draft stands there too, and the page offers to take the band over.
Only what could not be read waits in memory for its author, fifteen minutes at most.
"""

from decimal import Decimal

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import giving_back, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.opioids import Drug, Intake, add_up
from bot.rules.written_doses import from_code, read_intake
from bot.services.desk import Desk
from bot.services.keep_draft import guild_of_draft
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
        _, draft_id = _read(argument)
        actor = await self._provider(interaction, draft_id)
        await interaction.response.send_modal(mme_form(actor.speaker, (), draft_id=draft_id))

    async def add(self, interaction: Press, argument: str) -> None:
        """The form for one more opioid."""
        given, draft_id = _read(argument)
        actor = await self._provider(interaction, draft_id)
        await interaction.response.send_modal(mme_form(actor.speaker, given, draft_id=draft_id))

    async def change(self, interaction: Press, argument: str) -> None:
        """The form for the last opioid again, filled in."""
        given, draft_id = _read(argument)
        actor = await self._provider(interaction, draft_id)
        if not given:
            raise DomainError("problem-press-old")
        *before, last = given
        await interaction.response.send_modal(
            mme_form(
                actor.speaker,
                tuple(before),
                draft_id=draft_id,
                drug=last.drug,
                dose=_as_typed(last.dose),
                times=_times_as_typed(last),
            )
        )

    async def given(self, interaction: Press, argument: str) -> None:
        """Read the form and show the total of all opioids, or why there is none."""
        before, draft_id = _read(argument)
        actor, values = await self._provider(interaction, draft_id), submitted(interaction)
        typed = (one(values, "drug"), one(values, "dose"), one(values, "times"))
        token = self.desk.unsent.keep(
            actor.guild_id, actor.discord_id, (before, draft_id, typed), now=self.desk.clock.now()
        )
        with giving_back("mend-mme", token):
            taken = (*before, read_intake(*typed))
        self.desk.unsent.forget(token)
        await turn_page(interaction, mme_page(actor.speaker, add_up(taken), draft_id=draft_id))

    async def mend(self, interaction: Press, token: str) -> None:
        """The form again with what could not be read in it."""
        actor = await who_acts(interaction, self.desk, guild_id=self.desk.unsent.guild_of(token))
        actor.must_be_allowed(Action.COMPUTE_MME)
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        before, draft_id, (drug, dose, times) = kept
        await interaction.response.send_modal(
            mme_form(actor.speaker, before, draft_id=draft_id, drug=drug, dose=dose, times=times)
        )

    async def _provider(self, interaction: Press, draft_id: int | None) -> Actor:
        """The server is that of the draft where its page stands in a direct message."""
        guild_id = interaction.guild_id
        if guild_id is None and draft_id is not None:
            async with self.desk.database.read() as session:
                guild_id = await guild_of_draft(session, draft_id=draft_id)
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.COMPUTE_MME)
        return actor


def _read(argument: str) -> tuple[tuple[Intake, ...], int | None]:
    """The opioids given so far, and the draft whose details the total is for, if any."""
    code, _, draft_id = argument.partition(";")
    return from_code(code), number(draft_id) if draft_id else None


def _as_typed(dose: Decimal | None) -> str:
    return "" if dose is None else str(dose)


def _times_as_typed(intake: Intake) -> str:
    return "" if intake.dose is None or intake.drug == Drug.FENTANYL_PATCH else str(intake.times_a_day)
