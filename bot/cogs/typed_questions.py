"""Questions typed in #case-questions, where the server allows it: taken off the channel, screened, brought to the form.

Discord has the text by then, which is why this is a setting that starts off.
"""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, actor_of
from bot.cogs.taking_off import Taken, take_off
from bot.rules.authority import Action, may
from bot.rules.case_form import CaseForm, split_typed_question
from bot.rules.space import Part
from bot.rules.written_text import MOST_STORY_CHARACTERS, has_words
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.keep_draft import keep_draft
from bot.services.know_person import find_person
from bot.services.register_server import ServerView, read_server
from bot.services.screen_text import screened
from bot.services.unsent_texts import UnsentForm
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.join_pages import join_first_page


class TypedQuestionsCog(commands.Cog):
    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Listen at this desk."""
        self.desk, self.outbox = desk, outbox

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Take a typed question to its author's form."""
        server = await self._server_of(message)
        if server is None or not isinstance(message.author, discord.Member):
            return
        actor = await actor_of(
            self.desk,
            guild_id=server.guild_id,
            member=message.author,
            language=await self._language(server, message.author),
        )
        if await take_off(message, actor.guild_id, self.desk, self.outbox) is Taken.GONE:
            return
        if message.attachments:
            await self._answer(message, card(actor.speaker.say("typed-files", person=message.author.mention)))
            return
        if not may(actor.roles, Action.ASK_CASE):
            await self._answer(message, join_first_page(actor.speaker))
            return
        question, story = split_typed_question(message.content)
        if not has_words(story) or len(story) > MOST_STORY_CHARACTERS:
            key = "typed-too-long" if has_words(story) else "typed-empty"
            await self._answer(message, self._again(actor, CaseForm(question, story), key))
            return
        form = CaseForm(question=question, story=story)
        findings = await screened(self.desk, {"question": question, "story": story}, actor.speaker.language)
        if findings:
            await self._answer(message, self._again(actor, form, "typed-stopped"))
            return
        now = self.desk.clock.now()
        draft = await self.desk.database.write(
            lambda session: keep_draft(
                session, guild_id=actor.guild_id, person_id=actor.person.id, form=form, now=now
            )
        )
        view = card(
            actor.speaker.say("typed-continue", person=message.author.mention),
            buttons=[
                ActionButton(
                    "mend-draft",
                    draft.id,
                    label=actor.speaker.say("button-continue"),
                    style=discord.ButtonStyle.primary,
                )
            ],
        )
        await self._answer(message, view)

    async def _server_of(self, message: discord.Message) -> ServerView | None:
        if message.guild is None or message.author.bot or message.is_system():
            return None
        async with self.desk.database.read() as session:
            server = await read_server(session, guild_id=message.guild.id)
        if server is None or not server.typed_questions:
            return None
        return server if server.space.get(Part.CASE_QUESTIONS) == message.channel.id else None

    async def _language(self, server: ServerView, member: discord.Member) -> str:
        async with self.desk.database.read() as session:
            person = await find_person(session, guild_id=server.guild_id, discord_id=member.id)
        return person.language if person else server.language

    def _again(self, actor: Actor, form: CaseForm, key: str) -> discord.ui.LayoutView:
        """The text did not pass: it waits in memory, and only its author can bring it back into the form."""
        token = self.desk.unsent.keep(
            actor.guild_id,
            actor.discord_id,
            UnsentForm("case", "new", {"question": form.question, "story": form.story}),
            now=self.desk.clock.now(),
        )
        return card(
            actor.speaker.say(key, person=f"<@{actor.discord_id}>"),
            tone=Tone.ALERT,
            buttons=[
                ActionButton(
                    "mend",
                    token,
                    label=actor.speaker.say("button-mend"),
                    style=discord.ButtonStyle.primary,
                )
            ],
        )

    async def _answer(self, message: discord.Message, view: discord.ui.LayoutView) -> None:
        await message.channel.send(
            view=view, allowed_mentions=discord.AllowedMentions(users=[message.author])
        )
