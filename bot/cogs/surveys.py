"""Answering surveys: one question at a time, for the person who pressed alone; also in a direct message.

The argument of each verb: whose letter it stands in (empty: none), round, key, then what the verb needs.
"""

from discord.ext import commands

from bot.cogs.acting import Actor, Press
from bot.cogs.actions import Actions, member_of
from bot.cogs.errors import sentence_of, turn_page
from bot.cogs.letters import who_acts_in_letter
from bot.rules.authority import Action, Role
from bot.rules.errors import DomainError
from bot.rules.surveys import Round
from bot.services.answer_survey import answer_survey, decline_survey, hand_in_survey
from bot.services.desk import Desk
from bot.services.read_survey import SurveyView, read_survey, read_turnout
from bot.views.form import chosen
from bot.views.survey_pages import (
    Address,
    declined_page,
    end_page,
    later_page,
    question_page,
    thanks_page,
)

LONGEST_KEY = 20


class SurveysCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of answering."""
        self.desk = desk
        actions.bring(
            {
                "survey": self.go_on,
                "survey-at": self.go_to,
                "survey-answer": self.answered,
                "survey-done": self.handed_in,
                "survey-later": self.stopped,
                "survey-decline": self.declined,
            }
        )

    async def go_on(self, interaction: Press, argument: str) -> None:
        """The next question without an answer; the end where there is none."""
        actor, address, _ = await self._understood(interaction, argument, 0)
        await self._show(interaction, actor, address)

    async def go_to(self, interaction: Press, argument: str) -> None:
        """One question, to look at its answer or to change it; without one, the end."""
        actor, address, (mark,) = await self._understood(interaction, argument, 1)
        survey = await self._survey(actor, address)
        place = survey.place_of(mark) if mark else survey.next_place
        await self._show(interaction, actor, address, place=place)

    async def answered(self, interaction: Press, argument: str) -> None:
        """Keep an answer, show what comes next; a changed question is shown anew."""
        actor, address, (mark, value) = await self._understood(interaction, argument, 2)
        given, now = [value] if value else chosen(interaction), self.desk.clock.now()
        try:
            place = await self.desk.database.write(
                lambda session: answer_survey(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    asked=address.asked,
                    key=address.key,
                    mark=mark,
                    given=given,
                    instruments=self.desk.instruments,
                    now=now,
                )
            )
        except DomainError as problem:
            if problem.message_key not in ("problem-survey-changed", "problem-survey-handed-in"):
                raise
            await self._show(interaction, actor, address, note=sentence_of(actor.speaker, problem))
            return
        await self._show(interaction, actor, address, place=place)

    async def handed_in(self, interaction: Press, argument: str) -> None:
        """Complete all, and say thank you; or show what has no answer yet."""
        actor, address, _ = await self._understood(interaction, argument, 0)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: hand_in_survey(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                asked=address.asked,
                key=address.key,
                instruments=self.desk.instruments,
                now=now,
            )
        )
        await self._show(interaction, actor, address)

    async def stopped(self, interaction: Press, argument: str) -> None:
        """Leave the rest for later."""
        actor, address, _ = await self._understood(interaction, argument, 0)
        survey = await self._survey(actor, address)
        if survey.is_done:
            await self._show(interaction, actor, address)
        else:
            await turn_page(interaction, later_page(actor.speaker, survey, address), in_letters=True)

    async def declined(self, interaction: Press, argument: str) -> None:
        """They would rather not, by one press, whatever roles they have left."""
        actor, address, _ = await self._understood(interaction, argument, 0, Action.MANAGE_OWN_RECORD)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: decline_survey(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                asked=address.asked,
                key=address.key,
                now=now,
            )
        )
        await turn_page(interaction, declined_page(actor.speaker, address), in_letters=True)

    async def _show(
        self, interaction: Press, actor: Actor, address: Address, *, place: int | None = None, note: str = ""
    ) -> None:
        survey = await self._survey(actor, address)
        at = survey.next_place if place is None else place
        if survey.is_done:
            async with self.desk.database.read() as session:
                turnout = await read_turnout(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    asked=address.asked,
                    key=address.key,
                )
            page = thanks_page(actor.speaker, turnout)
        elif at is None:
            page = end_page(actor.speaker, survey, address)
        else:
            page = question_page(actor.speaker, survey, at, address, note=note)
        await turn_page(interaction, page, in_letters=True)

    async def _survey(self, actor: Actor, address: Address) -> SurveyView:
        now = self.desk.clock.now()
        async with self.desk.database.read() as session:
            return await read_survey(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                asked=address.asked,
                key=address.key,
                instruments=self.desk.instruments,
                language=actor.speaker.language,
                now=now,
            )

    async def _understood(
        self, interaction: Press, argument: str, more: int, action: Action = Action.ANSWER_SURVEY
    ) -> tuple[Actor, Address, list[str]]:
        """Who pressed, which round it is about, and what else the verb needs. Ids can be forged."""
        whose, *rest = argument.split(";")
        actor = await who_acts_in_letter(interaction, self.desk, whose)
        actor.must_be_allowed(action)
        if action is Action.ANSWER_SURVEY and actor.roles & {Role.SPECIALIST, Role.COORDINATOR}:
            raise DomainError("problem-survey-hub")
        if len(rest) != 2 + more or len(rest[1]) > LONGEST_KEY:
            raise DomainError("problem-press-old")
        in_letter = whose if interaction.guild_id is None else ""
        return actor, Address(member_of(Round, rest[0]), rest[1], in_letter), rest[2:]
