"""Discuss: a thread under a posted didactic, made by the first press; later ones lead there."""

import discord
from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.space import Part
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.open_discussion import DiscussionPlace, note_discussion, read_discussion
from bot.views.discussion_cards import discussion_here

THREAD_EXISTS = 160004
DAYS_UNTIL_ARCHIVED = 7


class DiscussionsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verb of the discussion."""
        self.desk, self.outbox = desk, outbox
        actions.bring({"discuss": self.discuss})

    async def discuss(self, interaction: Press, argument: str) -> None:
        """The way to the thread of a post; it is made where there is none."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        post_id = number(argument)
        async with self.desk.database.read() as session:
            place = await read_discussion(
                session, guild_id=actor.guild_id, post_id=post_id, library=self.desk.library
            )
        guild = interaction.guild
        if guild is None:
            raise DomainError("problem-server-only")
        await interaction.response.defer(ephemeral=True, thinking=True)
        thread_id = place.thread_id
        if thread_id is not None:
            await _must_be_there(guild, thread_id)
        else:
            channel = _channel_of(interaction, guild, place, actor.server.space.get(Part.DIDACTICS, 0))
            thread_id = await _open(channel, place)
            opened, now = thread_id, self.desk.clock.now()
            await self.desk.database.write(
                lambda session: note_discussion(
                    session, guild_id=actor.guild_id, post_id=post_id, thread_id=opened, now=now
                )
            )
        await reply(interaction, discussion_here(actor.speaker, actor.guild_id, thread_id))
        await self.outbox.deliver_due()


def _channel_of(
    interaction: Press, guild: discord.Guild, place: DiscussionPlace, known: int
) -> discord.TextChannel:
    """Where the post stands: where it was pressed, if it was; else the channel of the didactics."""
    pressed_on = interaction.message
    here = (
        interaction.channel if pressed_on and pressed_on.id == place.message_id else guild.get_channel(known)
    )
    if not isinstance(here, discord.TextChannel):
        raise DomainError("problem-discussion-no-post")
    return here


async def _open(channel: discord.TextChannel, place: DiscussionPlace) -> int:
    """Make the thread; if somebody was faster, theirs. Raises DomainError when the post was deleted."""
    try:
        thread = await channel.get_partial_message(place.message_id).create_thread(
            name=place.title[:100],
            auto_archive_duration=DAYS_UNTIL_ARCHIVED * 24 * 60,  # type: ignore[arg-type]
            reason="Discuss",
        )
    except discord.NotFound as error:
        raise DomainError("problem-discussion-no-post") from error
    except discord.HTTPException as error:
        if error.code != THREAD_EXISTS:
            raise
        return place.message_id  # a thread that was made on a message has its id
    return thread.id


async def _must_be_there(guild: discord.Guild, thread_id: int) -> None:
    """Raises DomainError when the thread was deleted; one in the archive is there."""
    if guild.get_thread(thread_id) is not None:
        return
    try:
        await guild.fetch_channel(thread_id)
    except discord.NotFound as error:
        raise DomainError("problem-discussion-gone") from error
