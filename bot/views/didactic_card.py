"""A didactic as it is posted: objectives, the text, take-home points with their strength, sources, reviewer."""

import discord

from bot.services.read_post import DidacticView
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Pressable, Tone, card
from bot.views.form import form, text_field
from bot.views.sources import numbered, source_lines
from bot.views.speaker import Speaker
from content.markdown import parse, to_discord

MOST_MISSED_SHOWN = 2
"""Titles of what was missed, on a card that has little room left."""


def didactic_card(speaker: Speaker, view: DidacticView, *, is_preview: bool = False) -> discord.ui.LayoutView:
    """The whole summary, and what its reader can do."""
    didactic = view.didactic
    heading = speaker.say(
        "didactic-heading",
        title=didactic.title,
        track=speaker.say(f"track-{didactic.track.replace('_', '-')}"),
        minutes=didactic.minutes,
    )
    if view.late:
        heading += "\n-# " + speaker.say("didactic-late")
    if view.missed:
        shown = " · ".join(view.missed[-MOST_MISSED_SHOWN:])
        more = max(0, len(view.missed) - MOST_MISSED_SHOWN)
        heading += "\n-# " + speaker.say("didactic-missed-before", titles=shown, more=more)
    objectives = "\n".join(f"- {objective}" for objective in didactic.objectives)
    points = "\n".join(
        speaker.say(
            "didactic-point",
            text=numbered(didactic, point.text),
            strength=speaker.say(f"strength-{point.strength.replace('_', '-')}"),
        )
        for point in didactic.take_home
    )
    sources = "\n".join(source_lines(didactic))
    reviewer = (
        speaker.say("didactic-reviewed", reviewer=view.reviewer, date=view.signed_on.isoformat())
        if view.reviewer and view.signed_on
        else speaker.say("didactic-unsigned")
    )
    buttons = [] if is_preview else _buttons(speaker, view)
    return card(
        heading,
        f"{speaker.say('didactic-objectives')}\n{objectives}",
        "\n".join(to_discord(parse(numbered(didactic, didactic.body)))),
        f"{speaker.say('didactic-take-home')}\n{points}",
        f"{speaker.say('didactic-sources')}\n{sources}",
        f"{reviewer}\n-# {speaker.say('education-only', date=didactic.reviewed_on.isoformat())}",
        tone=Tone.PLAIN if view.reviewer else Tone.WAITING,
        buttons=buttons,
    )


def _buttons(speaker: Speaker, view: DidacticView) -> list[Pressable]:
    """What a reader can do, in this order: Mark as read, Quiz, Hand-out, Discuss."""
    didactic = view.didactic
    buttons: list[Pressable] = [
        ActionButton(
            "mark-read",
            didactic.id,
            label=speaker.say("button-mark-read"),
            style=discord.ButtonStyle.success,
        )
    ]
    if didactic.quiz:
        buttons.append(ActionButton("quiz", didactic.id, label=speaker.say("button-quiz")))
    buttons.append(ActionButton("handout", didactic.id, label=speaker.say("button-handout")))
    if view.post_id is not None:
        buttons.append(ActionButton("discuss", view.post_id, label=speaker.say("button-discuss")))
    return buttons


def review_page(speaker: Speaker, view: DidacticView) -> discord.ui.LayoutView:
    """The didactic for its signer, with the button that signs exactly this text."""
    return card(
        speaker.say("review-heading", title=view.didactic.title, language=view.language),
        speaker.say("review-signed") if view.reviewer else speaker.say("review-how"),
        buttons=[]
        if view.reviewer
        else [
            ActionButton(
                "sign",
                f"{view.didactic.id}:{view.language}:{view.didactic.content_hash[:16]}",
                label=speaker.say("button-sign"),
                style=discord.ButtonStyle.success,
            )
        ],
    )


def sign_form(speaker: Speaker, argument: str) -> discord.ui.Modal:
    """Name, licence, conflict of interest of the clinician who signs."""
    return form(
        speaker.say("form-sign-title"),
        custom_id("form-sign", argument),
        text_field("name", speaker.say("form-sign-name"), most=200),
        text_field("licence", speaker.say("form-sign-licence"), most=200),
        text_field(
            "conflict",
            speaker.say("form-sign-conflict"),
            description=speaker.say("form-sign-conflict-hint"),
            most=200,
        ),
    )
