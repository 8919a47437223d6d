"""What the screening found, for its author alone: quoted, with the reason and what to write instead."""

from collections.abc import Sequence

import discord

from bot.rules.case_form import FieldFinding
from bot.rules.identifiers import Finding, Tier
from bot.views.actions import ActionButton, ActionSelect
from bot.views.card import Tone, card
from bot.views.speaker import Speaker
from content.markdown import escape_typed

MOST_FINDINGS_SHOWN = 12
MOST_WORDS_SHOWN = 60
LEFT_OUT = frozenset({"suggest-leave-out-number", "suggest-leave-out-contact", "suggest-cite-without-link"})
MOST_DOUBTS = 25
"""As many as a menu takes; where there are more, those that were not asked about are asked next."""


def findings_page(speaker: Speaker, findings: Sequence[FieldFinding], *, token: str) -> discord.ui.LayoutView:
    """Clear identifiers are to be changed first; only once there are none, the possible ones are asked about."""
    clear = [found for found in findings if found.finding.tier is Tier.BLOCK]
    if not clear:
        return _doubts_page(speaker, findings, token)
    lines = [_line(speaker, found) for found in clear[:MOST_FINDINGS_SHOWN]]
    if len(clear) > MOST_FINDINGS_SHOWN:
        lines.append(speaker.say("findings-more", count=len(clear) - MOST_FINDINGS_SHOWN))
    return card(
        speaker.say("findings-heading", count=len(clear)),
        "\n".join(lines),
        speaker.say("findings-kept"),
        tone=Tone.ALERT,
        buttons=[
            ActionButton(
                "mend-suggested",
                token,
                label=speaker.say("button-mend-suggested"),
                style=discord.ButtonStyle.primary,
            ),
            ActionButton("mend", token, label=speaker.say("button-mend")),
        ],
    )


def mend_page(speaker: Speaker, problem: str, *, token: str) -> discord.ui.LayoutView:
    """A sentence that says what is wrong, and the way back into the form with the text in it."""
    return card(
        problem,
        speaker.say("findings-kept"),
        tone=Tone.ALERT,
        buttons=[
            ActionButton("mend", token, label=speaker.say("button-mend"), style=discord.ButtonStyle.primary)
        ],
    )


def doubtful_words(findings: Sequence[FieldFinding]) -> list[str]:
    """The words that are only possible identifiers, each once, in their order."""
    found = {one.words.lower(): one.words for one in reversed(findings) if one.finding.tier is Tier.WARN}
    order = dict.fromkeys(one.words.lower() for one in findings if one.finding.tier is Tier.WARN)
    return [found[word] for word in order][:MOST_DOUBTS]


def wording_of(speaker: Speaker, finding: Finding) -> str:
    """What stands in the place of a finding when its suggestion is taken; empty where it is left out."""
    if finding.suggestion in LEFT_OUT:
        return ""
    return speaker.say(finding.suggestion.replace("suggest-", "wording-", 1))


def _doubts_page(speaker: Speaker, findings: Sequence[FieldFinding], token: str) -> discord.ui.LayoutView:
    words = doubtful_words(findings)
    options = [
        discord.SelectOption(label=_shown(word)[:100], value=str(place)) for place, word in enumerate(words)
    ]
    return card(
        speaker.say("doubts-heading", count=len(words)),
        "\n".join(
            f"- {speaker.say('quoted', words=escape_typed(_shown(word)))}"
            for word in words[:MOST_FINDINGS_SHOWN]
        ),
        f"{speaker.say('doubts-how')}\n{speaker.say('findings-kept')}",
        tone=Tone.WAITING,
        menus=[
            ActionSelect(
                "doubt", token, placeholder=speaker.say("doubts-choose"), options=options, most=len(options)
            )
        ],
        buttons=[
            ActionButton(
                "not-identifying",
                token,
                label=speaker.say("button-not-identifying"),
                style=discord.ButtonStyle.primary,
            ),
            ActionButton("mend", token, label=speaker.say("button-mend")),
        ],
    )


def _line(speaker: Speaker, found: FieldFinding) -> str:
    return speaker.say(
        "finding-line",
        field=speaker.say(f"field-{found.field}"),
        words=escape_typed(_shown(found.words)),
        reason=speaker.say(found.finding.reason),
        suggestion=speaker.say(found.finding.suggestion),
    )


def _shown(words: str) -> str:
    return words[:MOST_WORDS_SHOWN].replace("\n", " ")
