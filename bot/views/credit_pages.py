"""Credit as the person sees it: the form with their details, and what is kept of it."""

import discord

from bot.rules.registration import MOST_COLLEGE, MOST_EMAIL, MOST_LEGAL_NAME, MOST_LICENCE, Registration
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, text_field
from bot.views.speaker import Speaker
from content.markdown import escape_typed


def register_button(speaker: Speaker) -> ActionButton:
    """Opens the form with one's details."""
    return ActionButton("register", label=speaker.say("button-register"))


def register_form(speaker: Speaker, known: Registration | None) -> discord.ui.Modal:
    """Legal name, college, licence number, e-mail; filled in with what is known."""
    return form(
        speaker.say("form-register-title"),
        custom_id("form-register"),
        text_field(
            "legal_name",
            speaker.say("form-register-name"),
            description=speaker.say("form-register-name-hint"),
            default=known.legal_name if known else None,
            most=MOST_LEGAL_NAME,
        ),
        text_field(
            "college",
            speaker.say("form-register-college"),
            default=known.college if known else None,
            most=MOST_COLLEGE,
        ),
        text_field(
            "licence",
            speaker.say("form-register-licence"),
            default=known.licence if known else None,
            most=MOST_LICENCE,
        ),
        text_field(
            "email",
            speaker.say("form-register-email"),
            description=speaker.say("form-register-email-hint"),
            default=known.email if known else None,
            most=MOST_EMAIL,
            required=False,
        ),
    )


def registered_page(speaker: Speaker, details: Registration) -> discord.ui.LayoutView:
    """What is kept now, for the person alone."""
    return card(
        speaker.say(
            "register-kept",
            name=escape_typed(details.legal_name),
            college=escape_typed(details.college),
            licence=escape_typed(details.licence),
        ),
        speaker.say("register-email", email=escape_typed(details.email)) if details.email else "",
        speaker.say("register-what"),
        tone=Tone.GOOD,
        buttons=[register_button(speaker)],
    )


def hours_kept_page(speaker: Speaker) -> discord.ui.LayoutView:
    """Agreed: hours are kept, and the details for credit come next."""
    return card(speaker.say("hours-kept"), tone=Tone.GOOD, buttons=[register_button(speaker)])
