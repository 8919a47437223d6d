"""Credit as coordinators see it: the accreditor's form, and what a statement's code stands for."""

import discord

from bot.rules.credits import HUNDREDTHS_AN_HOUR, MOST_ACTIVITY_ID, MOST_NAME, Accreditor
from bot.services.check_statement import CheckedStatement
from bot.views.actions import custom_id
from bot.views.card import Tone, card
from bot.views.credit_pages import credits_of, hours_of
from bot.views.form import form, radio_field, text_field
from bot.views.speaker import Speaker
from content.markdown import escape_typed

CERTIFICATE, STATEMENT = "certificate", "statement"


def accreditor_form(speaker: Speaker, known: Accreditor | None, *, programme: str) -> discord.ui.Modal:
    """Programme, accreditor, activity, rate and the word for the paper; `programme` is proposed at first."""
    rate = known.credit_hundredths_per_hour if known else HUNDREDTHS_AN_HOUR
    return form(
        speaker.say("form-accreditor-title"),
        custom_id("form-accreditor"),
        text_field(
            "programme",
            speaker.say("form-accreditor-programme"),
            default=known.programme if known else programme,
            most=MOST_NAME,
        ),
        text_field(
            "name",
            speaker.say("form-accreditor-name"),
            description=speaker.say("form-accreditor-name-hint"),
            default=known.name if known else None,
            most=MOST_NAME,
        ),
        text_field(
            "activity_id",
            speaker.say("form-accreditor-activity"),
            default=known.activity_id if known else None,
            most=MOST_ACTIVITY_ID,
            required=False,
        ),
        text_field(
            "credits_per_hour",
            speaker.say("form-accreditor-rate"),
            description=speaker.say("form-accreditor-rate-hint"),
            default=f"{rate / 100:g}",
            most=5,
        ),
        radio_field(
            "word",
            speaker.say("form-accreditor-word"),
            {
                STATEMENT: speaker.say("choice-statement"),
                CERTIFICATE: speaker.say("choice-certificate"),
            },
            description=speaker.say("form-accreditor-word-hint"),
            chosen=CERTIFICATE if known and known.allows_certificate else STATEMENT,
        ),
    )


def accreditor_page(speaker: Speaker, accreditor: Accreditor) -> discord.ui.LayoutView:
    """What holds from now on."""
    told = speaker.say(
        "accreditor-set",
        programme=escape_typed(accreditor.programme),
        name=escape_typed(accreditor.name),
        rate=accreditor.credit_hundredths_per_hour / 100,
    )
    return card(told, tone=Tone.GOOD)


def checked_page(speaker: Speaker, found: CheckedStatement | None) -> discord.ui.LayoutView:
    """What was issued under a code, or that nothing was."""
    if found is None:
        return card(speaker.say("statement-unknown"), tone=Tone.ALERT)
    figures = found.figures
    told = [
        speaker.say(
            "statement-valid",
            person=speaker.person(found.discord_id),
            issued=speaker.instant(found.issued_at, "D"),
            kind=speaker.say(f"statement-kind-{found.kind}"),
            first=found.first_day.isoformat(),
            last=found.last_day.isoformat(),
            sessions=hours_of(speaker, figures.session_minutes),
            alone=hours_of(speaker, figures.self_directed_minutes),
        )
    ]
    if figures.credit_hundredths is not None:
        told.append(speaker.say("statement-valid-credits", credits=credits_of(figures)))
    return card("\n".join([*told, speaker.say("statement-compare")]), tone=Tone.GOOD)
