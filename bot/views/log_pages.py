"""The participation log, a page at a time, for coordinators."""

import discord

from bot.rules.participation import Act
from bot.services.read_log import LogFilter, LogLine, LogPage
from bot.views.card import card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker


def log_page(speaker: Speaker, shown: LogPage, wanted: LogFilter) -> discord.ui.LayoutView:
    """Ten acts, and the way to the other pages with the filter kept."""
    lines = "\n".join(_line(speaker, line) for line in shown.lines) or speaker.say("log-nothing")
    return card(
        speaker.say("log-heading", total=shown.total, page=shown.page + 1, pages=shown.pages),
        _filter(speaker, wanted),
        lines,
        speaker.say("log-audited"),
        buttons=page_turns(speaker, "log", shown.page, shown.pages, ending=f";{wanted.to_code()}"),
    )


def act_name(speaker: Speaker, act: Act) -> str:
    """An act in words."""
    return speaker.say(f"act-{act.replace('_', '-')}")


def _line(speaker: Speaker, line: LogLine) -> str:
    who = speaker.person(line.discord_id) if line.pseudonym else speaker.say("log-without-person")
    minutes = speaker.say("log-minutes", minutes=line.minutes) if line.minutes is not None else ""
    parts = [speaker.instant(line.at, "f"), who, act_name(speaker, line.act), line.object_id, minutes]
    return " · ".join(part for part in parts if part)


def _filter(speaker: Speaker, wanted: LogFilter) -> str:
    parts = [
        speaker.person(wanted.person_discord_id) if wanted.person_discord_id else "",
        act_name(speaker, wanted.act) if wanted.act else "",
        f"{wanted.first_day or ''} – {wanted.last_day or ''}" if wanted.first_day or wanted.last_day else "",
    ]
    return " · ".join(part for part in parts if part)
