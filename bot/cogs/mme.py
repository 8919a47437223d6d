"""/mme: morphine milligram equivalents of what somebody takes, for the provider's eyes only. Keeps nothing.

The command opens a form for one opioid at once: a menu and two numbers, with no option to pick, no page
before it and no syntax to remember; each further opioid is one press more. Several opioids in one form would
need lines with a syntax, which a phone's keyboard spoils, and a slash command three options for each. The
opioids given so far stand in the ids of the buttons: nothing waits in memory, and a restart loses nothing.
Opened from the details of a question, the draft stands there too, and the page offers to take the band over.
Only what could not be read waits in memory for its author, fifteen minutes at most.
"""

from decimal import Decimal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import turn_page
from bot.cogs.wording import described, named
from bot.cogs.written_forms import TypedForm, Values, WrittenForm, WrittenForms
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.opioids import Drug, Intake, add_up
from bot.rules.written_doses import from_code, read_intake
from bot.services.desk import Desk
from bot.services.keep_draft import guild_of_draft
from bot.views.form import one
from bot.views.mme_pages import mme_form, mme_page


class MmeCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, forms: WrittenForms) -> None:
        """Work at this desk and bring the verbs of the page."""
        self.desk = desk
        forms.take("mme", WrittenForm(self._author, self.draw, self.show))
        actions.bring(
            {
                "mme-new": self.begin,
                "mme-add": self.add,
                "mme-change": self.change,
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

    def draw(self, actor: Actor, argument: str, values: Values) -> discord.ui.Modal:
        """The form with what was typed in it."""
        before, draft_id = _read(argument)
        return mme_form(
            actor.speaker,
            before,
            draft_id=draft_id,
            drug=one(values, "drug"),
            dose=one(values, "dose"),
            times=one(values, "times"),
        )

    async def show(self, interaction: Press, typed: TypedForm) -> None:
        """The total of all opioids, or why there is none. Numbers only: nothing to screen, nothing to keep."""
        before, draft_id = _read(typed.argument)
        values = typed.values
        intake = read_intake(one(values, "drug"), one(values, "dose"), one(values, "times"))
        page = mme_page(typed.actor.speaker, add_up((*before, intake)), draft_id=draft_id)
        await turn_page(interaction, page)

    async def _author(self, interaction: Press, argument: str, guild_id: int | None) -> Actor:
        return await self._provider(interaction, _read(argument)[1], guild_id)

    async def _provider(self, interaction: Press, draft_id: int | None, guild_id: int | None = None) -> Actor:
        """The server is that of the draft where its page stands in a direct message."""
        guild_id = interaction.guild_id or guild_id
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
