"""What was found in the library, a page at a time, for one person alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.rules.library_search import Query
from bot.services.find_didactics import Hit
from bot.views.actions import ActionButton
from bot.views.card import Part, Tone, card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker
from content.loader import Didactic

ON_A_PAGE = 5


@dataclass(frozen=True)
class Place:
    """Where a page of missed didactics stands: in the server, or in a direct message to a person (their id here).

    There its buttons carry the person, and what was missed is opened in the channel of the didactics.
    """

    guild_id: int
    channel_id: int | None
    letter_to: int | None = None

    @property
    def ending(self) -> str:
        """What its buttons carry of it."""
        return "" if self.letter_to is None else f";{self.letter_to}"


def found_page(speaker: Speaker, hits: Sequence[Hit], query: Query, page: int) -> discord.ui.LayoutView:
    """Five hits, each with a button that opens it, and the way to the others."""
    if not hits:
        return card(speaker.say("found-nothing"), tone=Tone.WAITING)
    pages = -(-len(hits) // ON_A_PAGE)
    page = min(page, pages - 1)
    shown = hits[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    parts: list[Part] = [
        (
            title_line(speaker, hit.didactic, speaker.say("hit-read" if hit.is_read else "hit-unread")),
            open_button(speaker, hit.didactic),
        )
        for hit in shown
    ]
    return card(
        speaker.say("found-heading", count=len(hits), page=page + 1, pages=pages),
        *parts,
        buttons=page_turns(speaker, "found", page, pages, ending=f";{query.to_code()}", by_age=False),
    )


def title_line(speaker: Speaker, didactic: Didactic, detail: str) -> str:
    """Title, track, minutes, and one detail more."""
    return speaker.say(
        "hit",
        title=didactic.title,
        track=speaker.say(f"track-{didactic.track.replace('_', '-')}"),
        minutes=didactic.minutes,
        detail=detail,
    )


def open_button(speaker: Speaker, didactic: Didactic) -> ActionButton:
    """Opens its card."""
    return ActionButton(
        "open-didactic",
        didactic.id,
        label=speaker.say("button-open-didactic"),
        style=discord.ButtonStyle.primary,
    )
