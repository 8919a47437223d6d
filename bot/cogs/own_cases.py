"""A person's own cases: /case list, status, withdraw."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.errors import reply
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.read_board import read_line
from bot.services.read_case import CaseView, list_own_cases
from bot.services.read_open_questions import read_open_questions
from bot.services.withdraw_case import withdraw_case
from bot.views.board_pages import status_page
from bot.views.card import Tone, card
from bot.views.case_pages import own_cases_page
from bot.views.turn_cards import open_questions


class OwnCasesCog(commands.Cog):
    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Work at this desk."""
        self.desk, self.outbox = desk, outbox

    @app_commands.command(name=named("list"), description=described("command-list-what"))
    async def list_own(self, interaction: Press) -> None:
        """The person's own cases."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.ASK_CASE)
        await reply(interaction, own_cases_page(actor.speaker, await self._own(actor)))

    @app_commands.command(name=named("status"), description=described("command-status-what"))
    @app_commands.describe(case=described("option-case"))
    async def status(self, interaction: Press, case: str) -> None:
        """Where one of them stands, by when an answer is due, and what its asker is still asked."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.ASK_CASE)
        found, now = await self._one(actor, case), self.desk.clock.now()
        async with self.desk.database.read() as session:
            line = await read_line(session, guild_id=actor.guild_id, case_id=found.id, now=now)
            asked = await read_open_questions(
                session, guild_id=actor.guild_id, case_id=found.id, person_id=actor.person.id, now=now
            )
        await reply(interaction, status_page(actor.speaker, line))
        for page in open_questions(actor.speaker, found.id, found.number or "", asked):
            await reply(interaction, page)

    @app_commands.command(name=named("withdraw"), description=described("command-withdraw-what"))
    @app_commands.describe(case=described("option-case"))
    async def withdraw(self, interaction: Press, case: str) -> None:
        """Take a question back."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.WITHDRAW_CASE)
        found, now = await self._one(actor, case), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: withdraw_case(
                session, guild_id=actor.guild_id, case_id=found.id, person_id=actor.person.id, now=now
            )
        )
        await reply(interaction, card(actor.speaker.say("withdrawn"), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    @withdraw.autocomplete("case")
    @status.autocomplete("case")
    async def own_case_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The person's own cases that were not withdrawn."""
        actor = await who_acts(interaction, self.desk)
        labels = {
            str(case.id): f"{case.number or actor.speaker.say('own-case-unnumbered')}: {case.question}"[:100]
            for case in await self._own(actor)
            if case.status != "withdrawn"
        }
        return [
            app_commands.Choice(name=label, value=value)
            for value, label in labels.items()
            if typed.lower() in label.lower()
        ][:25]

    async def _own(self, actor: Actor) -> list[CaseView]:
        async with self.desk.database.read() as session:
            return await list_own_cases(session, guild_id=actor.guild_id, person_id=actor.person.id)

    async def _one(self, actor: Actor, typed: str) -> CaseView:
        """The case that was chosen or typed by its number. Raises DomainError for any other."""
        wanted = typed.strip().upper()
        for case in await self._own(actor):
            if wanted in (str(case.id), case.number):
                return case
        raise DomainError("problem-own-case-unknown")
