"""Recommending in a case: the form, from a button or from one's own message; the screening; the answer."""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.cases import screened
from bot.cogs.errors import giving_back, reply, turn_page
from bot.rules.authority import Action
from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.written_text import (
    MOST_RECOMMENDATION_CHARACTERS,
    MOST_REFERENCE_CHARACTERS,
    clean,
    require,
)
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.give_recommendation import give_recommendation
from bot.services.read_case import case_of_post, read_case
from bot.views.card import Tone, card, fits_card
from bot.views.case_forms import recommend_form
from bot.views.case_pages import findings_page
from bot.views.form import one, submitted


class RecommendingCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of recommending."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "recommend": self.open_recommend,
                "form-recommend": self.recommended,
                "mend-recommend": self.mend_recommend,
            }
        )

    async def open_recommend(self, interaction: Press, argument: str) -> None:
        """Open the form of a recommendation."""
        actor = await self._specialist(interaction)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        if case.number is None:
            raise DomainError("problem-accept-first")
        await interaction.response.send_modal(recommend_form(actor.speaker, str(case_id)))

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
        values = submitted(interaction)
        filled = {name: one(values, name) for name in ("category", "confidence", "text", "reference")}
        token = self.desk.unsent.keep(
            actor.guild_id, actor.discord_id, (filled, argument), now=self.desk.clock.now()
        )
        with giving_back("mend-recommend", token):
            category = member_of(Category, filled["category"])
            confidence = member_of(Confidence, filled["confidence"])
            text = require(
                filled["text"],
                field="field-recommendation",
                most_characters=MOST_RECOMMENDATION_CHARACTERS,
            )
            reference = clean(filled["reference"])[:MOST_REFERENCE_CHARACTERS] or None
            if not fits_card(text, reference or ""):
                raise DomainError("problem-too-many-signs")
            findings = await screened(
                {"field-recommendation": text, "field-reference": reference or ""}, actor.speaker.language
            )
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
                    category=category,
                    confidence=confidence,
                    text=text,
                    reference=reference,
                    now=now,
                )
            )
        self.desk.unsent.forget(token)
        missing = actor.speaker.professions(list(given.missing))
        key = "recommended-some-missing" if given.missing else "recommended-all-heard"
        await reply(
            interaction,
            card(actor.speaker.say(key, number=given.number, missing=missing), tone=Tone.GOOD),
        )
        await self.outbox.deliver_due()

    async def _specialist(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RECOMMEND)
        return actor
