"""The audit, a page at a time: ids and pseudonyms, never text."""

import discord

from bot.rules.audited import Audited
from bot.services.read_audit import AuditLine, AuditPage
from bot.views.card import card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker

SHOWN_OF_PSEUDONYM = 8


def audit_page(speaker: Speaker, shown: AuditPage, action: Audited | None) -> discord.ui.LayoutView:
    """Ten entries, and the way to the other pages with the filter kept."""
    return card(
        speaker.say("audit-heading", total=shown.total, page=shown.page + 1, pages=shown.pages),
        audited_name(speaker, action) if action else "",
        "\n".join(_line(speaker, line) for line in shown.lines) or speaker.say("audit-nothing"),
        speaker.say("audit-looked-at"),
        buttons=page_turns(speaker, "audit", shown.page, shown.pages, ending=f";{action or ''}"),
    )


def audited_name(speaker: Speaker, action: str) -> str:
    """A kind of entry in words; its code where no words are known for it any more."""
    if action not in set(Audited):
        return action
    return speaker.say(f"audited-{Audited(action).replace('_', '-')}")


def _line(speaker: Speaker, line: AuditLine) -> str:
    who = speaker.say("audit-by-the-bot")
    if line.pseudonym is not None:
        mention = f" ({speaker.person(line.discord_id)})" if line.discord_id else ""
        who = f"`{line.pseudonym[:SHOWN_OF_PSEUDONYM]}`{mention}"
    parts = [speaker.instant(line.at, "f"), who, audited_name(speaker, line.action)]
    return " · ".join([*parts, f"`{line.object_id}`"] if line.object_id else parts)
