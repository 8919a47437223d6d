"""The forms around a case: ask, return, pass, recommend."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.rules.case_form import CONFIRMATIONS, MOST_TOPICS, CaseForm
from bot.rules.cases import PassReason, ReturnReason
from bot.rules.recommendations import KINDS
from bot.rules.routing import MOST_PROFESSIONS
from bot.rules.written_text import (
    MOST_NOTE_CHARACTERS,
    MOST_QUESTION_CHARACTERS,
    MOST_RECOMMENDATION_CHARACTERS,
    MOST_REFERENCE_CHARACTERS,
)
from bot.views.actions import custom_id
from bot.views.form import form, menu_field, radio_field, text_field, tick_field
from bot.views.recommendation_kind import kind_name
from bot.views.speaker import Speaker

TYPED_CHARACTERS = 4_000


def case_form(
    speaker: Speaker, argument: str, *, filled: CaseForm | None, hub_note: str | None = None
) -> discord.ui.Modal:
    """The case question in five fields, filled in where there is something to mend."""
    filled = filled or CaseForm(question="", story="")
    return form(
        speaker.say("form-case-title"),
        custom_id("form-case", argument),
        text_field(
            "question",
            speaker.say("form-case-question"),
            description=speaker.say("form-case-question-hint"),
            default=filled.question,
            most=MOST_QUESTION_CHARACTERS,
        ),
        text_field(
            "story",
            speaker.say("form-case-story"),
            description=speaker.say("form-case-hub-note", note=hub_note)
            if hub_note
            else speaker.say("form-case-story-hint"),
            default=filled.story,
            most=TYPED_CHARACTERS,
            long=True,
        ),
        menu_field(
            "topics",
            speaker.say("form-case-topics", most=MOST_TOPICS),
            {topic: speaker.topic(topic) for topic in speaker.topics.ids()},
            chosen=filled.topics,
            most=MOST_TOPICS,
        ),
        menu_field(
            "professions",
            speaker.say("form-case-professions"),
            {profession: speaker.profession(profession) for profession in speaker.topics.hub_professions()},
            description=speaker.say("form-case-professions-hint"),
            chosen=filled.professions_wanted,
            most=MOST_PROFESSIONS,
            required=False,
        ),
        tick_field(
            "confirmations",
            speaker.say("form-case-confirmations"),
            {name: speaker.say(f"confirm-{name.replace('_', '-')}") for name in CONFIRMATIONS},
            description=speaker.say("form-case-confirmations-hint"),
        ),
    )


def return_form(speaker: Speaker, case_id: int, *, reason: str = "", note: str = "") -> discord.ui.Modal:
    """Why a case goes back, and a short note for its asker; filled in where it has to be mended."""
    return form(
        speaker.say("form-return-title"),
        custom_id("form-return", case_id),
        radio_field(
            "reason",
            speaker.say("form-return-reason"),
            {one: speaker.say(f"return-{one.replace('_', '-')}") for one in ReturnReason},
            chosen=reason or None,
        ),
        text_field(
            "note",
            speaker.say("form-return-note"),
            description=speaker.say("form-return-note-hint"),
            default=note,
            most=MOST_NOTE_CHARACTERS,
            required=False,
        ),
    )


def pass_form(speaker: Speaker, case_id: int) -> discord.ui.Modal:
    """Why a specialist passes."""
    return form(
        speaker.say("form-pass-title"),
        custom_id("form-pass", case_id),
        radio_field(
            "reason",
            speaker.say("form-pass-reason"),
            {reason: speaker.say(f"pass-{reason.replace('_', '-')}") for reason in PassReason},
        ),
    )


def recommend_form(
    speaker: Speaker, argument: str, *, filled: Mapping[str, str] | None = None
) -> discord.ui.Modal:
    """One recommendation or two: kind and text of each, and the reference."""
    filled = filled or {}
    return form(
        speaker.say("form-recommend-title"),
        custom_id("form-recommend", argument),
        *recommendation_fields(speaker, filled),
        *recommendation_fields(speaker, filled, ending="-2"),
        reference_field(speaker, filled),
    )


def recommendation_fields(
    speaker: Speaker, filled: Mapping[str, str], *, ending: str = ""
) -> list[discord.ui.Label[Any]]:
    """Kind and text of a recommendation, whoever fills them in; a second one (`ending` -2) may be left empty."""
    is_first, kind, text = not ending, filled.get(f"kind{ending}"), filled.get(f"text{ending}")
    return [
        menu_field(
            f"kind{ending}",
            speaker.say("form-recommend-kind" if is_first else "form-recommend-second-kind"),
            {code: kind_name(speaker, one) for code, one in KINDS.items()},
            description=speaker.say("form-recommend-kind-hint") if is_first else None,
            chosen=[kind] if kind else [],
            required=is_first,
        ),
        text_field(
            f"text{ending}",
            speaker.say("form-recommend-text" if is_first else "form-recommend-second-text"),
            description=speaker.say(
                "form-recommend-text-hint" if is_first else "form-recommend-second-text-hint"
            ),
            default=text,
            most=MOST_RECOMMENDATION_CHARACTERS,
            long=True,
            required=is_first,
        ),
    ]


def reference_field(speaker: Speaker, filled: Mapping[str, str]) -> discord.ui.Label[Any]:
    """The reference, for all that the form recommends."""
    return text_field(
        "reference",
        speaker.say("form-recommend-reference"),
        default=filled.get("reference"),
        most=MOST_REFERENCE_CHARACTERS,
        required=False,
    )
