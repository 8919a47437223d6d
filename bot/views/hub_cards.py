"""What the hub and the asker are sent: offers, recommendations, notices."""

import discord

from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView
from bot.views.actions import ActionButton
from bot.views.card import Tone, card, link, message_url
from bot.views.case_card import heard_and_missing
from bot.views.speaker import Speaker
from content.markdown import escape_typed


def offer_card(
    speaker: Speaker, case: CaseView, *, discord_id: int, queue_channel_id: int | None
) -> discord.ui.LayoutView:
    """A ping for the specialist who is asked next."""
    buttons = []
    if queue_channel_id is not None and case.queue_message_id is not None:
        buttons.append(
            link(
                speaker.say("button-see-case"),
                message_url(case.guild_id, queue_channel_id, case.queue_message_id),
            )
        )
    return card(
        speaker.say(
            "offer-ping",
            person=speaker.person(discord_id),
            number=case.number or speaker.say("own-case-unnumbered"),
            topics=", ".join(speaker.topic(topic) for topic in case.topics),
        ),
        tone=Tone.WAITING,
        buttons=buttons,
    )


def recommendation_card(speaker: Speaker, case: CaseView, given: RecommendationView) -> discord.ui.LayoutView:
    """A recommendation in its case: family and confidence first, then the words."""
    heading = speaker.say(
        "recommendation-heading",
        profession=speaker.profession(given.profession),
        person=speaker.person(given.author_discord_id),
        category=speaker.say(f"category-{given.category.replace('_', '-')}"),
        confidence=speaker.say(f"confidence-{given.confidence.replace('_', '-')}"),
    )
    reference = (
        speaker.say("recommendation-reference", reference=escape_typed(given.reference))
        if given.reference
        else ""
    )
    return card(
        heading,
        escape_typed(given.text),
        reference,
        f"{heard_and_missing(speaker, case)}\n-# {speaker.say('standing-notice')}",
        tone=Tone.GOOD,
    )


def asker_notice(
    speaker: Speaker, case: CaseView, code: str, *, mention: int | None
) -> discord.ui.LayoutView:
    """What happened to the asker's case; never its text. `mention` is set when it stands in the case itself."""
    key, _, detail = code.partition(":")
    buttons: list[ActionButton | discord.ui.Button[discord.ui.LayoutView]] = []
    details: dict[str, object] = {"number": case.number or ""}
    if key == "notice-recommended":
        details["profession"] = speaker.profession(detail)
    if key == "notice-returned":
        details["reason"] = speaker.say(f"return-{detail.replace('_', '-')}")
        buttons.append(
            ActionButton(
                "mend-case", case.id, label=speaker.say("button-mend"), style=discord.ButtonStyle.primary
            )
        )
    if case.post_id is not None and mention is None:
        buttons.append(link(speaker.say("button-open-case"), message_url(case.guild_id, case.post_id)))
    text = speaker.say(key, **details)
    return card(
        f"{speaker.person(mention)} {text}" if mention else text,
        heard_and_missing(speaker, case) if key == "notice-recommended" else "",
        tone=Tone.ALERT if key == "notice-returned" else Tone.GOOD,
        buttons=buttons,
    )
