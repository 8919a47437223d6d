"""Recommending in a case: the form, from a button or one's own message; the screening; the answer, and one more."""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import giving_back, reply, turn_page
from bot.cogs.typed_recommendation import filled_in, identifiers_in, read_recommendation_form
from bot.rules.authority import Action
from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.written_text import MOST_RECOMMENDATION_CHARACTERS, require
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.give_recommendation import give_recommendation
from bot.services.note_minutes import note_minutes
from bot.services.read_case import case_of_post, read_case
from bot.views.case_forms import recommend_form
from bot.views.case_pages import findings_page
from bot.views.form import submitted
from bot.views.recommended_pages import minutes_page, recommended_page


class RecommendingCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of recommending."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "recommend": self.open_recommend,
                "recommend-more": self.open_another,
                "form-recommend": self.recommended,
                "mend-recommend": self.mend_recommend,
                "minutes": self.minutes,
            }
        )

    async def open_recommend(self, interaction: Press, argument: str) -> None:
        """Open the form of a recommendation."""
        await self._open(interaction, number(argument), {})

    async def open_another(self, interaction: Press, argument: str) -> None:
        """Open it once more, with the family and confidence of the last one."""
        case_id, category, confidence = _three_of(argument)
        filled: dict[str, str] = {
            "category": member_of(Category, category),
            "confidence": member_of(Confidence, confidence),
        }
        await self._open(interaction, number(case_id), filled)

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

    async def mend_recommend(self, interaction: Press, token: str) -> None:
        """Open the form again with the words that did not pass."""
        actor = await self._specialist(interaction)
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        filled, argument = kept
        await interaction.response.send_modal(recommend_form(actor.speaker, argument, filled=filled))

    async def recommended(self, interaction: Press, argument: str) -> None:
        """Screen and give a recommendation."""
        actor = await self._specialist(interaction)
        filled = filled_in(submitted(interaction))
        token = self.desk.unsent.keep(
            actor.guild_id, actor.discord_id, (filled, argument), now=self.desk.clock.now()
        )
        with giving_back("mend-recommend", token):
            typed = read_recommendation_form(filled)
            findings = await identifiers_in(self.desk, typed, actor.speaker.language)
            if findings:
                page = findings_page(actor.speaker, findings, mend_verb="mend-recommend", token=token)
                await turn_page(interaction, page)
                return
            profession, now = actor.hub_profession, self.desk.clock.now()
            given = await self.desk.database.write(
                lambda session: give_recommendation(
                    session,
                    guild_id=actor.guild_id,
                    case_id=number(argument),
                    person_id=actor.person.id,
                    profession=profession,
                    category=typed.category,
                    confidence=typed.confidence,
                    text=typed.text,
                    reference=typed.reference,
                    now=now,
                )
            )
        self.desk.unsent.forget(token)
        page = recommended_page(actor.speaker, given, number(argument), typed.category, typed.confidence)
        await reply(interaction, page)
        await self.outbox.deliver_due()

    async def minutes(self, interaction: Press, argument: str) -> None:
        """Keep how long the recommendation took."""
        actor = await self._specialist(interaction)
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

    async def _specialist(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RECOMMEND)
        return actor


def _three_of(argument: str) -> tuple[str, str, str]:
    """Case, family and confidence of a button's id. Raises DomainError when it was made up."""
    parts = argument.split(";")
    if len(parts) != 3:
        raise DomainError("problem-press-old")
    return parts[0], parts[1], parts[2]
