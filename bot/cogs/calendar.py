"""The didactic calendar: /didactic schedule, post, pause, resume; the cycle; the month's page."""

import re
from datetime import date

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.calendar import MOST_CYCLE_WEEKS
from bot.rules.errors import DomainError
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.post_didactic_now import post_didactic_now
from bot.services.read_calendar import CalendarView, read_calendar
from bot.services.read_log import parse_day
from bot.services.read_post import read_didactic
from bot.services.set_cycle import CycleSettings, pause_didactics, resume_didactics, set_cycle
from bot.views.calendar_pages import calendar_line, cycle_form, month_page, post_page
from bot.views.card import Tone, card
from bot.views.didactic_card import didactic_card
from bot.views.form import one, submitted

_MONTH = re.compile(r"20\d{2}-(0[1-9]|1[0-2])")


class CalendarCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the calendar."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "calendar": self.turn,
                "calendar-pause": self.press_pause,
                "calendar-resume": self.press_resume,
                "cycle": self.open_cycle,
                "form-cycle": self.change_cycle,
                "post-now": self.post_now,
            }
        )

    @app_commands.command(name=named("schedule"), description=described("command-schedule-what"))
    async def schedule(self, interaction: Press) -> None:
        """The calendar of this month: what was posted, what comes, what has to be mended before."""
        actor = await self._coordinator(interaction)
        await self._show(interaction, actor, None)

    @app_commands.command(name=named("post"), description=described("command-post-what"))
    @app_commands.describe(didactic=described("option-didactic-or-next"))
    async def post(self, interaction: Press, didactic: str | None = None) -> None:
        """Show a didactic exactly as it will look, and ask before it is posted."""
        actor = await self._coordinator(interaction)
        view = await self._calendar(actor) if didactic is None else None
        chosen = didactic or (view.coming.didactic_id if view and view.coming else None)
        if chosen is None:
            raise DomainError("problem-no-next-didactic")
        server_language = actor.server.language
        async with self.desk.database.read() as session:
            shown = await read_didactic(
                session,
                guild_id=actor.guild_id,
                didactic_id=chosen,
                language=server_language,
                library=self.desk.library,
            )
        await reply(interaction, didactic_card(spoken(self.desk, server_language), shown, is_preview=True))
        await reply(interaction, post_page(actor.speaker, chosen, self.title(actor, chosen), ""))

    @app_commands.command(name=named("pause"), description=described("command-pause-what"))
    async def pause(self, interaction: Press) -> None:
        """Post nothing until it is resumed."""
        await self.press_pause(interaction, "")

    @app_commands.command(name=named("resume"), description=described("command-resume-what"))
    async def resume(self, interaction: Press) -> None:
        """Go on where it was paused."""
        await self.press_resume(interaction, "")

    @post.autocomplete("didactic")
    async def didactic_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Didactics by title, for those who may post them."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.RUN_DIDACTICS):
            return []
        titles = {didactic_id: self.title(actor, didactic_id) for didactic_id in self.desk.library.ids()}
        return [
            app_commands.Choice(name=title[:100], value=didactic_id)
            for didactic_id, title in titles.items()
            if typed.lower() in title.lower()
        ][:25]

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another month."""
        actor = await self._coordinator(interaction)
        if argument and not _MONTH.fullmatch(argument):
            raise DomainError("problem-press-old")
        month = date.fromisoformat(f"{argument}-01") if argument else None
        await self._show(interaction, actor, month)

    async def press_pause(self, interaction: Press, _: str) -> None:
        """Stop posting."""
        actor = await self._coordinator(interaction)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: pause_didactics(
                session, guild_id=actor.guild_id, library=self.desk.library, by=actor.person.id, now=now
            )
        )
        await self._show(interaction, actor, None)

    async def press_resume(self, interaction: Press, _: str) -> None:
        """Go on posting."""
        actor = await self._coordinator(interaction)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: resume_didactics(
                session, guild_id=actor.guild_id, library=self.desk.library, by=actor.person.id, now=now
            )
        )
        await self._show(interaction, actor, None)

    async def open_cycle(self, interaction: Press, _: str) -> None:
        """The form of the cycle, filled in as it stands."""
        actor = await self._coordinator(interaction)
        await interaction.response.send_modal(cycle_form(actor.speaker, await self._calendar(actor)))

    async def change_cycle(self, interaction: Press, _: str) -> None:
        """Keep what the form says."""
        actor = await self._coordinator(interaction)
        values, now = submitted(interaction), self.desk.clock.now()
        weeks = one(values, "weeks").strip()
        if not (weeks.isascii() and weeks.isdigit()):
            raise DomainError("problem-cycle-weeks", most=MOST_CYCLE_WEEKS)
        settings = CycleSettings(
            weeks=int(weeks),
            repeats=one(values, "repeats") == "yes",
            skips_holidays=one(values, "holidays") == "yes",
            needs_approval=one(values, "approval") == "yes",
            starts_on=parse_day(one(values, "starts_on")),
        )
        await self.desk.database.write(
            lambda session: set_cycle(
                session,
                guild_id=actor.guild_id,
                settings=settings,
                library=self.desk.library,
                by=actor.person.id,
                now=now,
            )
        )
        await self._show(interaction, actor, None)

    async def post_now(self, interaction: Press, argument: str) -> None:
        """Post it, once."""
        actor = await self._coordinator(interaction)
        now = self.desk.clock.now()
        posted = await self.desk.database.write(
            lambda session: post_didactic_now(
                session,
                guild_id=actor.guild_id,
                didactic_id=argument,
                library=self.desk.library,
                allow_unsigned=self.desk.settings.demo,
                by=actor.person.id,
                now=now,
            )
        )
        await turn_page(interaction, await self._posted_page(actor, posted))
        await self.outbox.deliver_due()

    async def _posted_page(self, actor: Actor, didactic_id: str) -> discord.ui.LayoutView:
        say, title = actor.speaker.say, self.title(actor, didactic_id)
        try:
            coming = (await self._calendar(actor)).coming
        except DomainError:
            coming = None
        next_line = (
            say(
                "post-now-next", line=calendar_line(actor.speaker, coming, lambda one: self.title(actor, one))
            )
            if coming
            else ""
        )
        return card(say("post-now-done", title=title), next_line, tone=Tone.GOOD)

    def title(self, actor: Actor, didactic_id: str) -> str:
        """The title of a didactic, in the reader's language."""
        return self.desk.library.get(didactic_id, actor.speaker.language).title

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_DIDACTICS)
        return actor

    async def _calendar(self, actor: Actor, month: date | None = None) -> CalendarView:
        async with self.desk.database.read() as session:
            return await read_calendar(
                session,
                guild_id=actor.guild_id,
                month=month,
                library=self.desk.library,
                allow_unsigned=self.desk.settings.demo,
                now=self.desk.clock.now(),
            )

    async def _show(self, interaction: Press, actor: Actor, month: date | None) -> None:
        view = await self._calendar(actor, month)
        await turn_page(interaction, month_page(actor.speaker, view, lambda one: self.title(actor, one)))
