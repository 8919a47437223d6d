"""The quiz of a didactic, one question at a time, and whether it was useful; for the person who pressed alone."""

from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import reply, sentence_of, turn_page
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.quiz import read_press
from bot.services.answer_quiz import answer_quiz
from bot.services.desk import Desk
from bot.services.mark_didactic_read import mark_didactic_read
from bot.services.rate_didactic import rate_didactic
from bot.services.read_quiz import QuizView, read_quiz
from bot.services.what_may_be_read import Shelf, must_be_readable
from bot.views.card import Tone, card
from bot.views.quiz_pages import feedback_page, question_page, result_page, useful_page


class QuizCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the quiz."""
        self.desk = desk
        actions.bring(
            {
                "mark-read": self.mark_read,
                "quiz": self.go_on,
                "quiz-answer": self.answered,
                "useful": self.rated,
            }
        )

    async def mark_read(self, interaction: Press, didactic_id: str) -> None:
        """Mark as read, once; then the quiz, and whether it was useful."""
        actor = await self._reader(interaction)
        now = self.desk.clock.now()
        is_new = await self.desk.database.jot(
            lambda session: mark_didactic_read(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                didactic_id=didactic_id,
                library=self.desk.library,
                now=now,
            )
        )
        heading = actor.speaker.say("read-marked" if is_new else "read-already")
        try:
            quiz = await self._quiz(actor, didactic_id)
        except DomainError:  # it may not be shown any more: that it was read counts all the same
            await reply(interaction, card(heading, tone=Tone.GOOD))
            return
        await reply(interaction, useful_page(actor.speaker, quiz, heading))

    async def go_on(self, interaction: Press, didactic_id: str) -> None:
        """The first question that is not answered; the result at the end."""
        actor = await self._reader(interaction)
        quiz = await self._quiz(actor, didactic_id)
        if not quiz.didactic.quiz:
            await reply(interaction, card(actor.speaker.say("quiz-none")))
        elif quiz.next_question is None:
            await turn_page(interaction, result_page(actor.speaker, quiz))
        else:
            await turn_page(interaction, question_page(actor.speaker, quiz, quiz.next_question))

    async def answered(self, interaction: Press, argument: str) -> None:
        """Keep the first answer; say at once whether it is right, and why."""
        actor, press = await self._reader(interaction), read_press(argument)
        if press is None:
            raise DomainError("problem-press-old")
        shelf, now = shelf_of(self.desk, actor), self.desk.clock.now()
        try:
            is_new = await self.desk.database.jot(
                lambda session: answer_quiz(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    press=press,
                    shelf=shelf,
                    now=now,
                )
            )
        except DomainError as problem:
            quiz = await self._quiz(actor, press.didactic_id)
            if problem.message_key != "problem-quiz-changed" or press.question >= len(quiz.didactic.quiz):
                raise
            note = sentence_of(actor.speaker, problem)
            await turn_page(interaction, question_page(actor.speaker, quiz, press.question, note=note))
            return
        quiz = await self._quiz(actor, press.didactic_id)
        await turn_page(interaction, feedback_page(actor.speaker, quiz, press.question, is_new=is_new))

    async def rated(self, interaction: Press, argument: str) -> None:
        """Keep how useful it was; the last answer counts."""
        actor = await self._reader(interaction)
        didactic_id, _, score = argument.rpartition(";")
        if score not in ("1", "2", "3", "4", "5"):
            raise DomainError("problem-press-old")
        now = self.desk.clock.now()
        await self.desk.database.jot(
            lambda session: rate_didactic(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                didactic_id=didactic_id,
                score=int(score),
                library=self.desk.library,
                now=now,
            )
        )
        thanks = actor.speaker.say("useful-thanks", score=score)
        await turn_page(interaction, useful_page(actor.speaker, await self._quiz(actor, didactic_id), thanks))

    async def _reader(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        return actor

    async def _quiz(self, actor: Actor, didactic_id: str) -> QuizView:
        async with self.desk.database.glance() as session:
            didactic = await must_be_readable(
                session, guild_id=actor.guild_id, didactic_id=didactic_id, shelf=shelf_of(self.desk, actor)
            )
            return await read_quiz(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                didactic=didactic,
                library=self.desk.library,
            )


def shelf_of(desk: Desk, actor: Actor) -> Shelf:
    """The library as this person may see it now."""
    return Shelf(
        desk.library,
        actor.speaker.language,
        actor.server.language,
        actor.server.timezone,
        desk.clock.now(),
        shows_unsigned=desk.settings.demo,
    )
