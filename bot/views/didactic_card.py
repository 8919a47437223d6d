"""A didactic as it is posted: objectives, the text, take-home points with their strength, sources, reviewer."""

import discord

from bot.services.read_post import DidacticView
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, text_field
from bot.views.speaker import Speaker
from content.markdown import parse, to_discord
from content.schema import Reference

MOST_MISSED_SHOWN = 2
"""Titles of what was missed, on a card that has little room left."""


def didactic_card(speaker: Speaker, view: DidacticView, *, is_preview: bool = False) -> discord.ui.LayoutView:
    """The whole summary, and Mark as read."""
    didactic = view.didactic
    numbers = {reference.key: index for index, reference in enumerate(didactic.references, start=1)}
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
            text=_numbered(point.text, numbers),
            strength=speaker.say(f"strength-{point.strength.replace('_', '-')}"),
        )
        for point in didactic.take_home
    )
    sources = "\n".join(
        f"-# {numbers[reference.key]}. {reference.citation} {_address(reference)}".rstrip()
        for reference in didactic.references
    )
    reviewer = (
        speaker.say("didactic-reviewed", reviewer=view.reviewer, date=view.signed_on.isoformat())
        if view.reviewer and view.signed_on
        else speaker.say("didactic-unsigned")
    )
    buttons = (
        []
        if is_preview
        else [
            ActionButton(
                "mark-read",
                didactic.id,
                label=speaker.say("button-mark-read"),
                style=discord.ButtonStyle.success,
            ),
            ActionButton("handout", didactic.id, label=speaker.say("button-handout")),
        ]
    )
    return card(
        heading,
        f"{speaker.say('didactic-objectives')}\n{objectives}",
        "\n".join(to_discord(parse(_numbered(didactic.body, numbers)))),
        f"{speaker.say('didactic-take-home')}\n{points}",
        f"{speaker.say('didactic-sources')}\n{sources}",
        f"{reviewer}\n-# {speaker.say('education-only', date=didactic.reviewed_on.isoformat())}",
        tone=Tone.PLAIN if view.reviewer else Tone.WAITING,
        buttons=buttons,
    )


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


def _numbered(text: str, numbers: dict[str, int]) -> str:
    for key, number in numbers.items():
        text = text.replace(f"[{key}]", f"[{number}]")
    return text


def _address(reference: Reference) -> str:
    if reference.doi:
        return f"<https://doi.org/{reference.doi}>"
    if reference.pmid:
        return f"PMID {reference.pmid}"
    return f"<{reference.url}>" if reference.url else ""
