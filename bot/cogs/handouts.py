"""Hand-out: a didactic as a page and a PDF, for its presser alone."""

import asyncio
import io

import discord
from discord.ext import commands

from bot.cogs.acting import Press, spoken, who_acts
from bot.cogs.actions import Actions
from bot.cogs.quiz import shelf_of
from bot.reports.handout import as_page, as_pdf, handout_of
from bot.rules.authority import Action
from bot.services.desk import Desk
from bot.services.read_post import DidacticView
from bot.services.what_may_be_read import read_readable


class HandoutsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verb of the button."""
        self.desk = desk
        actions.bring({"handout": self.give})

    async def give(self, interaction: Press, didactic_id: str) -> None:
        """Both files of a didactic that may be shown here."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        await interaction.response.defer(ephemeral=True, thinking=True)
        async with self.desk.database.read() as session:
            view = await read_readable(
                session,
                guild_id=actor.guild_id,
                didactic_id=didactic_id,
                shelf=shelf_of(self.desk, actor),
            )
        sentence = actor.speaker.say("handout-given", title=view.didactic.title)
        if view.didactic.language != actor.speaker.language:
            sentence += " " + actor.speaker.say("handout-in-other-language")
        await send_handout(interaction, self.desk, view, sentence)


async def send_handout(interaction: Press, desk: Desk, view: DidacticView, sentence: str) -> None:
    """Add the page and the PDF of a didactic, in the language of its text, to what was answered already."""
    language = view.didactic.language
    handout = await asyncio.to_thread(handout_of, spoken(desk, language), view)
    page, pdf = as_page(handout), await asyncio.to_thread(as_pdf, handout)
    await interaction.followup.send(
        sentence,
        files=[
            discord.File(io.BytesIO(content), f"{view.didactic.id}.{language}.{ending}")
            for ending, content in (("pdf", pdf), ("html", page))
        ],
        ephemeral=True,
    )
