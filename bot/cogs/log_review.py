"""The log's other pages: one type, one person week by week, what is odd. Coordinators only; looks are audited."""

from dataclasses import replace

from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import turn_page
from bot.cogs.participation import ParticipationCog
from bot.cogs.session_imports import one_of
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.oddities import Oddity
from bot.rules.participation import Act
from bot.services.desk import Desk
from bot.services.read_log import LogFilter
from bot.services.read_oddities import count_oddities, read_oddities
from bot.services.read_timeline import read_timeline
from bot.views.form import chosen
from bot.views.log_pages import EVERY_TYPE
from bot.views.oddity_pages import oddities_page, oddity_page
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
