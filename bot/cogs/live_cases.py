"""A case in the live session: a coordinator takes it there, and records what was recommended by whom."""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import turn_page
from bot.cogs.typed_recommendation import filled_in, read_recommendation_form, texts_of
from bot.cogs.written_forms import TypedForm, Values, WrittenForm, WrittenForms
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.present_live import present_live, record_live
from bot.services.read_case import read_case
from bot.views.form import one
from bot.views.live_pages import live_form, presented_page, recorded_page


class LiveCasesCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, forms: WrittenForms, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the live session."""
        self.desk, self.outbox = desk, outbox
        forms.take("record-live", WrittenForm(self._author, self.draw, self.keep))
        actions.bring(
            {
                "present-live": self.present,
                "record-live": self.open_form,
            }
        )

    async def present(self, interaction: Press, argument: str) -> None:
        """Take the case to the session."""
        actor = await self._coordinator(interaction)
        case_id, now = number(argument), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: present_live(
                session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id, now=now
            )
        )
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        await turn_page(interaction, presented_page(actor.speaker, case_id, case.number or ""))
        await self.outbox.deliver_due()

    async def open_form(self, interaction: Press, argument: str) -> None:
        """Open the form: who recommended what."""
        actor = await self._coordinator(interaction)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        if not case.is_presented_live:
            raise DomainError("problem-not-presented")
        await interaction.response.send_modal(live_form(actor.speaker, case_id))

    def draw(self, actor: Actor, argument: str, values: Values) -> discord.ui.Modal:
        """The form with what was written in it."""
        who = one(values, "who")
        chosen = number(who) if who else None
        return live_form(actor.speaker, number(argument), who=chosen, filled=filled_in(values))

    async def keep(self, interaction: Press, typed: TypedForm) -> None:
        """Screen and keep a recommendation of the session."""
        actor, case_id, who = typed.actor, number(typed.argument), one(typed.values, "who")
        if not who:
            raise DomainError("problem-live-who")
        written = read_recommendation_form(typed.values)
        await typed.screen(**texts_of(written))
        given_by, now = number(who), self.desk.clock.now()
        given = await self.desk.database.write(
            lambda session: record_live(
                session,
                guild_id=actor.guild_id,
                case_id=case_id,
                person_id=actor.person.id,
                given_by=given_by,
                written=written[0],
                now=now,
            )
        )
        await turn_page(interaction, recorded_page(actor.speaker, case_id, given, given_by))
        await self.outbox.deliver_due()

    async def _author(self, interaction: Press, argument: str, guild_id: int | None) -> Actor:
        return await self._coordinator(interaction, guild_id)

    async def _coordinator(self, interaction: Press, guild_id: int | None = None) -> Actor:
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.STEER_CASE)
        return actor
