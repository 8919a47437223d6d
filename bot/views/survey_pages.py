"""A survey as its reader meets it: the letter, one question at a time, the end; a way in on other pages."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.rules.surveys import DECLINED, NONE, Round
from bot.services.list_open_surveys import OpenSurvey
from bot.services.read_survey import Question, SurveyView, Turnout
from bot.views.actions import ActionButton, ActionSelect
from bot.views.card import MOST_BUTTONS_IN_A_ROW, Part, Pressable, Tone, card
from bot.views.speaker import Speaker
from content.instrument import Scale

QUESTIONS_A_MINUTE = 5
MOST_WAITING_SHOWN = 3


@dataclass(frozen=True)
class Address:
    """Which round the buttons of a page are about, and whose letter they stand in (empty: none)."""

    asked: Round
    key: str
    whose: str = ""

    def button(
        self,
        verb: str,
        *ending: str,
        label: str,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> ActionButton:
        """A button of a verb about this round."""
        return ActionButton(verb, self.argument(*ending), label=label, style=style)

    def argument(self, *ending: str) -> str:
        """What stands in a custom id."""
        return ";".join((self.whose, self.asked, self.key, *ending))


def survey_letter(
    speaker: Speaker, survey: SurveyView, address: Address, *, is_reminder: bool
) -> discord.ui.LayoutView:
    """The invitation, or a reminder of it: what it is, how long it takes, that it is up to them, and until when."""
    count = len(survey.questions)
    minutes = max(1, round(count / QUESTIONS_A_MINUTE))
    begin = "button-survey-go-on" if survey.is_begun else "button-survey-begin"
    return card(
        speaker.say("survey-reminder") if is_reminder else "",
        speaker.say(f"survey-letter-{survey.asked}"),
        speaker.say("survey-length", count=count, minutes=minutes),
        speaker.say("survey-why", until=speaker.instant(survey.until, "D")),
        buttons=[
            address.button("survey", label=speaker.say(begin), style=discord.ButtonStyle.primary),
            address.button("survey-decline", label=speaker.say("button-survey-decline")),
        ],
    )


def question_page(
    speaker: Speaker, survey: SurveyView, place: int, address: Address, *, note: str = ""
) -> discord.ui.LayoutView:
    """One question with its answers; what is answered now has a tick."""
    question, given = survey.questions[place], survey.given[place]
    scale = question.instrument.scales.get(question.item.scale or "")
    is_first = place == 0 or survey.questions[place - 1].asked.part != question.asked.part
    step = speaker.say("survey-step", number=place + 1, count=len(survey.questions))
    return card(
        note,
        f"## {question.instrument.title}\n-# {step}",
        question.instrument.introduction if is_first else "",
        f"**{question.item.text}**" + (f"\n{_ends(speaker, scale)}" if scale else ""),
        menus=[_menu(speaker, question, given, address)] if question.asked.choices else [],
        rows=_scale_rows(question, given, address) if scale else [],
        buttons=_ways(speaker, survey, place, address),
    )


def end_page(speaker: Speaker, survey: SurveyView, address: Address) -> discord.ui.LayoutView:
    """Every question has an answer: hand in, or change something."""
    before = survey.place_before(len(survey.questions))
    return card(
        speaker.say("survey-end", count=len(survey.questions)),
        buttons=[
            address.button(
                "survey-done", label=speaker.say("button-survey-done"), style=discord.ButtonStyle.success
            ),
            *([_to(speaker, "button-survey-back", survey, before, address)] if before is not None else []),
            address.button("survey-later", label=speaker.say("button-survey-later")),
        ],
    )


def thanks_page(speaker: Speaker, turnout: Turnout | None) -> discord.ui.LayoutView:
    """Handed in; how many others answered, where that is enough of them."""
    counted = speaker.say("survey-turnout", answered=turnout.answered, asked=turnout.asked) if turnout else ""
    return card(speaker.say("survey-thanks"), counted, tone=Tone.GOOD)


def later_page(speaker: Speaker, survey: SurveyView, address: Address) -> discord.ui.LayoutView:
    """Stopped for now: what is answered is kept."""
    return card(
        speaker.say(
            "survey-later",
            answered=sum(survey.answered),
            count=len(survey.questions),
            until=speaker.instant(survey.until, "D"),
        ),
        tone=Tone.WAITING,
        buttons=[address.button("survey", label=speaker.say("button-survey-go-on"))],
    )


def declined_page(speaker: Speaker, address: Address) -> discord.ui.LayoutView:
    """They would rather not; nothing more comes."""
    return card(
        speaker.say("survey-declined"),
        tone=Tone.GOOD,
        buttons=[address.button("survey", label=speaker.say("button-survey-after-all"))],
    )


def open_surveys(speaker: Speaker, waiting: Sequence[OpenSurvey]) -> list[Part]:
    """A line with a way in for each of the newest that wait, to stand on another page."""
    return [
        (
            speaker.say(f"survey-waits-{one.asked}"),
            Address(one.asked, one.key).button(
                "survey",
                label=speaker.say("button-survey-go-on" if one.is_begun else "button-survey-begin"),
                style=discord.ButtonStyle.primary,
            ),
        )
        for one in waiting[-MOST_WAITING_SHOWN:]
    ]


def _ends(speaker: Speaker, scale: Scale) -> str:
    return speaker.say("survey-ends", least=scale.least, low=scale.low, most=scale.most, high=scale.high)


def _scale_rows(question: Question, given: tuple[str, ...], address: Address) -> list[list[Pressable]]:
    """The numbers in rows of about the same length: seven stand as four and three."""
    values = question.asked.values
    rows = -(-len(values) // MOST_BUTTONS_IN_A_ROW)
    length = -(-len(values) // rows)
    buttons: list[Pressable] = [
        _answer(address, question, str(value), str(value), is_given=str(value) in given) for value in values
    ]
    return [buttons[start : start + length] for start in range(0, len(buttons), length)]


def _menu(speaker: Speaker, question: Question, given: tuple[str, ...], address: Address) -> ActionSelect:
    several = question.asked.several
    return ActionSelect(
        "survey-answer",
        address.argument(question.mark, ""),
        placeholder=speaker.say("survey-choose-several" if several else "survey-choose-one"),
        options=[
            discord.SelectOption(label=label, value=code, default=code in given)
            for code, label in question.item.choices.items()
        ],
        most=len(question.item.choices) if several else 1,
    )


def _ways(speaker: Speaker, survey: SurveyView, place: int, address: Address) -> list[Pressable]:
    question, given = survey.questions[place], survey.given[place]
    before = survey.place_before(place)
    ways: list[Pressable] = []
    if question.asked.several:
        ways.append(
            _answer(address, question, NONE, speaker.say("button-survey-none"), is_given=NONE in given)
        )
    ways.append(
        _answer(address, question, DECLINED, speaker.say("button-survey-skip"), is_given=DECLINED in given)
    )
    if before is not None:
        ways.append(_to(speaker, "button-survey-back", survey, before, address))
    if given:
        ways.append(_to(speaker, "button-survey-next", survey, place + 1, address))
    ways.append(address.button("survey-later", label=speaker.say("button-survey-later")))
    return ways


def _answer(address: Address, question: Question, value: str, label: str, *, is_given: bool) -> ActionButton:
    style = discord.ButtonStyle.success if is_given else discord.ButtonStyle.secondary
    ticked = f"✓ {label}" if is_given else label
    return address.button("survey-answer", question.mark, value, label=ticked, style=style)


def _to(speaker: Speaker, key: str, survey: SurveyView, place: int, address: Address) -> ActionButton:
    """A way to another question; to the end after the last."""
    mark = survey.questions[place].mark if place < len(survey.questions) else ""
    return address.button("survey-at", mark, label=speaker.say(key))
