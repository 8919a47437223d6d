"""A specialist's profile: the invitation to fill it in, and its form."""

import discord

from bot.views.actions import ActionButton, custom_id
from bot.views.card import card
from bot.views.form import form, menu_field, text_field
from bot.views.speaker import Speaker
from content.markdown import escape_typed


def profile_wanted(speaker: Speaker, guild_id: int, guild_name: str) -> discord.ui.LayoutView:
    """Asks a new specialist for their profile."""
    return card(
        speaker.say("hub-profile-wanted", server=escape_typed(guild_name)),
        buttons=[
            ActionButton(
                "hub-profile",
                guild_id,
                label=speaker.say("button-hub-profile"),
                style=discord.ButtonStyle.primary,
            )
        ],
    )


def hub_profile_form(
    speaker: Speaker, guild_id: int, *, profession: str | None, topics: tuple[str, ...], capacity: int | None
) -> discord.ui.Modal:
    """Profession, topics and capacity of a specialist."""
    hub = {found: speaker.profession(found) for found in speaker.topics.hub_professions()}
    return form(
        speaker.say("form-hub-title"),
        custom_id("form-hub", guild_id),
        menu_field(
            "profession", speaker.say("form-hub-profession"), hub, chosen=[profession] if profession else []
        ),
        menu_field(
            "topics",
            speaker.say("form-hub-topics"),
            {topic: speaker.topic(topic) for topic in speaker.topics.ids()},
            chosen=topics,
            most=25,
        ),
        text_field(
            "capacity",
            speaker.say("form-hub-capacity"),
            description=speaker.say("form-hub-capacity-hint"),
            default=str(capacity or 3),
            most=2,
        ),
    )
