"""What is odd in the log: how many of each kind and what to do about it, and each kind by name."""

import discord

from bot.rules.oddities import Oddity
from bot.services.read_oddities import OddLine, OddPage
from bot.views.actions import ActionButton
from bot.views.card import card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker


def oddities_page(speaker: Speaker, counts: dict[Oddity, int]) -> discord.ui.LayoutView:
    """Every kind with its number, and a button where there is any."""
    parts = [
        (text, ActionButton("log-odd", f"0;{kind}", label=speaker.say("button-odd-show"))) if count else text
        for kind, count in counts.items()
        for text in [_kind(speaker, kind, count)]
    ]
    return card(
        speaker.say("odd-heading"),
        *parts,
        speaker.say("log-audited"),
        buttons=[ActionButton("log", "0;,,,", label=speaker.say("button-odd-log"))],
    )


def oddity_page(speaker: Speaker, shown: OddPage) -> discord.ui.LayoutView:
    """One kind by name, what to do about it, and the way back."""
    return card(
        _kind(speaker, shown.kind, shown.total),
        "\n".join(_line(speaker, shown.kind, line) for line in shown.lines) or speaker.say("odd-none"),
        speaker.say("log-audited"),
        buttons=[
            *page_turns(speaker, "log-odd", shown.page, shown.pages, ending=f";{shown.kind}", by_age=False),
            ActionButton("log-odd", "0;", label=speaker.say("button-odd-all")),
        ],
    )


def _kind(speaker: Speaker, kind: Oddity, count: int) -> str:
    name = kind.replace("_", "-")
    return f"{speaker.say(f'odd-kind-{name}', count=count)}\n{speaker.say(f'odd-do-{name}')}"


def _line(speaker: Speaker, kind: Oddity, line: OddLine) -> str:
    at = speaker.instant(line.at, "f") if line.at else ""
    who = f"{speaker.person(line.discord_id)} ({line.pseudonym})" if line.pseudonym else ""
    match kind:
        case Oddity.QUIET:
            what = speaker.say("odd-line-last", at=at) if at else speaker.say("odd-line-never")
        case Oddity.UNATTENDED:
            what = speaker.say("odd-line-session", at=at, minutes=line.minutes)
        case Oddity.ADJUSTED:
            reason = speaker.say(f"adjust-{line.reason.replace('_', '-')}") if line.reason else "–"
            what = f"{speaker.say('odd-line-session', at=at, minutes=line.minutes)} · {reason}"
        case Oddity.LONG_DAY:
            day = speaker.day(line.day) if line.day else ""
            what = speaker.say("odd-line-day", day=day, minutes=line.minutes)
        case Oddity.AFTER_LEAVING:
            left = speaker.instant(line.left_at, "f") if line.left_at else ""
            what = speaker.say("odd-line-left", left=left, at=at, count=line.count)
    return "- " + " · ".join(part for part in (who, what) if part)
