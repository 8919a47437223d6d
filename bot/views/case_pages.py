"""Pages that only the asker (or one specialist) sees: the check page, what was sent, own cases."""

from datetime import datetime

import discord

from bot.rules.case_form import CaseForm
from bot.services.ask_case import CaseAsked
from bot.services.keep_draft import Draft
from bot.services.read_case import CaseView
from bot.views.actions import ActionButton, ActionSelect
from bot.views.card import Tone, card, link, message_url
from bot.views.case_card import heard_and_missing, question_and_story
from bot.views.case_details import details_line
from bot.views.speaker import Speaker
from content.markdown import escape_typed


def check_page(
    speaker: Speaker,
    draft: Draft,
    *,
    staffed_at: datetime,
    answer_due_at: datetime,
    now: datetime,
    hub_is_empty: bool,
) -> discord.ui.LayoutView:
    """What will be sent, under whose name, when the hub can look at it and by when it aims to answer."""
    form = draft.form
    staffed = (
        speaker.say("check-staffed-now")
        if staffed_at <= now
        else speaker.say("check-staffed-later", when=speaker.instant(staffed_at))
    )
    staffed = f"{staffed}\n{speaker.say('check-answer-due', when=speaker.instant(answer_due_at))}"
    if hub_is_empty:
        staffed = f"{staffed}\n{speaker.say('check-hub-empty')}"
    name_verb, name_label = (
        ("hide-name", "button-hide-name") if form.shows_name else ("show-name", "button-show-name")
    )
    return card(
        speaker.say("check-heading"),
        _form_words(speaker, form),
        speaker.say("check-shown-named" if form.shows_name else "check-shown-profession"),
        staffed,
        buttons=[
            ActionButton(
                "send", draft.id, label=speaker.say("button-send"), style=discord.ButtonStyle.success
            ),
            ActionButton("mend-draft", draft.id, label=speaker.say("button-change-text")),
            ActionButton("details", draft.id, label=speaker.say("button-add-details")),
            ActionButton(name_verb, draft.id, label=speaker.say(name_label)),
        ],
    )


def sent_page(speaker: Speaker, asked: CaseAsked) -> discord.ui.LayoutView:
    """What happens now, honestly."""
    parts = [speaker.say("sent-heading")]
    if asked.offered_to:
        parts.append(speaker.say("sent-offered", professions=speaker.professions(list(asked.offered_to))))
    if asked.unanswerable:
        parts.append(speaker.say("sent-nobody", professions=speaker.professions(list(asked.unanswerable))))
    if not asked.offered_to and not asked.unanswerable:
        parts.append(speaker.say("sent-hub-empty"))
    return card(*parts, tone=Tone.GOOD)


def own_cases_page(speaker: Speaker, cases: list[CaseView]) -> discord.ui.LayoutView:
    """A person's own cases: where each is, and who was heard."""
    if not cases:
        return card(speaker.say("own-cases-none"))
    blocks = [
        speaker.say(
            "own-case-line",
            number=case.number or speaker.say("own-case-unnumbered"),
            question=escape_typed(case.question[:120]) or speaker.say("text-gone"),
            status=speaker.say(f"status-{case.status.replace('_', '-')}"),
            asked=speaker.instant(case.asked_at, "R"),
        )
        + (f"\n{heard_and_missing(speaker, case)}" if case.slots else "")
        for case in cases[:8]
    ]
    links = [
        link(case.number, message_url(case.guild_id, case.post_id))
        for case in cases[:8]
        if case.post_id is not None and case.number is not None
    ]
    return card(speaker.say("own-cases-heading"), "\n\n".join(blocks), buttons=links)


def colleagues_page(speaker: Speaker, case_id: int, choices: dict[str, str]) -> discord.ui.LayoutView:
    """Choose a colleague to hand a case to."""
    options = [discord.SelectOption(label=label[:100], value=value) for value, label in choices.items()]
    menu = ActionSelect(
        "hand-over-to", case_id, placeholder=speaker.say("hand-over-placeholder"), options=options[:25]
    )
    return card(speaker.say("hand-over-heading"), menus=[menu])


def _form_words(speaker: Speaker, form: CaseForm) -> str:
    words = question_and_story(form.question, form.story)
    chosen = speaker.say(
        "check-chosen",
        topics=", ".join(speaker.topic(topic) for topic in form.topics),
        professions=speaker.professions(form.professions_wanted)
        if form.professions_wanted
        else speaker.say("check-hub-chooses"),
    )
    details = details_line(speaker, form.details)
    return "\n\n".join(part for part in (words, chosen, details) if part)
