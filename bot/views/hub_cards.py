"""What the hub and the asker are sent: offers, recommendations, notices."""

import discord

from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView
from bot.views.actions import ActionButton
from bot.views.card import Tone, card, link, message_url
from bot.views.case_card import heard_and_missing
from bot.views.recommendation_kind import kind_name
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
        kind=kind_name(speaker, given.kind),
    )
    reference = (
        speaker.say("recommendation-reference", reference=escape_typed(given.reference))
        if given.reference
        else ""
    )
    if given.is_live:
        heading = f"{heading}\n{speaker.say('recommendation-live')}"
    return card(
        heading,
        escape_typed(given.text) or speaker.say("text-gone"),
        reference,
        f"{heard_and_missing(speaker, case)}\n-# {speaker.say('standing-notice')}",
        tone=Tone.GOOD,
    )


def specialist_notice(
    speaker: Speaker, case: CaseView, code: str, *, queue_channel_id: int | None, mention: int | None
) -> discord.ui.LayoutView:
    """What a specialist owes or has lost in a case; never its text. `mention` is set in the queue itself."""
    text = speaker.say(
        code,
        number=case.number or speaker.say("own-case-unnumbered"),
        topics=", ".join(speaker.topic(topic) for topic in case.topics),
        asked=speaker.instant(case.asked_at, "R"),
    )
    return card(
        f"{speaker.person(mention)} {text}" if mention else text,
        tone=Tone.WAITING,
        buttons=ways_to_case(speaker, case, queue_channel_id),
    )


def ways_to_case(
    speaker: Speaker, case: CaseView, queue_channel_id: int | None
) -> list[discord.ui.Button[discord.ui.LayoutView]]:
    """Links to the case's post, or to its card in the queue before it is open."""
    if case.post_id is not None:
        return [link(speaker.say("button-open-case"), message_url(case.guild_id, case.post_id))]
    if queue_channel_id is not None and case.queue_message_id is not None:
        url = message_url(case.guild_id, queue_channel_id, case.queue_message_id)
        return [link(speaker.say("button-see-case"), url)]
    return []


def asker_notice(
    speaker: Speaker, case: CaseView, code: str, *, mention: int | None
) -> discord.ui.LayoutView:
    """What happened to the asker's case; never its text. `mention` is set when it stands in the case itself."""
    key, _, detail = code.partition(":")
    buttons: list[ActionButton | discord.ui.Button[discord.ui.LayoutView]] = []
    details: dict[str, object] = {"number": case.number or ""}
    if key == "notice-recommended":
        details["profession"] = speaker.profession(detail)
    if key == "notice-closed":
        details["reason"] = speaker.say(f"close-{detail.replace('_', '-')}")
    if key == "notice-asked-back":
        details["profession"] = speaker.profession(detail)
        answer = speaker.say("button-answer-back")
        buttons.append(ActionButton("answer-back", case.id, label=answer, style=discord.ButtonStyle.primary))
    if key == "notice-summarised":
        buttons.append(ActionButton("reopen", case.id, label=speaker.say("button-reopen")))
    if key == "notice-concern":
        details["emergency"] = speaker.say("start-emergency")
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
        tone=Tone.ALERT if key in ("notice-returned", "notice-concern") else Tone.GOOD,
        buttons=buttons,
    )
