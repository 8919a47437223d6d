"""The questions after a close, and "did you do it?": each answer is one press, also in a direct message."""

from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import turn_page
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.services.ask_close_out import answer_close_out, answer_follow_up, read_close_out
from bot.services.desk import Desk
from bot.services.read_case import guild_of_case
from bot.views.card import Tone, card
from bot.views.turn_cards import close_out_card, follow_up_card


class CloseOutsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the close-out."""
        self.desk = desk
        actions.bring({"close-out": self.answered, "follow-up": self.followed_up})

    async def answered(self, interaction: Press, argument: str) -> None:
        """Keep one answer, show the next question."""
        case_id, question, answer = _three(argument)
        actor = await self._actor(interaction, number(case_id))
        now = self.desk.clock.now()
        shown = await self.desk.database.write(
            lambda session: answer_close_out(
                session,
                guild_id=actor.guild_id,
                case_id=number(case_id),
                person_id=actor.person.id,
                question=question,
                answer=answer,
                now=now,
            )
        )
        page = close_out_card(actor.speaker, shown.case_id, shown.number, shown.question)
        await turn_page(interaction, page, in_letters=True)

    async def followed_up(self, interaction: Press, argument: str) -> None:
        """Keep whether it was done, then what stood in the way."""
        case_id, follow_up_id, code = _three(argument)
        actor = await self._actor(interaction, number(case_id))
        now = self.desk.clock.now()
        asks_barrier = await self.desk.database.write(
            lambda session: answer_follow_up(
                session,
                guild_id=actor.guild_id,
                follow_up_id=number(follow_up_id),
                person_id=actor.person.id,
                code=code,
                now=now,
            )
        )
        async with self.desk.database.read() as session:
            shown = await read_close_out(session, guild_id=actor.guild_id, case_id=number(case_id))
        if not asks_barrier:
            thanks = actor.speaker.say("follow-up-thanks", number=shown.number)
            await turn_page(interaction, card(thanks, tone=Tone.GOOD), in_letters=True)
            return
        page = follow_up_card(
            actor.speaker, number(case_id), shown.number, number(follow_up_id), asks_barrier=True
        )
        await turn_page(interaction, page, in_letters=True)

    async def _actor(self, interaction: Press, case_id: int) -> Actor:
        async with self.desk.database.read() as session:
            guild_id = await guild_of_case(session, case_id=case_id)
        if interaction.guild_id not in (None, guild_id):
            raise DomainError("problem-case-gone")
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.ANSWER_CLOSE_OUT)
        return actor


def _three(argument: str) -> tuple[str, str, str]:
    parts = argument.split(";")
    if len(parts) != 3:
        raise DomainError("problem-press-old")
    return parts[0], parts[1], parts[2]
