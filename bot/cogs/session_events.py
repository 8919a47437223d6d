"""Discord's scheduled event of a live session: in the voice channel, or wherever the programme meets."""

import logging
from datetime import timedelta

import discord

from bot.services.plan_sessions import SessionPlanned
from bot.views.speaker import Speaker

log = logging.getLogger(__name__)
MOST_TITLE = 100


async def make_event(
    guild: discord.Guild,
    speaker: Speaker,
    planned: SessionPlanned,
    *,
    title: str | None,
    channel: object,
    place: str | None,
) -> int | None:
    """Make the event; its id. None where Discord refuses: the session is planned all the same."""
    name = speaker.say("session-event-about", title=title) if title else speaker.say("session-event")
    starts_at = planned.starts_at
    ends_at = starts_at + timedelta(minutes=planned.minutes)
    try:
        if place is None and isinstance(channel, discord.VoiceChannel):
            event = await guild.create_scheduled_event(
                name=name[:MOST_TITLE],
                start_time=starts_at,
                end_time=ends_at,
                privacy_level=discord.PrivacyLevel.guild_only,
                entity_type=discord.EntityType.voice,
                channel=channel,
                reason="/session plan",
            )
        else:
            event = await guild.create_scheduled_event(
                name=name[:MOST_TITLE],
                start_time=starts_at,
                end_time=ends_at,
                privacy_level=discord.PrivacyLevel.guild_only,
                entity_type=discord.EntityType.external,
                location=place or speaker.say("session-event-place"),
                reason="/session plan",
            )
    except discord.HTTPException as refused:
        log.warning("an event could not be made", extra={"problem": f"{refused.status}/{refused.code}"})
        return None
    return event.id


async def cancel_event(guild: discord.Guild, event_id: int) -> bool:
    """Take the event away; whether it is gone now, also where somebody had taken it away before."""
    try:
        event = await guild.fetch_scheduled_event(event_id, with_counts=False)
        await event.delete(reason="/session cancel")
    except discord.NotFound:
        return True
    except discord.HTTPException as refused:
        log.warning("an event could not be taken away", extra={"problem": f"{refused.status}/{refused.code}"})
        return False
    return True
