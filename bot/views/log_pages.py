"""The participation log, a page at a time, for coordinators."""

from dataclasses import replace

import discord

from bot.rules.participation import Act
from bot.services.read_log import LogFilter, LogLine, LogPage
from bot.views.actions import ActionButton, ActionSelect
from bot.views.card import card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker

EVERY_TYPE = "every"


def log_page(speaker: Speaker, shown: LogPage, wanted: LogFilter) -> discord.ui.LayoutView:
    """Ten acts; the ways to the other pages with the filter kept, to one type, to one person, and to what is odd."""
    lines = "\n".join(_line(speaker, line) for line in shown.lines) or speaker.say("log-nothing")
    counted = speaker.say("log-entries-over" if shown.has_more else "log-entries", total=shown.total)
    one = wanted.person_discord_id
    weeks = [ActionButton("log-weeks", f"0;{one}", label=speaker.say("button-log-weeks"))] if one else []
    return card(
        speaker.say("log-heading", counted=counted, page=shown.page + 1, pages=shown.pages),
        _filter(speaker, wanted),
        lines,
        speaker.say("log-audited"),
        menus=[_types(speaker, wanted), *_people(speaker, shown)],
        buttons=[
            *page_turns(speaker, "log", shown.page, shown.pages, ending=f";{wanted.to_code()}"),
            *weeks,
            ActionButton("log-odd", "0;", label=speaker.say("button-log-odd")),
        ],
    )


def _types(speaker: Speaker, wanted: LogFilter) -> ActionSelect:
    """Every type, in a menu that keeps the rest of the filter."""
    every = discord.SelectOption(
        label=speaker.say("log-type-every"), value=EVERY_TYPE, default=wanted.act is None
    )
    options = [
        discord.SelectOption(label=act_name(speaker, act)[:100], value=act, default=act is wanted.act)
        for act in Act
    ]
    code = replace(wanted, act=None).to_code()
    return ActionSelect("log-type", code, placeholder=speaker.say("log-type-menu"), options=[every, *options])


def _people(speaker: Speaker, shown: LogPage) -> list[ActionSelect]:
    """The people of this page, by the pseudonym that stands in their lines; each leads to their weeks."""
    found = {
        str(line.discord_id): line.pseudonym for line in shown.lines if line.discord_id and line.pseudonym
    }
    options = [discord.SelectOption(label=name, value=value) for value, name in found.items()]
    return [ActionSelect("log-person", placeholder=speaker.say("log-person-menu"), options=options)][
        : len(found)
    ]


def act_name(speaker: Speaker, act: Act) -> str:
    """An act in words."""
    return speaker.say(f"act-{act.replace('_', '-')}")


def _line(speaker: Speaker, line: LogLine) -> str:
    who = (
        f"{speaker.person(line.discord_id)} ({line.pseudonym})"
        if line.pseudonym
        else speaker.say("log-without-person")
    )
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
