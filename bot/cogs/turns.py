"""The turns of an open case that are written: a question back, its answer, a note for the hub, the summary."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.cases import screened
from bot.cogs.errors import giving_back, reply, turn_page
from bot.reports.case_summary import as_page, as_pdf, as_text, summary_of
from bot.rules.authority import Action, Role
from bot.rules.case_form import refusing
from bot.rules.errors import DomainError
from bot.rules.written_text import MOST_WORDS_CHARACTERS, require
from bot.services.ask_back import answer_back, ask_back
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.note_in_case import note_in_case
from bot.services.read_case import guild_of_case, read_case
from bot.services.read_recommendation import list_recommendations
from bot.services.read_words import read_summary
from bot.services.sum_up_case import sum_up_case
from bot.views.card import Tone, card, fits_card
from bot.views.case_pages import findings_page
from bot.views.form import one, submitted
from bot.views.turn_forms import draft_summary, words_form

Service = Callable[..., Awaitable[None]]


def _nothing(_: Actor) -> dict[str, object]:
    return {}


def _as_coordinator(actor: Actor) -> dict[str, object]:
    return {"is_coordinator": Role.COORDINATOR in actor.roles}


@dataclass(frozen=True)
class Turn:
    """One written turn: who may write it (None: the asker, which the rule checks), and the service that keeps it."""

    verb: str
    action: Action | None
    service: Service
    about: Callable[[Actor], dict[str, object]] = _nothing


class TurnsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the written turns."""
        self.desk, self.outbox = desk, outbox
        self._turns = {
            turn.verb: turn
            for turn in (
                Turn("ask-back", Action.TAKE_CASE, ask_back, lambda by: {"profession": by.hub_profession}),
                Turn("answer-back", None, answer_back),
                Turn("note", Action.NOTE_CASE, note_in_case),
                Turn("summary", Action.NOTE_CASE, sum_up_case, _as_coordinator),
            )
        }
        actions.bring({verb: self._opening(turn) for verb, turn in self._turns.items()})
        actions.bring({f"form-{verb}": self._answering(turn) for verb, turn in self._turns.items()})
        actions.bring({"mend-words": self.mend, "summary-file": self.give_file})

    def _opening(self, turn: Turn) -> Callable[[Press, str], Awaitable[None]]:
        async def open_form(interaction: Press, argument: str) -> None:
            actor = await self._actor(interaction, turn, number(argument))
            filled = await self._draft(actor, number(argument)) if turn.verb == "summary" else ""
            form = words_form(actor.speaker, turn.verb, number(argument), filled=filled)
            await interaction.response.send_modal(form)

        return open_form

    def _answering(self, turn: Turn) -> Callable[[Press, str], Awaitable[None]]:
        async def form_given(interaction: Press, argument: str) -> None:
            case_id = number(argument)
            actor = await self._actor(interaction, turn, case_id)
            typed = one(submitted(interaction), "text")
            token = self.desk.unsent.keep(
                actor.guild_id, actor.discord_id, (turn.verb, case_id, typed), now=self.desk.clock.now()
            )
            with giving_back("mend-words", token):
                text = require(typed, field="field-words", most_characters=MOST_WORDS_CHARACTERS)
                if not fits_card(text):
                    raise DomainError("problem-too-many-signs")
                findings = refusing(await screened(self.desk, {"field-words": text}, actor.speaker.language))
                if findings:
                    page = findings_page(actor.speaker, findings, mend_verb="mend-words", token=token)
                    await turn_page(interaction, page)
                    return
                await self._keep(turn, actor, case_id, text)
            self.desk.unsent.forget(token)
            await reply(interaction, card(actor.speaker.say(f"kept-{turn.verb}"), tone=Tone.GOOD))
            await self.outbox.deliver_due()

        return form_given

    async def mend(self, interaction: Press, token: str) -> None:
        """Open the form again with the words that did not pass."""
        actor = await who_acts(interaction, self.desk, guild_id=self.desk.unsent.guild_of(token))
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        verb, case_id, typed = kept
        await interaction.response.send_modal(words_form(actor.speaker, verb, case_id, filled=typed))

    async def give_file(self, interaction: Press, argument: str) -> None:
        """The summary as files for the chart, for whoever may read the case."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RAISE_CONCERN)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
            words = await read_summary(session, guild_id=actor.guild_id, case_id=case_id)
            given = await list_recommendations(session, guild_id=actor.guild_id, case_id=case_id)
        if words is None:
            raise DomainError("problem-no-summary")
        await interaction.response.defer(ephemeral=True, thinking=True)
        summary, name = summary_of(actor.speaker, case, words, given), (case.number or "case").lower()
        pdf = await asyncio.to_thread(as_pdf, summary)
        await interaction.followup.send(
            actor.speaker.say("summary-file-given", number=case.number or ""),
            files=[
                discord.File(io.BytesIO(content), f"{name}.{ending}")
                for ending, content in (("txt", as_text(summary)), ("html", as_page(summary)), ("pdf", pdf))
            ],
            ephemeral=True,
        )

    async def _actor(self, interaction: Press, turn: Turn, case_id: int) -> Actor:
        guild_id = interaction.guild_id
        if guild_id is None:
            async with self.desk.database.read() as session:
                guild_id = await guild_of_case(session, case_id=case_id)
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        if turn.action is not None:
            actor.must_be_allowed(turn.action)
        return actor

    async def _draft(self, actor: Actor, case_id: int) -> str:
        async with self.desk.database.read() as session:
            given = await list_recommendations(session, guild_id=actor.guild_id, case_id=case_id)
        return draft_summary(spoken(self.desk, actor.server.language), given)

    async def _keep(self, turn: Turn, actor: Actor, case_id: int, text: str) -> None:
        about, now = turn.about(actor), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: turn.service(
                session,
                guild_id=actor.guild_id,
                case_id=case_id,
                person_id=actor.person.id,
                text=text,
                now=now,
                **about,
            )
        )
