"""What stands first in the discussion of a didactic, and the way there."""

import discord

from bot.views.card import card, link, message_url
from bot.views.speaker import Speaker


def discussion_opening(
    speaker: Speaker, title: str, *, guild_id: int, questions_id: int | None
) -> discord.ui.LayoutView:
    """What the thread is for, and that cases go to #case-questions."""
    where = f"<#{questions_id}>" if questions_id else "#case-questions"
    ways = (
        [link(speaker.say("button-ask"), message_url(guild_id, questions_id))]
        if questions_id is not None
        else []
    )
    return card(speaker.say("discussion-opening", title=title, channel=where), buttons=ways)


def discussion_here(speaker: Speaker, guild_id: int, thread_id: int) -> discord.ui.LayoutView:
    """Where it is discussed."""
    return card(
        speaker.say("discussion-here", thread=f"<#{thread_id}>"),
        buttons=[link(speaker.say("button-open-discussion"), message_url(guild_id, thread_id))],
    )
