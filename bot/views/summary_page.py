"""The running week and cycle in numbers, with a picture of the last weeks, for the programme's own eyes."""

from typing import cast

import discord

from bot.rules.surveys import share
from bot.services.read_summary import PeriodNumbers, Summary
from bot.views.card import card
from bot.views.speaker import Speaker
from content.instrument import Instruments

PICTURE = "acts-by-week.png"


def summary_page(
    speaker: Speaker, shown: Summary, instruments: Instruments, picture: bytes | None = None
) -> discord.ui.LayoutView:
    """The card; `picture` belongs to it as a file named `PICTURE`, with the same alternative text."""
    cycle = shown.cycle
    view = card(
        speaker.say("summary-heading"),
        _period(speaker, "summary-week", shown.week),
        _period(speaker, "summary-cycle", cycle) if cycle else speaker.say("summary-no-cycle"),
        _surveys(speaker, cycle or shown.week, instruments),
        speaker.say("summary-own-eyes"),
    )
    if picture is not None:
        gallery: discord.ui.MediaGallery[discord.ui.LayoutView] = discord.ui.MediaGallery()
        gallery.add_item(media=f"attachment://{PICTURE}", description=picture_in_words(speaker, shown))
        cast("discord.ui.Container[discord.ui.LayoutView]", view.children[0]).add_item(gallery)
    return view


def picture_in_words(speaker: Speaker, shown: Summary) -> str:
    """What the picture shows, for who does not see it."""
    numbers = "; ".join(f"{speaker.day(monday)}: {count}" for monday, count in shown.acts_by_week)
    return f"{speaker.say('summary-picture-title')}. {numbers}"[:1024]


def _period(speaker: Speaker, heading: str, period: PeriodNumbers) -> str:
    hours = period.first_hub_hours
    waited = (
        speaker.say("summary-hours", hours=round(hours, 1), answered=period.answered)
        if hours is not None
        else speaker.say("summary-no-reply")
    )
    heard = ", ".join(
        f"{speaker.profession(profession)} ({count})" for profession, count in period.professions.items()
    )
    return "\n".join(
        [
            speaker.say(heading, day=speaker.day(period.first_day)),
            speaker.say("summary-people", active=period.active),
            speaker.say("summary-sessions", sessions=period.sessions, attended=period.attended),
            speaker.say("summary-didactics", count=period.didactics_read),
            speaker.say("summary-cases", cases=period.cases, replies=period.replies),
            waited,
            speaker.say("summary-professions", count=len(period.professions), names=heard)
            if heard
            else speaker.say("summary-no-professions"),
        ]
    )


def _surveys(speaker: Speaker, period: PeriodNumbers, instruments: Instruments) -> str:
    lines = []
    for name, (invited, completed) in sorted(period.surveys.items()):
        instrument, _, timepoint = name.partition(":")
        title = instruments.get(instrument, speaker.language).title
        per_cent = share(completed, invited)
        line = speaker.say(
            "summary-survey",
            title=title,
            when=speaker.say(f"summary-at-{timepoint}"),
            completed=completed,
            invited=invited,
        )
        lines.append(line if per_cent is None else line + speaker.say("rates-share", share=per_cent))
    return "\n".join([speaker.say("summary-surveys"), *(lines or [speaker.say("summary-no-surveys")])])
