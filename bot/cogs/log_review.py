"""The log's other pages: one type, one person week by week, what is odd; and the summary. Coordinators only."""

import asyncio
import io
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import turn_page
from bot.cogs.participation import ParticipationCog
from bot.cogs.session_imports import one_of
from bot.cogs.wording import described, named
from bot.reports.acts_picture import draw_acts
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.oddities import Oddity
from bot.rules.participation import Act
from bot.services.desk import Desk
from bot.services.read_log import LogFilter
from bot.services.read_oddities import count_oddities, read_oddities
from bot.services.read_summary import read_summary
from bot.services.read_timeline import read_timeline
from bot.views.form import chosen
from bot.views.log_pages import EVERY_TYPE
from bot.views.oddity_pages import oddities_page, oddity_page
from bot.views.summary_page import PICTURE, picture_in_words, summary_page
from bot.views.timeline_page import timeline_page


class LogReviewCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, participation: ParticipationCog) -> None:
        """Work at this desk, show the log's pages as `/participation log` does, and bring the ways between them."""
        self.desk, self.participation = desk, participation
        actions.bring(
            {
                "log-type": self.one_type,
                "log-person": self.person,
                "log-weeks": self.weeks,
                "log-odd": self.odd,
            }
        )

    @app_commands.command(name=named("summary"), description=described("command-summary-what"))
    async def summary(self, interaction: Press) -> None:
        """The week and the cycle in numbers, with a picture of the last twelve weeks."""
        actor = await self._coordinator(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        now, speaker = self.desk.clock.now(), actor.speaker
        async with self.desk.database.read() as session:
            shown = await read_summary(session, guild_id=actor.guild_id, now=now)
        labels = [speaker.day_of_month(monday) for monday, _ in shown.acts_by_week]
        counts = [count for _, count in shown.acts_by_week]
        drawn = await asyncio.to_thread(draw_acts, labels, counts, speaker.say("summary-picture-title"))
        await interaction.followup.send(
            view=summary_page(speaker, shown, self.desk.instruments, drawn),
            file=discord.File(io.BytesIO(drawn), PICTURE, description=picture_in_words(speaker, shown)),
            ephemeral=True,
        )

    async def one_type(self, interaction: Press, argument: str) -> None:
        """The newest page with the type that was chosen, and the rest of the filter kept."""
        actor = await self._coordinator(interaction)
        act_id = one_of(chosen(interaction))
        act = None if act_id == EVERY_TYPE else member_of(Act, act_id)
        wanted = replace(LogFilter.from_code(argument), act=act)
        await self.participation.show(interaction, actor, wanted, 0)

    async def person(self, interaction: Press, _: str) -> None:
        """The weeks of the person who was chosen among the lines."""
        actor = await self._coordinator(interaction)
        await self._show_weeks(interaction, actor, number(one_of(chosen(interaction))), 0)

    async def weeks(self, interaction: Press, argument: str) -> None:
        """A page of somebody's weeks."""
        actor = await self._coordinator(interaction)
        page, _, person = argument.partition(";")
        await self._show_weeks(interaction, actor, number(person), page_number(page))

    async def odd(self, interaction: Press, argument: str) -> None:
        """How many oddities there are; with a kind, a page of them."""
        actor = await self._coordinator(interaction)
        page, _, kind = argument.partition(";")
        number_of_page, now = page_number(page), self.desk.clock.now()
        guild_id, by = actor.guild_id, actor.person.id
        if not kind:
            counts = await self.desk.database.write(
                lambda session: count_oddities(session, guild_id=guild_id, by=by, now=now)
            )
            await turn_page(interaction, oddities_page(actor.speaker, counts))
            return
        asked = member_of(Oddity, kind)
        shown = await self.desk.database.write(
            lambda session: read_oddities(
                session, guild_id=guild_id, kind=asked, page=number_of_page, by=by, now=now
            )
        )
        await turn_page(interaction, oddity_page(actor.speaker, shown))

    async def _show_weeks(self, interaction: Press, actor: Actor, discord_id: int, page: int) -> None:
        now = self.desk.clock.now()
        shown = await self.desk.database.write(
            lambda session: read_timeline(
                session,
                guild_id=actor.guild_id,
                discord_id=discord_id,
                page=page,
                by=actor.person.id,
                now=now,
            )
        )
        await turn_page(interaction, timeline_page(actor.speaker, shown))

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_LOG)
        return actor


def page_number(page: str) -> int:
    """The number of a page, counted from 0. Raises DomainError when it is none: ids can be forged."""
    if not (page.isascii() and page.isdigit() and len(page) < 8):
        raise DomainError("problem-filter")
    return int(page)
