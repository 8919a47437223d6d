"""One's own pages: progress, what is kept, stopping the log, being forgotten. For the person alone."""

from collections.abc import Sequence

import discord

from bot.rules.membership import ConsentKind
from bot.services.count_credits import Period
from bot.services.erase_person import PersonErased, WhatGoes
from bot.services.list_open_surveys import OpenSurvey
from bot.services.read_progress import Progress
from bot.services.withdraw_consent import LoggingStopped
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.credit_pages import credit_buttons, credits_part
from bot.views.log_pages import act_name
from bot.views.speaker import Speaker
from bot.views.survey_pages import open_surveys


def progress_page(
    speaker: Speaker,
    progress: Progress,
    surveys: Sequence[OpenSurvey] = (),
    *,
    period: Period | None = None,
    picture: tuple[str, str] | None = None,
) -> discord.ui.LayoutView:
    """Own cases and reads, what stands in the log under the pseudonym, what it is worth, and surveys that wait.

    `picture`: the name of an attached file, and what it shows in words.
    """
    lines = [
        speaker.say(
            "progress-line",
            act=act_name(speaker, act),
            count=count,
            minutes=progress.minutes.get(act, 0),
        )
        for act, count in progress.times.items()
    ]
    page = card(
        speaker.say("progress-heading"),
        speaker.say(
            "progress-cases", count=progress.cases, closed=progress.closed_cases, reads=progress.reads
        ),
        speaker.say(
            "progress-quizzes",
            right=progress.quiz_right,
            answered=progress.quiz_answered,
            count=progress.quizzes,
        ),
        "\n".join(lines) or speaker.say("progress-none"),
        credits_part(speaker, progress.credits),
        speaker.say("progress-limits" if progress.is_logged else "progress-not-logged"),
        *open_surveys(speaker, surveys),
        buttons=credit_buttons(
            speaker,
            period or Period(),
            keeps_hours=progress.keeps_hours,
            is_registered=progress.is_registered,
        ),
    )
    if picture is not None:
        name, shows = picture
        page.add_item(
            discord.ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=shows))
        )
    return page


def data_page(speaker: Speaker, *, pseudonym: str, rows: int) -> str:
    """What stands above the two files."""
    return speaker.say("own-data-given", pseudonym=pseudonym, rows=rows)


def withdraw_page(speaker: Speaker, answers: dict[ConsentKind, bool]) -> discord.ui.LayoutView:
    """Where the three choices stand, and how to stop."""
    given = [speaker.say(f"consent-name-{kind}") for kind in ConsentKind if answers[kind]]
    buttons = [
        ActionButton("stop-keep", label=speaker.say("button-stop-keep"), style=discord.ButtonStyle.primary),
        ActionButton(
            "stop-remove", label=speaker.say("button-stop-remove"), style=discord.ButtonStyle.danger
        ),
        ActionButton("consent-again", label=speaker.say("button-single-choices")),
        ActionButton("hours-stop", label=speaker.say("button-stop-hours"))
        if answers[ConsentKind.CPD]
        else ActionButton("hours-show", label=speaker.say("button-about-hours")),
    ]
    return card(
        speaker.say("stop-heading"),
        speaker.say("stop-agreed", notices=", ".join(given)) if given else speaker.say("stop-agreed-none"),
        speaker.say("stop-what"),
        buttons=buttons,
    )


def stopped_page(speaker: Speaker, stopped: LoggingStopped, *, removes_past: bool) -> discord.ui.LayoutView:
    """What happened."""
    told = speaker.say("stop-done" if stopped.was_logged else "stop-done-before")
    removed = speaker.say("stop-removed", count=stopped.removed) if removes_past else speaker.say("stop-kept")
    return card(told, removed, tone=Tone.GOOD)


def erase_page(speaker: Speaker, goes: WhatGoes) -> discord.ui.LayoutView:
    """Exactly what would happen, before it does."""
    return card(
        speaker.say("erase-heading"),
        speaker.say(
            "erase-what",
            open=goes.open_cases,
            over=goes.other_cases,
            held=goes.held,
            entries=goes.entries,
        ),
        speaker.say("erase-stays"),
        speaker.say("erase-register"),
        tone=Tone.ALERT,
        buttons=[
            ActionButton(
                "erase-sure", label=speaker.say("button-erase-sure"), style=discord.ButtonStyle.danger
            ),
            ActionButton("erase-not", label=speaker.say("button-erase-not")),
        ],
    )


def erased_page(speaker: Speaker, erased: PersonErased, *, role_left: bool) -> discord.ui.LayoutView:
    """What happened, and what only the person can do."""
    return card(
        speaker.say("erase-done", cleared=erased.cleared),
        speaker.say("erase-handed-on", count=erased.handed_on) if erased.handed_on else "",
        speaker.say("erase-role-left") if role_left else "",
        tone=Tone.GOOD,
    )
