"""/session cancel: a planned session does not take place. Its command joins the group of bot/cogs/sessions.py."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import hold_page, turn_page
from bot.cogs.session_choices import session_choices
from bot.cogs.session_events import cancel_event
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.services.cancel_sessions import cancel_sessions, read_cancellable
from bot.services.desk import Desk
from bot.views.session_pages import AND_FOLLOWING, cancel_page, cancelled_page


class SessionCancellingCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of cancelling."""
        self.desk = desk
        actions.bring({"session-cancel": self.ask, "session-cancel-sure": self.cancelled})

    @app_commands.command(name=named("cancel"), description=described("command-cancel-what"))
    @app_commands.describe(session=described("option-session"))
    async def cancel(self, interaction: Press, session: str) -> None:
        """Ask whether it is this one alone."""
        await self.ask(interaction, session)

    @cancel.autocomplete("session")
    async def session_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Sessions that are planned, the next one first."""
        return await session_choices(interaction, self.desk, typed, to_come=True)

    async def ask(self, interaction: Press, argument: str) -> None:
        """Show what would be cancelled."""
        actor = await self._coordinator(interaction)
        session_id, now = number(argument), self.desk.clock.now()
        async with self.desk.database.read() as session:
            found = await read_cancellable(session, guild_id=actor.guild_id, session_id=session_id, now=now)
        await turn_page(interaction, cancel_page(actor.speaker, found))

    async def cancelled(self, interaction: Press, argument: str) -> None:
        """Cancel, here first, then what Discord shows."""
        actor = await self._coordinator(interaction)
        session, _, which = argument.partition(";")
        session_id, now = number(session), self.desk.clock.now()
        done = await self.desk.database.write(
            lambda database: cancel_sessions(
                database,
                guild_id=actor.guild_id,
                session_id=session_id,
                and_following=which == AND_FOLLOWING,
                by=actor.person.id,
                now=now,
            )
        )
        await hold_page(interaction)
        assert interaction.guild is not None
        left = [
            one.session_id
            for one in done
            if one.event_id is not None and not await cancel_event(interaction.guild, one.event_id)
        ]
        page = cancelled_page(actor.speaker, done, actor.server.timezone, events_left=len(left))
        await turn_page(interaction, page)

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_SESSIONS)
        return actor
