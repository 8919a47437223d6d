"""Find a didactic and open it. Its command joins the group of bot/cogs/didactics.py."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.quiz import shelf_of
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.rules.library_search import MOST_QUERY_CHARACTERS, Query, folded_words
from bot.services.desk import Desk
from bot.services.find_didactics import find_didactics
from bot.services.open_didactic import open_didactic
from bot.services.what_may_be_read import what_may_be_read
from bot.views.didactic_card import didactic_card
from bot.views.library_pages import found_page
from content.schema import Track

LARGEST_PAGE = 99
TRACKS = {
    Track.OPIOID_STEWARDSHIP: described("track-opioid-stewardship"),
    Track.INTERPROFESSIONAL: described("track-interprofessional"),
    Track.PAIN_SCIENCE: described("track-pain-science"),
}


class LibraryCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the library."""
        self.desk = desk
        actions.bring({"found": self.turn_found, "open-didactic": self.open_didactic})

    @app_commands.command(name=named("find"), description=described("command-find-what"))
    @app_commands.describe(words=described("option-words"), track=described("option-track"))
    @app_commands.choices(
        track=[app_commands.Choice(name=name, value=track.value) for track, name in TRACKS.items()]
    )
    async def find(
        self,
        interaction: Press,
        words: app_commands.Range[str, 1, MOST_QUERY_CHARACTERS] | None = None,
        track: str | None = None,
    ) -> None:
        """What matches all the words, best first."""
        actor = await self._reader(interaction)
        await self._show_found(interaction, actor, Query.typed(words or "", track or ""), 0)

    @find.autocomplete("words")
    async def titles(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Titles of what this person may be shown; choosing one leads to it alone."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.READ_DIDACTICS):
            return []
        async with self.desk.database.read() as session:
            readable = await what_may_be_read(
                session, guild_id=actor.guild_id, shelf=shelf_of(self.desk, actor)
            )
        wanted = " ".join(folded_words(typed))
        return [
            app_commands.Choice(name=didactic.title[:100], value=didactic.id)
            for didactic in readable.values()
            if wanted in " ".join(folded_words(didactic.title))
        ][:25]

    async def turn_found(self, interaction: Press, argument: str) -> None:
        """Another page of what was found."""
        actor = await self._reader(interaction)
        page, _, code = argument.partition(";")
        await self._show_found(interaction, actor, Query.from_code(code), page_number(page))

    async def open_didactic(self, interaction: Press, didactic_id: str) -> None:
        """The whole card, for this person alone."""
        actor = await self._reader(interaction)
        shelf = shelf_of(self.desk, actor)
        view = await self.desk.database.write(
            lambda session: open_didactic(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                didactic_id=didactic_id,
                shelf=shelf,
            )
        )
        await reply(interaction, didactic_card(actor.speaker, view))

    async def _show_found(self, interaction: Press, actor: Actor, query: Query, page: int) -> None:
        async with self.desk.database.read() as session:
            hits = await find_didactics(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                query=query,
                shelf=shelf_of(self.desk, actor),
            )
        await turn_page(interaction, found_page(actor.speaker, hits, query, page))

    async def _reader(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        return actor


def page_number(argument: str) -> int:
    """A page that a button named, from 0. Raises DomainError for what no button of ours names."""
    page = number(argument)
    if page > LARGEST_PAGE:
        raise DomainError("problem-press-old")
    return page
