"""Members write in a case's post, or where a didactic is discussed: screened at once. Nothing of it is kept here.

In a case it counts once a day.
"""

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, actor_of
from bot.cogs.taking_off import Taken, take_off
from bot.rules.authority import Role
from bot.rules.identifiers import Tier
from bot.rules.space import Part
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.note_in_case import count_comment
from bot.services.notice_taken_off import FILES, tell_author
from bot.services.read_case import case_of_post
from bot.services.register_server import read_server
from bot.services.screen_text import screened


class CommentsCog(commands.Cog):
    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Listen at this desk."""
        self.desk, self.outbox = desk, outbox

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """A comment, as it comes or as it is found after a time away."""
        await self._hear(message)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A comment that was changed is screened like a new one."""
        await self._hear(payload.message)

    async def _hear(self, message: discord.Message) -> None:
        """Take off what may identify somebody; count the rest, and ask a newcomer of the hub whether they take it."""
        thread = message.channel
        if message.author.bot or not isinstance(thread, discord.Thread):
            return
        async with self.desk.database.read() as session:
            server = await read_server(session, guild_id=thread.guild.id)
            if server is None:
                return
            case_id = None
            if server.space.get(Part.CASE_DISCUSSIONS) == thread.parent_id:
                case_id = await case_of_post(session, guild_id=thread.guild.id, post_id=thread.id)
        if case_id is None and server.space.get(Part.DIDACTICS) != thread.parent_id:
            return
        author = await _member(message, thread.guild)
        if author is None:
            return
        actor = await actor_of(self.desk, guild_id=thread.guild.id, member=author, language=None)
        if await self._is_taken_off(message, actor) or case_id is None:
            return
        if not {Role.MEMBER, Role.SPECIALIST, Role.COORDINATOR} & actor.roles:
            return
        answers = Role.SPECIALIST in actor.roles
        written_at = message.created_at  # one that is read later, or again, counts on the same day
        await self.desk.database.write(
            lambda session: count_comment(
                session,
                guild_id=actor.guild_id,
                case_id=case_id,
                person_id=actor.person.id,
                hub_profession=actor.person.hub_profession if answers else None,
                now=written_at,
            )
        )
        await self.outbox.deliver_due()

    async def _is_taken_off(self, message: discord.Message, actor: Actor) -> bool:
        """Clear identifiers and files go at once; the author is told which kinds, never the words."""
        found = await screened(self.desk, {"text": message.content}, actor.server.language)
        kinds = [one.finding.kind.value for one in found if one.finding.tier is Tier.BLOCK]
        if message.attachments:
            kinds = [FILES]
        if not kinds:
            return False
        taken = await take_off(message, actor.guild_id, self.desk, self.outbox)
        if taken is not Taken.GONE:
            now = self.desk.clock.now()
            await self.desk.database.write(
                lambda session: tell_author(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    channel_id=message.channel.id,
                    message_id=message.id,
                    kinds=kinds,
                    now=now,
                )
            )
            await self.outbox.deliver_due()
        return True


async def _member(message: discord.Message, guild: discord.Guild) -> discord.Member | None:
    """Who wrote it; a changed message may come without the membership. None: they left."""
    if isinstance(message.author, discord.Member):
        return message.author
    try:
        return await guild.fetch_member(message.author.id)
    except discord.NotFound:
        return None
