"""/session plan, attendance, adjust: live sessions and who attended them. Coordinators only."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.session_choices import case_choices, case_id_of, didactic_choices, session_choices
from bot.cogs.session_events import make_event
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.sessions import LONGEST_MINUTES, MOST_WEEKS, SHORTEST_MINUTES, AdjustReason
from bot.rules.space import Part
from bot.services.adjust_attendance import adjust_attendance
from bot.services.change_settings import parse_time_of_day
from bot.services.desk import Desk
from bot.services.plan_sessions import SessionPlan, SessionPlanned, note_event, plan_sessions
from bot.services.read_attendance import read_attendance
from bot.services.read_log import parse_day
from bot.services.undo_import import undo_import
from bot.views.session_pages import adjusted_page, attendance_page, planned_page

MOST_PLACE = 100
Minutes = app_commands.Range[int, SHORTEST_MINUTES, LONGEST_MINUTES]
Weeks = app_commands.Range[int, 1, MOST_WEEKS]
Attended = app_commands.Range[int, 0, LONGEST_MINUTES]
Reason = Literal["by_telephone", "shared_device", "connection", "not_listed", "mistake"]


class SessionsCog(commands.Cog):
    session = app_commands.Group(
        name=named("session"),
        description=described("command-session-what"),
        guild_only=True,
    )

    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of attendance."""
        self.desk = desk
        actions.bring({"attendance": self.turn, "import-undo": self.undo})

    @session.command(name=named("plan"), description=described("command-plan-what"))
    @app_commands.describe(
        day=described("option-session-day"),
        time=described("option-session-time"),
        minutes=described("option-session-minutes"),
        weeks=described("option-session-weeks"),
        didactic=described("option-session-didactic"),
        case=described("option-session-case"),
        place=described("option-session-place"),
    )
    async def plan(
        self,
        interaction: Press,
        day: str,
        time: str,
        minutes: Minutes = 60,
        weeks: Weeks = 1,
        didactic: str | None = None,
        case: str | None = None,
        place: app_commands.Range[str, 1, MOST_PLACE] | None = None,
    ) -> None:
        """Plan a session or a weekly series, and let Discord show it."""
        actor = await self._coordinator(interaction)
        on = parse_day(day)
        if on is None or interaction.guild is None:
            raise DomainError("problem-date")
        wanted = SessionPlan(
            day=on,
            minute_of_day=parse_time_of_day(time),
            minutes=minutes,
            weeks=weeks,
            didactic_id=didactic,
            case_id=await case_id_of(self.desk, actor, case) if case else None,
        )
        await interaction.response.defer(ephemeral=True, thinking=True)
        now = self.desk.clock.now()
        planned = await self.desk.database.write(
            lambda session: plan_sessions(
                session,
                guild_id=actor.guild_id,
                plan=wanted,
                library=self.desk.library,
                by=actor.person.id,
                now=now,
            )
        )
        shown = await self._show_events(interaction.guild, actor, planned, didactic, place)
        await reply(
            interaction,
            planned_page(actor.speaker, planned, actor.server.timezone, without_event=len(planned) - shown),
        )

    @session.command(name=named("attendance"), description=described("command-attendance-what"))
    @app_commands.describe(session=described("option-session"))
    async def attendance(self, interaction: Press, session: str) -> None:
        """Who attended a session, for how long."""
        actor = await self._coordinator(interaction)
        await self._show(interaction, actor, number(session), 0)

    @session.command(name=named("adjust"), description=described("command-adjust-what"))
    @app_commands.describe(
        person=described("option-session-person"),
        session=described("option-session"),
        minutes=described("option-attended-minutes"),
        reason=described("option-adjust-reason"),
    )
    async def adjust(
        self, interaction: Press, person: discord.Member, session: str, minutes: Attended, reason: Reason
    ) -> None:
        """Set a person's minutes by hand."""
        actor = await self._coordinator(interaction)
        session_id, now = number(session), self.desk.clock.now()
        done = await self.desk.database.write(
            lambda database: adjust_attendance(
                database,
                guild_id=actor.guild_id,
                session_id=session_id,
                discord_id=person.id,
                minutes=minutes,
                reason=AdjustReason(reason),
                by=actor.person.id,
                now=now,
            )
        )
        await reply(interaction, adjusted_page(actor.speaker, person.id, done))

    @attendance.autocomplete("session")
    @adjust.autocomplete("session")
    async def session_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Sessions that have begun, newest first."""
        return await session_choices(interaction, self.desk, typed)

    @plan.autocomplete("didactic")
    async def didactic_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Didactics by title."""
        return await didactic_choices(interaction, self.desk, typed)

    @plan.autocomplete("case")
    async def case_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Cases by number."""
        return await case_choices(interaction, self.desk, typed)

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another page of a session's list."""
        actor = await self._coordinator(interaction)
        page, _, session = argument.partition(";")
        await self._show(interaction, actor, number(session), number(page))

    async def undo(self, interaction: Press, argument: str) -> None:
        """Take the last import back."""
        actor = await self._coordinator(interaction)
        import_id, now = number(argument), self.desk.clock.now()
        session_id = await self.desk.database.write(
            lambda session: undo_import(
                session, guild_id=actor.guild_id, import_id=import_id, by=actor.person.id, now=now
            )
        )
        await self._show(interaction, actor, session_id, 0)

    async def _show(self, interaction: Press, actor: Actor, session_id: int, page: int) -> None:
        now = self.desk.clock.now()
        shown = await self.desk.database.write(
            lambda session: read_attendance(
                session, guild_id=actor.guild_id, session_id=session_id, by=actor.person.id, now=now
            )
        )
        await turn_page(interaction, attendance_page(actor.speaker, shown, page))

    async def _show_events(
        self,
        guild: discord.Guild,
        actor: Actor,
        planned: list[SessionPlanned],
        didactic: str | None,
        place: str | None,
    ) -> int:
        """Make Discord's events, in the server's language; how many could be made."""
        speaker = spoken(self.desk, actor.server.language)
        channel = guild.get_channel(actor.server.space.get(Part.ECHO_SESSION, 0))
        made = 0
        for week, one in enumerate(planned):
            title = self.desk.library.get(didactic, speaker.language).title if didactic and not week else None
            event_id = await make_event(guild, speaker, one, title=title, channel=channel, place=place)
            if event_id is None:
                break
            await self.desk.database.write(
                lambda session, one=one, event_id=event_id: note_event(  # type: ignore[misc]
                    session, guild_id=guild.id, session_id=one.session_id, event_id=event_id
                )
            )
            made += 1
        return made

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_SESSIONS)
        return actor
