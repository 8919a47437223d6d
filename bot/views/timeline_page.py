"""One person of the log, week by week, for coordinators."""

import discord

from bot.rules.timeline import Week
from bot.services.read_log import LogFilter
from bot.services.read_timeline import Timeline
from bot.views.actions import ActionButton
from bot.views.card import card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker


def timeline_page(speaker: Speaker, shown: Timeline) -> discord.ui.LayoutView:
    """Their weeks, newest first; the way to older ones and to their entries."""
    heading = speaker.say(
        "weeks-heading",
        person=speaker.person(shown.discord_id),
        pseudonym=shown.pseudonym,
        first=speaker.instant(shown.first_at, "f") if shown.first_at else "–",
        last=speaker.instant(shown.last_at, "f") if shown.last_at else "–",
    )
    entries = f"0;{LogFilter(person_discord_id=shown.discord_id).to_code()}"
    return card(
        heading,
        "\n".join(_week(speaker, week) for week in shown.weeks) or speaker.say("weeks-nothing"),
        speaker.say("weeks-page", page=shown.page + 1, pages=shown.pages, zone=shown.timezone),
        speaker.say("log-audited"),
        buttons=[
            *page_turns(speaker, "log-weeks", shown.page, shown.pages, ending=f";{shown.discord_id}"),
            ActionButton("log", entries, label=speaker.say("button-log-of-person")),
        ],
    )


def _week(speaker: Speaker, week: Week) -> str:
    return speaker.say(
        "weeks-week",
        week=week.name,
        monday=speaker.day(week.monday),
        sessions=week.sessions,
        didactics=week.didactics,
        right=week.right,
        answered=week.answered,
        cases=week.cases,
        minutes=week.minutes,
    )
