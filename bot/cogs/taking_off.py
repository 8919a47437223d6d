"""Take a message off the server at once; where the bot may not, the coordinators are told where, never what."""

import logging
from enum import Enum

import discord

from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.notice_undeleted import tell_undeleted

log = logging.getLogger(__name__)


class Taken(Enum):
    """What became of it. `GONE`: it was taken off, or told of, before."""

    OFF = "off"
    STILL_THERE = "still_there"
    GONE = "gone"


async def take_off(message: discord.Message, guild_id: int, desk: Desk, outbox: Delivers) -> Taken:
    """Delete it; it is answered once, however often it is read."""
    try:
        await message.delete()
    except discord.NotFound:
        return Taken.GONE
    except discord.HTTPException as error:
        log.warning("message not deleted", extra={"problem": f"{error.status}/{error.code}"})
        now = desk.clock.now()
        is_new = await desk.database.write(
            lambda session: tell_undeleted(
                session, guild_id=guild_id, channel_id=message.channel.id, message_id=message.id, now=now
            )
        )
        await outbox.deliver_due()
        return Taken.STILL_THERE if is_new else Taken.GONE
    return Taken.OFF
