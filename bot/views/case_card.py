"""A case in the hub's queue and in the forum: the question first, then who was heard and who is missing."""

import discord

from bot.rules.cases import LIVE, Status
from bot.services.read_case import CaseView, SlotView
from bot.views.actions import ActionButton
from bot.views.card import MOST_CHARACTERS, Tone, card, link, message_url
from bot.views.case_details import details_line
from bot.views.routing_reason import reason_of
from bot.views.speaker import Speaker
from content.markdown import escape_typed

_TONES = {
    Status.WAITING: Tone.WAITING,
    Status.RETURNED: Tone.ALERT,
    Status.OPEN: Tone.WAITING,
    Status.PARTLY_ANSWERED: Tone.WAITING,
    Status.ANSWERED: Tone.GOOD,
    Status.CLOSED: Tone.PLAIN,
    Status.WITHDRAWN: Tone.PLAIN,
}
MOST_POST_TITLE = 100
MOST_MARKED_CHARACTERS = 40
ROOM_FOR_PEOPLE = 150
"""Kept free on a card of the queue for at least one line of who was asked."""


def queue_card(speaker: Speaker, case: CaseView) -> discord.ui.LayoutView:
    """The case for the hub alone, with what a specialist can do with it."""
    buttons: list[ActionButton | discord.ui.Button[discord.ui.LayoutView]] = []
    if case.status in LIVE:
        accept = "button-accept" if case.number is None else "button-accept-open"
        buttons = [
            ActionButton("accept", case.id, label=speaker.say(accept), style=discord.ButtonStyle.success),
            ActionButton("pass", case.id, label=speaker.say("button-pass")),
            ActionButton("hand-over", case.id, label=speaker.say("button-hand-over")),
        ]
        if case.number is None:
            buttons.append(
                ActionButton(
                    "return", case.id, label=speaker.say("button-return"), style=discord.ButtonStyle.danger
                )
            )
        else:
            buttons.append(_recommend(speaker, case))
    buttons.append(_more(speaker, case))
    if case.post_id is not None:
        buttons.append(link(speaker.say("button-open-case"), message_url(case.guild_id, case.post_id)))
    heading = speaker.say(
        "queue-heading" if case.number is None else "queue-heading-open",
        number=case.number or "",
        asked=speaker.instant(case.asked_at, "R"),
        profession=speaker.profession(case.asker_profession),
        topics=_topics(speaker, case),
        status=status_of(speaker, case),
    )
    words = _words(speaker, case)
    marked = _marked(speaker, case, room=MOST_CHARACTERS - ROOM_FOR_PEOPLE - len(heading) - len(words))
    return card(
        heading,
        words,
        marked,
        _slots_with_people(speaker, case, room=MOST_CHARACTERS - len(heading) - len(words) - len(marked)),
        tone=_TONES[case.status],
        buttons=buttons,
    )


def case_post_card(speaker: Speaker, case: CaseView) -> discord.ui.LayoutView:
    """The case as the members see it, under the asker's profession unless they chose their name."""
    asker = speaker.profession(case.asker_profession)
    if case.named_asker is not None:
        asker = speaker.say("asker-named", name=speaker.person(case.named_asker), profession=asker)
    buttons = [_more(speaker, case)]
    if case.status in LIVE:
        buttons = [
            _recommend(speaker, case),
            ActionButton("ask-back", case.id, label=speaker.say("button-ask-back")),
            *_summary(speaker, case),
            *buttons,
        ]
    heading = speaker.say(
        "case-heading",
        number=case.number or "",
        asker=asker,
        topics=_topics(speaker, case),
        status=status_of(speaker, case),
    )
    words, notice = _words(speaker, case), speaker.say("standing-notice")
    heard = heard_and_missing(speaker, case)
    if len(heading) + len(words) + len(heard) + len(notice) > MOST_CHARACTERS:
        # So many professions can only have volunteered: each stands on its own card below.
        heard = speaker.say("everybody-heard-below")
    return card(
        heading,
        words,
        heard,
        notice,
        tone=_TONES[case.status],
        buttons=buttons,
    )


