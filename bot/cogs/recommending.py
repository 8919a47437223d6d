"""Recommending in a case: the form, from a button or one's own message; the screening; the answer, and one more."""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.typed_recommendation import filled_in, read_recommendation_form, texts_of
from bot.cogs.written_forms import TypedForm, Values, WrittenForm, WrittenForms
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.recommendations import kind_of
from bot.rules.written_text import MOST_RECOMMENDATION_CHARACTERS, require
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.give_recommendation import give_recommendations
from bot.services.note_minutes import note_minutes
from bot.services.read_case import case_of_post, read_case
from bot.views.case_forms import recommend_form
from bot.views.recommended_pages import minutes_page, recommended_page


class RecommendingCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, forms: WrittenForms, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of recommending."""
        self.desk, self.outbox = desk, outbox
        forms.take("recommend", WrittenForm(self._author, self.draw, self.keep))
        actions.bring(
            {
                "recommend": self.open_recommend,
                "recommend-more": self.open_another,
                "minutes": self.minutes,
            }
        )

    async def open_recommend(self, interaction: Press, argument: str) -> None:
        """Open the form of a recommendation."""
        await self._open(interaction, number(argument), {})

    async def open_another(self, interaction: Press, argument: str) -> None:
        """Open it once more, with the kind of the last one."""
        case_id, _, kind = argument.partition(";")
        await self._open(interaction, number(case_id), {"kind": kind_of(kind).code})

    async def record(self, interaction: Press, message: discord.Message) -> None:
        """The message menu: the form, filled in with one's own message in a case's post."""
        actor = await self._specialist(interaction)
        if message.author.id != actor.discord_id:
            raise DomainError("problem-record-own-message")
        async with self.desk.database.read() as session:
            case_id = await case_of_post(
                session, guild_id=actor.guild_id, post_id=interaction.channel_id or 0
            )
        if case_id is None:
            raise DomainError("problem-record-in-a-case")
        text = require(
            message.content, field="field-recommendation", most_characters=MOST_RECOMMENDATION_CHARACTERS
        )
        form = recommend_form(actor.speaker, str(case_id), filled={"text": text})
        await interaction.response.send_modal(form)

    def draw(self, actor: Actor, argument: str, values: Values) -> discord.ui.Modal:
        """The form with what was written in it."""
        return recommend_form(actor.speaker, argument, filled=filled_in(values))

    async def keep(self, interaction: Press, typed: TypedForm) -> None:
        """Screen and give what was recommended."""
        actor, argument = typed.actor, typed.argument
        written = read_recommendation_form(typed.values)
        await typed.screen(**texts_of(written))
        profession, now = actor.hub_profession, self.desk.clock.now()
        given = await self.desk.database.write(
            lambda session: give_recommendations(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                profession=profession,
                written=written,
                now=now,
            )
        )
        await reply(interaction, recommended_page(actor.speaker, given, number(argument), written))
        await self.outbox.deliver_due()

    async def minutes(self, interaction: Press, argument: str) -> None:
        """Keep how long the recommendation took."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.NOTE_MINUTES)
        recommendation_id, _, minutes = argument.partition(";")
        noted = await self.desk.database.write(
            lambda session: note_minutes(
                session,
                guild_id=actor.guild_id,
                recommendation_id=number(recommendation_id),
                person_id=actor.person.id,
                minutes=number(minutes),
            )
        )
        await turn_page(interaction, minutes_page(actor.speaker, noted, number(minutes)))

    async def _open(self, interaction: Press, case_id: int, filled: dict[str, str]) -> None:
        actor = await self._specialist(interaction)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        if case.number is None:
            raise DomainError("problem-accept-first")
        await interaction.response.send_modal(recommend_form(actor.speaker, str(case_id), filled=filled))

    async def _author(self, interaction: Press, argument: str, guild_id: int | None) -> Actor:
        return await self._specialist(interaction, guild_id)

    async def _specialist(self, interaction: Press, guild_id: int | None = None) -> Actor:
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.RECOMMEND)
        return actor
