"""The forms and pages of a case's turns: words to write, reasons to choose, what this person can do."""

from collections.abc import Mapping, Sequence

import discord

from bot.rules.cases import LIVE, CloseReason, Status
from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView
from bot.services.read_words import WordsView
from bot.views.actions import ActionButton, ActionSelect, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, radio_field, text_field
from bot.views.recommendation_kind import family_name, sureness
from bot.views.speaker import Speaker
from content.markdown import escape_typed

TYPED_CHARACTERS = 4_000
MOST_NOTES_SHOWN = 5
MOST_NOTE_SHOWN = 400


def words_form(speaker: Speaker, verb: str, case_id: int, *, filled: str = "") -> discord.ui.Modal:
    """One long field: a clarifying question, an answer, a note, a summary."""
    return form(
        speaker.say(f"form-{verb}-title"),
        custom_id(f"form-{verb}", case_id),
        text_field(
            "text",
            speaker.say(f"form-{verb}-text"),
            description=speaker.say(f"form-{verb}-text-hint"),
            default=filled,
            most=TYPED_CHARACTERS,
            long=True,
        ),
    )


def close_form(speaker: Speaker, case_id: int) -> discord.ui.Modal:
    """Why a coordinator closes a case."""
    return form(
        speaker.say("form-close-title"),
        custom_id("form-close", case_id),
        radio_field(
            "reason",
            speaker.say("form-close-reason"),
            {reason: speaker.say(f"close-{reason.replace('_', '-')}") for reason in CloseReason},
        ),
    )


def draft_summary(speaker: Speaker, given: Sequence[RecommendationView]) -> str:
    """What was recommended, grouped by family, as plain text for the lead to edit."""
    families: dict[str, list[RecommendationView]] = {}
    for recommendation in given:
        families.setdefault(recommendation.category, []).append(recommendation)
    blocks = []
    for category, items in families.items():
        lines = [family_name(speaker, category)]
        for item in items:
            sure = sureness(speaker, item.kind)
            sure = sure[:1].lower() + sure[1:]
            lines.append(f"- {item.text} ({speaker.profession(item.profession)}; {sure})")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def more_page(
    speaker: Speaker,
    case: CaseView,
    notes: Sequence[WordsView],
    *,
    is_hub: bool,
    is_coordinator: bool,
    is_asker: bool,
) -> discord.ui.LayoutView:
    """What else this person can do with a case, and the hub's notes where they are of the hub."""
    shown = [
        speaker.say(
            "note-line",
            person=speaker.person(note.author_discord_id)
            if note.author_discord_id
            else speaker.say("somebody"),
            at=speaker.instant(note.at, "R"),
            text=escape_typed(note.text, most=MOST_NOTE_SHOWN),
        )
        for note in notes[-MOST_NOTES_SHOWN:]
    ]
    return card(
        speaker.say("more-heading", number=case.number or speaker.say("own-case-unnumbered")),
        "\n".join(shown) if is_hub else "",
        buttons=[
            ActionButton(verb, case.id, label=speaker.say(f"button-{verb}"), style=style)
            for verb, style in _verbs(case, is_hub=is_hub, is_coordinator=is_coordinator, is_asker=is_asker)
        ],
    )


def _verbs(
    case: CaseView, *, is_hub: bool, is_coordinator: bool, is_asker: bool
) -> list[tuple[str, discord.ButtonStyle]]:
    plain, danger = discord.ButtonStyle.secondary, discord.ButtonStyle.danger
    verbs = []
    is_live = case.status in LIVE
    if is_hub:
        verbs.append(("note", plain))
    if is_coordinator and is_live and case.number is not None:
        verbs.append(("present-live", plain))
        if case.is_presented_live:
            verbs.append(("record-live", plain))
    if is_coordinator and is_live:
        verbs += [("reassign", plain), ("resume" if case.is_paused else "pause", plain), ("close", danger)]
    if (is_coordinator or is_asker) and case.status is Status.CLOSED:
        verbs.append(("reopen", plain))
    if case.number is not None and case.status is not Status.WITHDRAWN:
        verbs.append(("concern", danger))
    return verbs


def concern_page(speaker: Speaker, case_id: int) -> discord.ui.LayoutView:
    """The emergency text first; then the press that tells everybody."""
    return card(
        speaker.say("concern-sure"),
        speaker.say("start-emergency"),
        tone=Tone.ALERT,
        buttons=[
            ActionButton(
                "concern-sure",
                case_id,
                label=speaker.say("button-concern-sure"),
                style=discord.ButtonStyle.danger,
            )
        ],
    )


def reassign_page(speaker: Speaker, case_id: int, choices: Mapping[str, str]) -> discord.ui.LayoutView:
    """Choose a specialist; each stands with the profession."""
    options = [discord.SelectOption(label=label[:100], value=value) for value, label in choices.items()]
    menu = ActionSelect(
        "reassign-to", case_id, placeholder=speaker.say("reassign-placeholder"), options=options[:25]
    )
    return card(speaker.say("reassign-heading"), menus=[menu])
