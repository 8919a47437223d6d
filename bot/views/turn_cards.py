"""What an open case shows beside its answers: questions back, the summary, close-out questions, invitations."""

import discord

from bot.rules.cases import WordsKind
from bot.rules.close_out import ANSWERS, Barrier, Done, Question
from bot.services.read_case import CaseView
from bot.services.read_open_questions import OpenQuestions
from bot.services.read_words import WordsView
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.speaker import Speaker
from content.markdown import escape_typed

_PLAIN_NUMBERS = (Question.VALUE_FOR_PATIENT, Question.VALUE_FOR_ASKER)


def words_card(speaker: Speaker, case: CaseView, words: WordsView) -> discord.ui.LayoutView:
    """A clarifying question, its answer, or the summary, as the members see it."""
    profession = words.profession or case.asker_profession
    buttons = []
    if words.kind is WordsKind.CLARIFICATION:
        buttons.append(
            ActionButton(
                "answer-back",
                case.id,
                label=speaker.say("button-answer-back"),
                style=discord.ButtonStyle.primary,
            )
        )
    if words.kind is WordsKind.SUMMARY:
        buttons.append(ActionButton("summary-file", case.id, label=speaker.say("button-summary-file")))
    return card(
        speaker.say(
            f"words-{words.kind}", number=case.number or "", profession=speaker.profession(profession)
        ),
        escape_typed(words.text) or speaker.say("text-gone"),
        f"-# {speaker.say('standing-notice')}",
        tone=Tone.GOOD if words.kind is WordsKind.SUMMARY else Tone.PLAIN,
        buttons=buttons,
    )


def take_it_card(speaker: Speaker, case: CaseView, *, discord_id: int) -> discord.ui.LayoutView:
    """Asks a specialist who wrote in a case whether they take it."""
    return card(
        speaker.say("take-it", person=speaker.person(discord_id), number=case.number or ""),
        buttons=[
            ActionButton(
                "accept",
                case.id,
                label=speaker.say("button-accept-open"),
                style=discord.ButtonStyle.success,
            )
        ],
    )


def close_out_card(
    speaker: Speaker, case_id: int, number: str, question: Question | None
) -> discord.ui.LayoutView:
    """One question of the close-out with a button per answer, or thanks when all are answered."""
    if question is None:
        return card(speaker.say("close-out-thanks", number=number), tone=Tone.GOOD)
    name = question.replace("_", "-")
    return card(
        speaker.say("close-out-heading", number=number, step=list(Question).index(question) + 1),
        speaker.say(f"close-out-{name}"),
        buttons=[
            ActionButton(
                "close-out",
                f"{case_id};{question};{answer}",
                label=answer
                if question in _PLAIN_NUMBERS
                else speaker.say(f"close-out-{name}-{answer.replace('_', '-')}"),
            )
            for answer in ANSWERS[question]
        ],
    )


def follow_up_card(
    speaker: Speaker, case_id: int, number: str, follow_up_id: int, *, asks_barrier: bool
) -> discord.ui.LayoutView:
    """Whether it was done; where it was not, or in part, what stood in the way."""
    labels = (
        {code: speaker.say(f"barrier-{code.replace('_', '-')}") for code in Barrier}
        if asks_barrier
        else {code: speaker.say(f"done-{code.replace('_', '-')}") for code in Done}
    )
    return card(
        speaker.say("follow-up-barrier" if asks_barrier else "follow-up-question", number=number),
        buttons=[
            ActionButton("follow-up", f"{case_id};{follow_up_id};{code}", label=label)
            for code, label in labels.items()
        ],
    )


def open_questions(
    speaker: Speaker, case_id: int, number: str, asked: OpenQuestions
) -> list[discord.ui.LayoutView]:
    """A card for each question that waits, as it would stand in a direct message."""
    pages = [
        follow_up_card(speaker, case_id, number, follow_up_id, asks_barrier=asks_barrier)
        for follow_up_id, asks_barrier in asked.follow_ups.items()
    ]
    if asked.close_out is not None:
        pages.insert(0, close_out_card(speaker, case_id, number, asked.close_out.question))
    return pages
