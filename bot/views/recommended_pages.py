"""What a specialist sees after recommending: who is still to be heard, the minutes it took, and one more."""

from collections.abc import Sequence

import discord

from bot.rules.minutes_spent import MINUTES_OFFERED
from bot.rules.recommendations import Kind, Written
from bot.services.give_recommendation import RecommendationGiven
from bot.services.note_minutes import MinutesNoted
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.speaker import Speaker


def recommended_page(
    speaker: Speaker, given: RecommendationGiven, case_id: int, written: Sequence[Written]
) -> discord.ui.LayoutView:
    """It stands in the case. Response times are logged; the minutes are asked for, with no need to answer."""
    key = "recommended-some-missing" if given.missing else "recommended-all-heard"
    return card(
        speaker.say(
            key,
            number=given.number,
            count=len(written),
            missing=speaker.professions(list(given.missing)),
        ),
        speaker.say("recommended-minutes"),
        tone=Tone.GOOD,
        buttons=[
            _another(speaker, case_id, written[-1].kind),
            *(
                ActionButton(
                    "minutes",
                    f"{given.recommendation_id};{minutes}",
                    label=speaker.say("button-minutes", minutes=minutes),
                )
                for minutes in MINUTES_OFFERED
            ),
        ],
    )


def minutes_page(speaker: Speaker, noted: MinutesNoted, minutes: int) -> discord.ui.LayoutView:
    """The minutes are kept; one more recommendation is still one press away."""
    return card(
        speaker.say("minutes-noted", minutes=minutes),
        tone=Tone.GOOD,
        buttons=[_another(speaker, noted.case_id, noted.kind)],
    )


def _another(speaker: Speaker, case_id: int, kind: Kind) -> ActionButton:
    return ActionButton(
        "recommend-more",
        f"{case_id};{kind.code}",
        label=speaker.say("button-recommend-more"),
        style=discord.ButtonStyle.primary,
    )
