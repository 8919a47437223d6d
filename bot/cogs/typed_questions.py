"""Questions typed in #case-questions, where the server allows it: taken off the channel, screened, brought to the form.

Discord has the text by then, which is why this is a setting that starts off.
"""

import logging

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, actor_of
from bot.cogs.cases import screened
from bot.rules.authority import ALLOWED, Action
from bot.rules.case_form import CaseForm, split_typed_question
from bot.rules.space import Part
from bot.rules.written_text import MOST_STORY_CHARACTERS, has_words
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.keep_draft import keep_draft
from bot.services.know_person import find_person
from bot.services.notice_undeleted import tell_undeleted
from bot.services.register_server import ServerView, read_server
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.join_pages import join_first_page

log = logging.getLogger(__name__)


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
        if not await self._take_off(message, actor):
            return
        if not ALLOWED[Action.ASK_CASE] & actor.roles:
            await self._answer(message, join_first_page(actor.speaker))
            return
        question, story = split_typed_question(message.content)
        if not has_words(story) or len(story) > MOST_STORY_CHARACTERS:
            key = "typed-too-long" if has_words(story) else "typed-empty"
            await self._answer(message, self._again(actor, CaseForm(question, story), key))
            return
        form = CaseForm(question=question, story=story)
        findings = await screened(
            self.desk, {"field-question": question, "field-story": story}, actor.speaker.language
        )
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
            actor.guild_id, actor.discord_id, (form, "new"), now=self.desk.clock.now()
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

    async def _take_off(self, message: discord.Message, actor: Actor) -> bool:
        """Delete the message; where the bot may not, the coordinators are told where, never what.

        False when it was taken off, or told of, before: it is answered once, however often it is read.
        """
        try:
            await message.delete()
        except discord.NotFound:
            return False
        except discord.HTTPException as error:
            log.warning("typed question not deleted", extra={"problem": f"{error.status}/{error.code}"})
            now = self.desk.clock.now()
            is_new = await self.desk.database.write(
                lambda session: tell_undeleted(
                    session, guild_id=actor.guild_id, message_id=message.id, now=now
                )
            )
            await self.outbox.deliver_due()
            return is_new
        return True
