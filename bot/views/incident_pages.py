"""The breach record: its form, and what a coordinator can hand to a custodian."""

import discord

from bot.rules.incidents import IncidentKind, Told
from bot.services.purge_case import IncidentView
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, menu_field, radio_field
from bot.views.speaker import Speaker

MOST_SHOWN = 8


def incident_form(
    speaker: Speaker, case_id: int, number: str, found: IncidentView | None
) -> discord.ui.Modal:
    """Where the words stood and who was told; the words themselves are asked for nowhere."""
    return form(
        speaker.say("form-incident-title", number=number),
        custom_id("form-incident", case_id),
        radio_field(
            "kind",
            speaker.say("form-incident-kind"),
            {kind: speaker.say(f"incident-{kind}") for kind in IncidentKind},
            description=speaker.say("form-incident-kind-hint") if found is None else None,
            chosen=found.kind if found else None,
        ),
        menu_field(
            "told",
            speaker.say("form-incident-told"),
            {told: _told(speaker, told) for told in Told},
            description=speaker.say("form-incident-told-hint"),
            chosen=found.told if found else (),
            most=len(Told),
            required=False,
        ),
    )


def incident_page(speaker: Speaker, found: IncidentView) -> discord.ui.LayoutView:
    """One record, to be copied into a report, and the way to add who else was told."""
    return card(
        speaker.say("incident-kept"),
        _record(speaker, found),
        speaker.say("incident-limits"),
        tone=Tone.ALERT,
        buttons=[ActionButton("incident", found.case_id, label=speaker.say("button-incident-change"))],
    )


def incidents_page(speaker: Speaker, found: list[IncidentView]) -> discord.ui.LayoutView:
    """The newest records."""
    if not found:
        return card(speaker.say("incidents-none"), tone=Tone.GOOD)
    return card(
        speaker.say("incidents-heading", count=len(found)),
        *(_record(speaker, one) for one in found[:MOST_SHOWN]),
    )


def case_label(speaker: Speaker, number: str | None, case_id: int) -> str:
    """A case without a word of it: its number, or its id before it was opened."""
    return number or f"{speaker.say('own-case-unnumbered')} ({case_id})"


def _record(speaker: Speaker, found: IncidentView) -> str:
    return speaker.say(
        "incident-record",
        number=case_label(speaker, found.number, found.case_id),
        at=speaker.instant(found.at, "F"),
        kind=speaker.say(f"incident-{found.kind}"),
        told=", ".join(_told(speaker, one) for one in found.told) or speaker.say("incident-nobody-told"),
        discord=speaker.say("incident-posts-gone" if found.posts_gone else "incident-posts-going"),
    )


def _told(speaker: Speaker, told: Told) -> str:
    return speaker.say(f"told-{told.replace('_', '-')}")
