"""/me: own progress, own data as files, stopping the log, being forgotten. Open to anyone, about themselves alone."""

import asyncio
import io
import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import hold_page, reply, turn_page
from bot.cogs.wording import described, named
from bot.reports.hours_picture import draw_hours, picture_alt
from bot.reports.own_data import as_json, as_page
from bot.rules.space import Part
from bot.services.consent_notices import Notices, read_answers
from bot.services.count_credits import Period
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.erase_person import erase_person, what_goes
from bot.services.list_open_surveys import list_open_surveys
from bot.services.read_own_data import read_own_data
from bot.services.read_progress import read_progress
from bot.services.withdraw_consent import stop_logging
from bot.views.card import Tone, card
from bot.views.join_pages import hours_again_page
from bot.views.me_pages import (
    data_page,
    erase_page,
    erased_page,
    progress_page,
    stopped_page,
    withdraw_page,
)

HOURS_PICTURE = "hours.png"
log = logging.getLogger(__name__)


class MeCog(commands.Cog):
    me = app_commands.Group(name=named("me"), description=described("command-me-what"), guild_only=True)

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of one's own pages."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "stop-keep": self.stop_and_keep,
                "stop-remove": self.stop_and_remove,
                "hours-show": self.show_hours,
                "erase-sure": self.erase_now,
                "erase-not": self.keep_everything,
            }
        )

    @me.command(name=named("progress"), description=described("command-progress-what"))
    @app_commands.describe(first_day=described("option-first-day"), last_day=described("option-last-day"))
    async def progress(
        self, interaction: Press, first_day: str | None = None, last_day: str | None = None
    ) -> None:
        """Own hours by type with a picture, credits, own cases and reads, and surveys that wait for an answer."""
        actor, now = await who_acts(interaction, self.desk), self.desk.clock.now()
        period = Period.typed(first_day, last_day, None)
        who = {"guild_id": actor.guild_id, "person_id": actor.person.id}
        async with self.desk.database.read() as session:
            found = await read_progress(session, **who, period=period)
            waiting = await list_open_surveys(session, **who, now=now)
        if not found.minutes:
            await reply(interaction, progress_page(actor.speaker, found, waiting, period=period))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        drawn = await asyncio.to_thread(draw_hours, actor.speaker, found.minutes)
        shows = picture_alt(actor.speaker, found.minutes)
        await interaction.followup.send(
            view=progress_page(actor.speaker, found, waiting, period=period, picture=(HOURS_PICTURE, shows)),
            file=discord.File(io.BytesIO(drawn), HOURS_PICTURE, description=shows),
            ephemeral=True,
        )

    @me.command(name=named("data"), description=described("command-data-what"))
    async def data(self, interaction: Press) -> None:
        """All that is kept, to read and for a machine."""
        actor = await who_acts(interaction, self.desk)
        await interaction.response.defer(ephemeral=True, thinking=True)
        now = self.desk.clock.now()
        own = await self.desk.database.write(
            lambda session: read_own_data(
                session, guild_id=actor.guild_id, person_id=actor.person.id, now=now
            )
        )
        page = await asyncio.to_thread(as_page, actor.speaker, own, actor.server.timezone)
        await interaction.followup.send(
            data_page(actor.speaker, pseudonym=own.pseudonym, rows=sum(map(len, own.tables.values()))),
            files=[
                discord.File(io.BytesIO(page), "my-data.html"),
                discord.File(io.BytesIO(as_json(own)), "my-data.json"),
            ],
            ephemeral=True,
        )

    @me.command(name=named("withdraw"), description=described("command-me-withdraw-what"))
    async def withdraw(self, interaction: Press) -> None:
        """Ask whether past entries stay."""
        actor = await who_acts(interaction, self.desk)
        async with self.desk.database.read() as session:
            answers = await read_answers(session, person_id=actor.person.id)
        await reply(interaction, withdraw_page(actor.speaker, answers))

    @me.command(name=named("erase"), description=described("command-erase-what"))
    async def erase(self, interaction: Press) -> None:
        """Say what would happen; nothing happens before the button."""
        actor = await who_acts(interaction, self.desk)
        async with self.desk.database.read() as session:
            goes = await what_goes(session, guild_id=actor.guild_id, person_id=actor.person.id)
        await reply(interaction, erase_page(actor.speaker, goes))

    async def stop_and_keep(self, interaction: Press, _: str) -> None:
        """No more entries; those that are there stay under the pseudonym."""
        await self._stop(interaction, removes_past=False)

    async def stop_and_remove(self, interaction: Press, _: str) -> None:
        """No more entries; those that are there count without the person."""
        await self._stop(interaction, removes_past=True)

    async def show_hours(self, interaction: Press, _: str) -> None:
        """The notice about hours for credit."""
        actor = await who_acts(interaction, self.desk)
        notice = Notices.at(self.desk).hours(actor.speaker.language)
        await turn_page(interaction, hours_again_page(actor.speaker, notice))

    async def erase_now(self, interaction: Press, _: str) -> None:
        """Forget the person who pressed, and take the programme's roles from them."""
        actor = await who_acts(interaction, self.desk)
        await hold_page(interaction)
        now = self.desk.clock.now()
        self.desk.unsent.forget_of(actor.guild_id, actor.discord_id)
        erased = await self.desk.database.write(
            lambda session: erase_person(session, guild_id=actor.guild_id, person_id=actor.person.id, now=now)
        )
        role_left = not await self._take_roles(interaction, actor)
        await interaction.edit_original_response(view=erased_page(actor.speaker, erased, role_left=role_left))
        await self.outbox.deliver_due()

    async def keep_everything(self, interaction: Press, _: str) -> None:
        """They thought better of it."""
        actor = await who_acts(interaction, self.desk)
        await turn_page(interaction, card(actor.speaker.say("erase-cancelled"), tone=Tone.GOOD))

    async def _stop(self, interaction: Press, *, removes_past: bool) -> None:
        actor, now = await who_acts(interaction, self.desk), self.desk.clock.now()
        stopped = await self.desk.database.write(
            lambda session: stop_logging(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                removes_past=removes_past,
                notices=Notices.at(self.desk),
                language=actor.speaker.language,
                now=now,
            )
        )
        await turn_page(interaction, stopped_page(actor.speaker, stopped, removes_past=removes_past))

    async def _take_roles(self, interaction: Press, actor: Actor) -> bool:
        """Whether they have none of the programme's roles any more; a coordinator keeps that one."""
        member = interaction.user
        wanted = {actor.server.space.get(part) for part in (Part.MEMBER_ROLE, Part.SPECIALIST_ROLE)}
        if not isinstance(member, discord.Member):
            return True
        held = [discord.Object(role.id) for role in member.roles if role.id in wanted]
        try:
            if held:
                await member.remove_roles(*held, reason="/me erase")
        except discord.HTTPException as error:
            log.warning("roles not taken", extra={"problem": f"{error.status}/{error.code}"})
            return False
        return True
