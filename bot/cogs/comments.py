"""Members write in a case's post: that they did is counted once a day. What they wrote is not read or kept here."""

import discord
from discord.ext import commands

from bot.cogs.acting import actor_of
from bot.rules.authority import Role
from bot.rules.space import Part
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.note_in_case import count_comment
from bot.services.read_case import case_of_post
from bot.services.register_server import read_server


class CommentsCog(commands.Cog):
    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Listen at this desk."""
        self.desk, self.outbox = desk, outbox

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Count a comment; ask a specialist who has no part in the case whether they take it."""
        thread, author = message.channel, message.author
        if author.bot or not isinstance(thread, discord.Thread) or not isinstance(author, discord.Member):
            return
        async with self.desk.database.read() as session:
            server = await read_server(session, guild_id=thread.guild.id)
            if server is None or server.space.get(Part.CASE_DISCUSSIONS) != thread.parent_id:
                return
            case_id = await case_of_post(session, guild_id=thread.guild.id, post_id=thread.id)
        if case_id is None:
            return
        actor = await actor_of(self.desk, guild_id=thread.guild.id, member=author, language=None)
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