def _marked(speaker: Speaker, case: CaseView, *, room: int) -> str:
    """For whoever looks first: the words that the screening doubted and the asker vouched for, as many as fit."""
    words = list(case.confirmed_words) if case.number is None else []
    while words:
        shown = [speaker.say("quoted", words=escape_typed(word[:MOST_MARKED_CHARACTERS])) for word in words]
        line = speaker.say("queue-confirmed", words=", ".join(shown))
        if len(line) <= room:
            return line
        words.pop()
    return ""


def post_title(speaker: Speaker, case: CaseView) -> str:
    """The title of a forum post: number and topics, never a person's name."""
    return f"{case.number} · {_topics(speaker, case)}"[:MOST_POST_TITLE]


def heard_and_missing(speaker: Speaker, case: CaseView) -> str:
    """Professions heard and professions still missing, whichever there are."""
    heard = [slot.profession for slot in case.slots if slot.is_heard]
    missing = [slot.profession for slot in case.slots if not slot.is_heard]
    if not heard:
        return speaker.say("nobody-heard", missing=speaker.professions(missing))
    if not missing:
        return speaker.say("everybody-heard", heard=speaker.professions(heard))
    return speaker.say(
        "heard-and-missing", heard=speaker.professions(heard), missing=speaker.professions(missing)
    )


def _summary(speaker: Speaker, case: CaseView) -> list[ActionButton]:
    """Once somebody was heard, the lead can sum up."""
    if not any(slot.is_heard for slot in case.slots):
        return []
    return [ActionButton("summary", case.id, label=speaker.say("button-summary"))]


def _more(speaker: Speaker, case: CaseView) -> ActionButton:
    return ActionButton("more", case.id, label=speaker.say("button-more"))


def _recommend(speaker: Speaker, case: CaseView) -> ActionButton:
    return ActionButton(
        "recommend", case.id, label=speaker.say("button-recommend"), style=discord.ButtonStyle.primary
    )


def status_of(speaker: Speaker, case: CaseView) -> str:
    """The status in words; first of all that a case is paused, or waits for its asker."""
    if case.status in LIVE and (case.is_paused or case.is_clarifying):
        return speaker.say("status-paused" if case.is_paused else "status-clarifying")
    return speaker.say(f"status-{case.status.replace('_', '-')}")


def _topics(speaker: Speaker, case: CaseView) -> str:
    return ", ".join(speaker.topic(topic) for topic in case.topics)


def _words(speaker: Speaker, case: CaseView) -> str:
    if case.is_text_gone:
        return speaker.say("text-gone")
    told = question_and_story(case.question, case.story)
    details = details_line(speaker, case.details)
    return f"{told}\n\n{details}" if details else told


def question_and_story(question: str, story: str) -> str:
    """What the asker typed. Not a sentence of ours: Fluent refuses placeholders of more than 2,500 characters."""
    return f"**{escape_typed(question)}**\n\n{escape_typed(story)}"


def _slots_with_people(speaker: Speaker, case: CaseView, *, room: int) -> str:
    """Who was asked. Beside a very long story the reasons are left out, then those that no longer fit."""
    heading = speaker.say("queue-professions")
    lines = [heading, *(_slot_line(speaker, slot, with_reason=True) for slot in case.slots)]
    if len("\n".join(lines)) > room:
        lines = [heading, *(_slot_line(speaker, slot, with_reason=False) for slot in case.slots)]
    while len("\n".join(lines)) > room and len(lines) > 1:
        lines = [*lines[:-2], "…"]
    return "\n".join(lines)


def _slot_line(speaker: Speaker, slot: SlotView, *, with_reason: bool) -> str:
    profession = speaker.profession(slot.profession)
    if slot.is_heard:
        line = speaker.say("slot-heard", profession=profession, person=speaker.person(slot.owner))
    elif slot.owner is not None:
        line = speaker.say("slot-accepted", profession=profession, person=speaker.person(slot.owner))
    elif slot.offered_to is not None:
        line = speaker.say("slot-offered", profession=profession, person=speaker.person(slot.offered_to))
    else:
        return speaker.say("slot-nobody", profession=profession)
    reason = reason_of(speaker, slot.reason_code) if with_reason else ""
    return f"{line}\n-# {reason}" if reason else line
