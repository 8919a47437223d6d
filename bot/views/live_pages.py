"""The coordinator's pages and form around the live session."""

from collections.abc import Mapping

import discord

from bot.services.give_recommendation import RecommendationGiven
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.case_forms import recommendation_fields, reference_field
from bot.views.form import form, people_field
from bot.views.speaker import Speaker


def presented_page(speaker: Speaker, case_id: int, number: str) -> discord.ui.LayoutView:
    """It goes to the session; what is recommended there can be recorded now or after it."""
    record = _record(speaker, case_id, speaker.say("button-record-live"))
    return card(speaker.say("presented-live", number=number), tone=Tone.GOOD, buttons=[record])


def recorded_page(
    speaker: Speaker, case_id: int, given: RecommendationGiven, discord_id: int
) -> discord.ui.LayoutView:
    """It stands in the case under the specialist's name; one more is one press away."""
    key = "recorded-live-some-missing" if given.missing else "recorded-live-all-heard"
    return card(
        speaker.say(
            key,
            person=speaker.person(discord_id),
            number=given.number,
            missing=speaker.professions(list(given.missing)),
        ),
        tone=Tone.GOOD,
        buttons=[_record(speaker, case_id, speaker.say("button-recommend-more"))],
    )


def live_form(
    speaker: Speaker, case_id: int, *, who: int | None = None, filled: Mapping[str, str] | None = None
) -> discord.ui.Modal:
    """Who recommended it in the session, and the fields of every recommendation."""
    return form(
        speaker.say("form-live-title"),
        custom_id("form-record-live", case_id),
        people_field(
            "who",
            speaker.say("form-live-who"),
            description=speaker.say("form-live-who-hint"),
            chosen=[who] if who is not None else [],
            most=1,
            required=True,
        ),
        *recommendation_fields(speaker, filled or {}),
        reference_field(speaker, filled or {}),
    )


def _record(speaker: Speaker, case_id: int, label: str) -> ActionButton:
    return ActionButton("record-live", case_id, label=label, style=discord.ButtonStyle.primary)
