"""The hub's acts on a case: accept, pass, hand over, return, recommend; the queue.

Over 300 lines long because each act has its opening and its answer; they share who may act.
"""

from enum import StrEnum
from typing import TypeVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.cases import screened
from bot.cogs.errors import giving_back, reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action, Role
from bot.rules.cases import Category, Confidence, PassReason, ReturnReason
from bot.rules.errors import DomainError
from bot.rules.space import Part
from bot.rules.written_text import (
    MOST_NOTE_CHARACTERS,
    MOST_RECOMMENDATION_CHARACTERS,
    MOST_REFERENCE_CHARACTERS,
    clean,
    require,
)
from bot.services.accept_case import accept_case, open_case
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.give_recommendation import give_recommendation
from bot.services.hand_over_case import hand_over_case, possible_colleagues
from bot.services.pass_case import pass_case
from bot.services.read_case import list_queue, read_case
from bot.services.return_case import return_case
from bot.views.card import Tone, card, fits_card, link, message_url
from bot.views.case_forms import pass_form, recommend_form, return_form
from bot.views.case_pages import colleagues_page, findings_page, queue_page
from bot.views.form import chosen, one, submitted

Chosen = TypeVar("Chosen", bound=StrEnum)


class HubCog(commands.Cog):
    hub = app_commands.Group(name=named("hub"), description=described("command-hub-what"), guild_only=True)

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the hub."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "accept": self.accept,
                "pass": self.open_pass,
                "form-pass": self.passed,
                "hand-over": self.choose_colleague,
                "hand-over-to": self.handed_over,
                "return": self.open_return,
                "form-return": self.returned,
                "recommend": self.open_recommend,
                "form-recommend": self.recommended,
                "mend-recommend": self.mend_recommend,
            }
        )

    @hub.command(name=named("queue"), description=described("command-queue-what"))
    async def queue(self, interaction: Press) -> None:
        """What the hub owes, oldest first."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.SEE_QUEUE)
        async with self.desk.database.read() as session:
            waiting = await list_queue(session, guild_id=actor.guild_id)
        await reply(interaction, queue_page(actor.speaker, waiting, actor.server.space.get(Part.HUB_QUEUE)))

    async def accept(self, interaction: Press, argument: str) -> None:
        """Take the slot of one's profession; a coordinator who answers for none opens the case."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        case_id, now = number(argument), self.desk.clock.now()
        answers = Role.SPECIALIST in actor.roles and actor.person.hub_profession is not None
        looks_over = Role.COORDINATOR in actor.roles and not answers
        if looks_over:
            accepted = await self.desk.database.write(
                lambda session: open_case(
                    session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id, now=now
                )
            )
        else:
            actor.must_be_allowed(Action.TAKE_CASE)
            profession = actor.hub_profession
            accepted = await self.desk.database.write(
                lambda session: accept_case(
                    session,
                    guild_id=actor.guild_id,
                    case_id=case_id,
                    person_id=actor.person.id,
                    profession=profession,
                    is_coordinator=Role.COORDINATOR in actor.roles,
                    now=now,
                )
            )
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self.outbox.deliver_due()
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        where = f"<#{case.post_id}>" if case.post_id else accepted.number
        key = "accepted-opened" if accepted.opened else "accepted"
        buttons = (
            [link(actor.speaker.say("button-open-case"), message_url(actor.guild_id, case.post_id))]
            if case.post_id
            else []
        )
        await reply(
            interaction,
            card(
                actor.speaker.say(key, number=accepted.number, where=where),
                tone=Tone.GOOD,
                buttons=buttons,
            ),
        )

    async def open_pass(self, interaction: Press, argument: str) -> None:
        """Ask why."""
        actor = await self._specialist(interaction)
        await interaction.response.send_modal(pass_form(actor.speaker, number(argument)))

    async def passed(self, interaction: Press, argument: str) -> None:
        """Pass; somebody else is asked."""
        actor = await self._specialist(interaction)
        reason = _member_of(PassReason, one(submitted(interaction), "reason"))
        profession, now = actor.hub_profession, self.desk.clock.now()
        result = await self.desk.database.write(
            lambda session: pass_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                profession=profession,
                reason=reason,
                topics=self.desk.topics,
                now=now,
            )
        )
        key = "passed-on" if result.found_another else "passed-nobody"
        await reply(interaction, card(actor.speaker.say(key), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def choose_colleague(self, interaction: Press, argument: str) -> None:
        """List the colleagues who could take it."""
        actor = await self._specialist(interaction)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            colleagues = await possible_colleagues(
                session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id
            )
        guild = interaction.guild
        names = {}
        for colleague in colleagues[:25]:
            member = guild.get_member(colleague.discord_id) if guild else None
            if member is None and guild is not None:
                try:
                    member = await guild.fetch_member(colleague.discord_id)
                except discord.NotFound:
                    continue
            if member is not None:
                names[str(colleague.person_id)] = (
                    f"{member.display_name} · {actor.speaker.profession(colleague.profession)}"
                )
        if not names:
            raise DomainError("problem-no-colleague")
        await reply(interaction, colleagues_page(actor.speaker, case_id, names))

    async def handed_over(self, interaction: Press, argument: str) -> None:
        """Give the slot to the chosen colleague."""
        actor = await self._specialist(interaction)
        colleague_id, now = number("".join(chosen(interaction)[:1])), self.desk.clock.now()
        result = await self.desk.database.write(
            lambda session: hand_over_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                colleague_id=colleague_id,
                now=now,
            )
        )
        who = actor.speaker.person(result.colleague_discord_id)
        await turn_page(interaction, card(actor.speaker.say("handed-over", person=who), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def open_return(self, interaction: Press, argument: str) -> None:
        """Ask for the reason."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        await interaction.response.send_modal(return_form(actor.speaker, number(argument)))

    async def returned(self, interaction: Press, argument: str) -> None:
        """Send the case back, with a note that passed the screening."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        values = submitted(interaction)
        reason, note = _member_of(ReturnReason, one(values, "reason")), clean(one(values, "note"))
        if len(note) > MOST_NOTE_CHARACTERS or await screened({"note": note}, actor.speaker.language):
            raise DomainError("problem-note-identifies", most=MOST_NOTE_CHARACTERS)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: return_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                reason=reason,
                note=note or None,
                now=now,
            )
        )
        await reply(interaction, card(actor.speaker.say("returned"), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def open_recommend(self, interaction: Press, argument: str) -> None:
        """Open the form of a recommendation."""
        actor = await self._specialist(interaction, Action.RECOMMEND)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        if case.number is None:
            raise DomainError("problem-accept-first")
        await interaction.response.send_modal(recommend_form(actor.speaker, str(case_id)))

    async def mend_recommend(self, interaction: Press, token: str) -> None:
        """Open the form again with the words that did not pass."""
        actor = await self._specialist(interaction, Action.RECOMMEND)
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        filled, argument = kept
        await interaction.response.send_modal(recommend_form(actor.speaker, argument, filled=filled))

    async def recommended(self, interaction: Press, argument: str) -> None:
        """Screen and give a recommendation."""
        actor = await self._specialist(interaction, Action.RECOMMEND)
        values = submitted(interaction)
        filled = {name: one(values, name) for name in ("category", "confidence", "text", "reference")}
        token = self.desk.unsent.keep(
            actor.guild_id, actor.discord_id, (filled, argument), now=self.desk.clock.now()
        )
        with giving_back("mend-recommend", token):
            category = _member_of(Category, filled["category"])
            confidence = _member_of(Confidence, filled["confidence"])
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

    async def _specialist(self, interaction: Press, action: Action = Action.TAKE_CASE) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(action)
        return actor


def _member_of(kind: type[Chosen], value: str) -> Chosen:
    """A member of an enum from what came back. Raises DomainError for a value that was not offered."""
    try:
        return kind(value)
    except ValueError as error:
        raise DomainError("problem-choice-unknown") from error
