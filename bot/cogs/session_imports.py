"""/session import: an attendance list, read, compared with the roster, shown, and only then taken over."""

import asyncio
import hashlib
from dataclasses import replace
from zoneinfo import available_timezones

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.roster_names import names_of
from bot.cogs.session_choices import session_choices
from bot.cogs.wording import described, named
from bot.rules.attendance_file import MOST_BYTES, Column, columns_of, read_file, wants
from bot.rules.attendance_list import zone_of
from bot.rules.attendance_names import Roster
from bot.rules.attendance_preview import Preview, Reading, preview
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.services.desk import Desk
from bot.services.import_attendance import import_attendance
from bot.services.read_attendance import SessionView, members_of, percent_of, read_session, registered_in
from bot.services.waiting_lists import WaitingList
from bot.views.form import chosen
from bot.views.import_pages import column_page, doubt_page, dropped_page, imported_page, preview_page


class SessionImportsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of a list that waits."""
        self.desk = desk
        actions.bring(
            {
                "import-column": self.choose_column,
                "import-zone": self.choose_zone,
                "import-who": self.settle,
                "import-page": self.turn,
                "import-commit": self.commit,
                "import-drop": self.drop,
            }
        )

    @app_commands.command(name=named("import"), description=described("command-import-what"))
    @app_commands.describe(session=described("option-session"), file=described("option-attendance-file"))
    async def import_list(self, interaction: Press, session: str, file: discord.Attachment) -> None:
        """Read a list and show what it would change. The file is kept nowhere."""
        actor = await self._coordinator(interaction)
        session_id, now = number(session), self.desk.clock.now()
        await interaction.response.defer(ephemeral=True, thinking=True)
        async with self.desk.database.read() as database:
            view = await read_session(database, guild_id=actor.guild_id, session_id=session_id)
            members = await members_of(database, guild_id=actor.guild_id)
            registered = await registered_in(database, guild_id=actor.guild_id)
        if view.starts_at > now:
            raise DomainError("problem-session-not-begun")
        if file.size > MOST_BYTES:
            raise DomainError("problem-list-too-large", most=MOST_BYTES // 1_000_000)
        raw = await file.read()
        listed = await asyncio.to_thread(read_file, raw)
        assert interaction.guild is not None
        names = {
            members[discord_id]: known
            for discord_id, known in (await names_of(interaction.guild, members)).items()
        }
        for person_id, details in registered.items():
            if person_id in names:
                names[person_id] = (*names[person_id], details.legal_name)
        waiting = WaitingList(
            session_id=session_id,
            digest=hashlib.sha256(raw).hexdigest(),
            listed=listed,
            columns=columns_of(listed),
            zone=zone_of(listed) or view.timezone,
            roster=Roster(names, {person_id: one.email for person_id, one in registered.items()}),
            members={person_id: discord_id for discord_id, person_id in members.items()},
        )
        token = self.desk.waiting_lists.keep(actor.guild_id, actor.discord_id, waiting, now=now)
        await reply(interaction, await self._page(actor, token, waiting))

    @import_list.autocomplete("session")
    async def session_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Sessions that have begun, newest first."""
        return await session_choices(interaction, self.desk, typed)

    async def choose_column(self, interaction: Press, argument: str) -> None:
        """Keep which column tells what was asked."""
        actor = await self._coordinator(interaction)
        asked, _, token = argument.partition(";")
        waiting = self._waiting(actor, token)
        at = number(one_of(chosen(interaction)))
        if at >= len(waiting.listed.headers):
            raise DomainError("problem-choice-unknown")
        columns = {**waiting.columns, member_of(Column, asked): at}
        await self._go_on(interaction, actor, token, replace(waiting, columns=columns))

    async def choose_zone(self, interaction: Press, token: str) -> None:
        """Read the times in another zone."""
        actor = await self._coordinator(interaction)
        waiting = self._waiting(actor, token)
        zone = one_of(chosen(interaction))
        if zone not in available_timezones():
            raise DomainError("problem-timezone-unknown")
        await self._go_on(interaction, actor, token, replace(waiting, zone=zone))

    async def settle(self, interaction: Press, argument: str) -> None:
        """Keep who a name stands for, or that it is nobody here."""
        actor = await self._coordinator(interaction)
        left, _, token = argument.partition(";")
        waiting = self._waiting(actor, token)
        who = number(one_of(chosen(interaction)))
        doubts = (await self._preview(actor, waiting))[1].doubts
        if str(len(doubts)) != left:  # answered already, on an older page
            await self._go_on(interaction, actor, token, waiting)
            return
        if who and who not in doubts[0].candidates:
            raise DomainError("problem-choice-unknown")
        settled = {**waiting.settled, doubts[0].name: who or None}
        await self._go_on(interaction, actor, token, replace(waiting, settled=settled))

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another page of what would change."""
        actor = await self._coordinator(interaction)
        page, _, token = argument.partition(";")
        waiting = self._waiting(actor, token)
        await turn_page(interaction, await self._page(actor, token, waiting, page=number(page)))

    async def commit(self, interaction: Press, token: str) -> None:
        """Take the list over, all of it or nothing, and forget it."""
        actor = await self._coordinator(interaction)
        waiting, now = self._waiting(actor, token), self.desk.clock.now()
        _, shown = await self._preview(actor, waiting)
        if wants(dict(waiting.columns)) is not None or shown.doubts:
            raise DomainError("problem-press-old")
        done = await self.desk.database.write(
            lambda session: import_attendance(
                session,
                guild_id=actor.guild_id,
                session_id=waiting.session_id,
                minutes_by_person=shown.minutes,
                digest=waiting.digest,
                by=actor.person.id,
                now=now,
            )
        )
        self.desk.waiting_lists.forget(token)
        await turn_page(interaction, imported_page(actor.speaker, done, waiting.session_id))

    async def drop(self, interaction: Press, token: str) -> None:
        """Forget the list."""
        actor = await self._coordinator(interaction)
        self._waiting(actor, token)
        self.desk.waiting_lists.forget(token)
        await turn_page(interaction, dropped_page(actor.speaker))

    async def _go_on(self, interaction: Press, actor: Actor, token: str, waiting: WaitingList) -> None:
        now = self.desk.clock.now()
        self.desk.waiting_lists.keep(actor.guild_id, actor.discord_id, waiting, now=now, token=token)
        await turn_page(interaction, await self._page(actor, token, waiting))

    async def _page(
        self, actor: Actor, token: str, waiting: WaitingList, *, page: int = 0
    ) -> discord.ui.LayoutView:
        """What is asked next, else what would change."""
        asked = wants(dict(waiting.columns))
        if asked is not None:
            return column_page(actor.speaker, token, waiting.listed, asked)
        view, shown = await self._preview(actor, waiting)
        if shown.doubts:
            names = {person_id: " · ".join(names) for person_id, names in waiting.roster.names.items()}
            return doubt_page(actor.speaker, token, shown.doubts[0], names, left=len(shown.doubts))
        async with self.desk.database.read() as session:
            percent = await percent_of(session, guild_id=actor.guild_id)
        return preview_page(
            actor.speaker,
            token,
            view,
            shown,
            waiting.members,
            zone=waiting.zone,
            percent=percent,
            page=page,
        )

    async def _preview(self, actor: Actor, waiting: WaitingList) -> tuple[SessionView, Preview]:
        async with self.desk.database.read() as session:
            view = await read_session(session, guild_id=actor.guild_id, session_id=waiting.session_id)
        if wants(dict(waiting.columns)) is not None:
            raise DomainError("problem-press-old")
        reading = Reading(
            waiting.listed,
            waiting.columns,
            waiting.zone,
            view.starts_at,
            view.planned_minutes,
            waiting.settled,
        )
        return view, await asyncio.to_thread(preview, reading, waiting.roster)

    def _waiting(self, actor: Actor, token: str) -> WaitingList:
        waiting = self.desk.waiting_lists.find(
            token, actor.guild_id, actor.discord_id, now=self.desk.clock.now()
        )
        if waiting is None:
            raise DomainError("problem-list-forgotten")
        return waiting

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_SESSIONS)
        return actor


def one_of(values: list[str]) -> str:
    """The one choice of a menu. Raises DomainError without one: menus can be forged."""
    if not values:
        raise DomainError("problem-choice-unknown")
    return values[0]
