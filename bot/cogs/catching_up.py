"""Catch up on what was missed, and hear of it weekly. Its command joins the group of bot/cogs/didactics.py.

Its buttons stand in direct messages too: there they carry the person's id, and the server comes from the database.
"""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press
from bot.cogs.actions import Actions
from bot.cogs.errors import turn_page
from bot.cogs.letters import who_acts_in_letter
from bot.cogs.library import page_number
from bot.cogs.quiz import shelf_of
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.space import Part
from bot.services.desk import Desk
from bot.services.read_missed import read_missed
from bot.services.remind_unread import read_reminder, remind_unread, stop_reminding
from bot.views.card import Tone, card
from bot.views.form import one, submitted
from bot.views.library_pages import Place
from bot.views.missed_pages import missed_page, remind_form


class CatchingUpCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of catching up."""
        self.desk = desk
        actions.bring(
            {
                "missed": self.turn_missed,
                "remind": self.open_remind,
                "form-remind": self.remind_given,
                "remind-off": self.remind_no_more,
            }
        )

    @app_commands.command(name=named("missed"), description=described("command-missed-what"))
    async def missed(self, interaction: Press) -> None:
        """What was posted since this person joined and they have not read."""
        await self.turn_missed(interaction, "0")

    async def turn_missed(self, interaction: Press, argument: str) -> None:
        """A page of what was missed."""
        page, _, whose = argument.partition(";")
        actor = await who_acts_in_letter(interaction, self.desk, whose)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        await self._show(interaction, actor, page_number(page))

    async def open_remind(self, interaction: Press, whose: str) -> None:
        """Ask for day and hour."""
        actor = await who_acts_in_letter(interaction, self.desk, whose)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        async with self.desk.database.read() as session:
            reminder = await read_reminder(session, guild_id=actor.guild_id, person_id=actor.person.id)
        await interaction.response.send_modal(remind_form(actor.speaker, reminder, whose))

    async def remind_given(self, interaction: Press, whose: str) -> None:
        """Keep day and hour, and show them."""
        actor = await who_acts_in_letter(interaction, self.desk, whose)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        values, now = submitted(interaction), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: remind_unread(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                weekday=one(values, "weekday"),
                hour=one(values, "hour"),
                now=now,
            )
        )
        await self._show(interaction, actor, 0)

    async def remind_no_more(self, interaction: Press, whose: str) -> None:
        """End the reminder by one press, whatever roles they have left."""
        actor = await who_acts_in_letter(interaction, self.desk, whose)
        actor.must_be_allowed(Action.MANAGE_OWN_RECORD)
        await self.desk.database.write(
            lambda session: stop_reminding(session, guild_id=actor.guild_id, person_id=actor.person.id)
        )
        told = card(actor.speaker.say("reminder-off"), tone=Tone.GOOD)
        await turn_page(interaction, told, in_letters=True)

    async def _show(self, interaction: Press, actor: Actor, page: int) -> None:
        in_letter = interaction.guild_id is None
        async with self.desk.database.read() as session:
            missed = await read_missed(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                shelf=shelf_of(self.desk, actor),
            )
            reminder = await read_reminder(session, guild_id=actor.guild_id, person_id=actor.person.id)
        place = Place(
            actor.guild_id,
            actor.server.space.get(Part.DIDACTICS),
            letter_to=actor.person.id if in_letter else None,
        )
        shown = missed_page(actor.speaker, missed, page, reminder=reminder, place=place)
        await turn_page(interaction, shown, in_letters=True)
