"""Credit as the person sees it: the form with their details, and what is kept of it."""

import discord

from bot.rules.credits import Earned, StatementKind
from bot.rules.registration import MOST_COLLEGE, MOST_EMAIL, MOST_LEGAL_NAME, MOST_LICENCE, Registration
from bot.services.count_credits import Credits, Period
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


def hours_of(speaker: Speaker, minutes: int) -> str:
    """Minutes as hours with two decimals: `2.25 h`."""
    return speaker.say("hours-number", hours=minutes / 60)


def credits_of(figures: Earned) -> float:
    """Credits as a number to say; 0 where there are none."""
    return (figures.credit_hundredths or 0) / 100


def credits_part(speaker: Speaker, counted: Credits) -> str:
    """The figures as a statement has them; empty where nothing stands in the log."""
    if counted.first_day is None or counted.last_day is None:
        return ""
    figures, terms = counted.earned, counted.accreditor
    worth = (
        speaker.say("credits-earned", credits=credits_of(figures), name=escape_typed(terms.name))
        if terms is not None
        else speaker.say("credits-none")
    )
    return "\n".join(
        [
            speaker.say(
                "credits-heading", first=counted.first_day.isoformat(), last=counted.last_day.isoformat()
            ),
            speaker.say(
                "credits-lines",
                sessions=hours_of(speaker, figures.session_minutes),
                alone=hours_of(speaker, figures.self_directed_minutes),
            ),
            worth,
            speaker.say("credits-rounded"),
        ]
    )


def credit_buttons(
    speaker: Speaker, period: Period, *, keeps_hours: bool, is_registered: bool
) -> list[ActionButton]:
    """The next step: read the notice, give one's details, or have the statements of this period."""
    if not keeps_hours:
        return [ActionButton("hours-show", label=speaker.say("button-about-hours"))]
    if not is_registered:
        return [register_button(speaker)]
    statements = [
        ActionButton("statement", f"{kind};{period.to_code()}", label=label)
        for kind, label in (
            (StatementKind.COLLEGE, speaker.say("button-statement")),
            (StatementKind.EMPLOYER, speaker.say("button-statement-employer")),
        )
    ]
    return [*statements, register_button(speaker)]
