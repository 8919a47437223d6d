"""What was found in the library, and what was missed: a page at a time, for one person alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.rules.library_search import Query
from bot.services.find_didactics import Hit
from bot.services.read_missed import Missed
from bot.views.actions import ActionButton
from bot.views.card import Part, Pressable, Tone, card, link, message_url
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
            _line(speaker, hit.didactic, speaker.say("hit-read" if hit.is_read else "hit-unread")),
            _open(speaker, hit.didactic),
        )
        for hit in shown
    ]
    return card(
        speaker.say("found-heading", count=len(hits), page=page + 1, pages=pages),
        *parts,
        buttons=page_turns(speaker, "found", page, pages, ending=f";{query.to_code()}", by_age=False),
    )


def missed_page(
    speaker: Speaker, missed: Sequence[Missed], page: int, *, place: Place
) -> discord.ui.LayoutView:
    """Five that were not read, newest first, with ways to read each and to its quiz."""
    if not missed:
        return card(speaker.say("missed-nothing"), tone=Tone.GOOD)
    pages = -(-len(missed) // ON_A_PAGE)
    page = min(page, pages - 1)
    shown = missed[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return card(
        speaker.say("missed-heading", count=len(missed), page=page + 1, pages=pages),
        *(_missed_part(speaker, one, place) for one in shown),
        buttons=page_turns(speaker, "missed", page, pages, ending=place.ending),
    )


def _missed_part(speaker: Speaker, missed: Missed, place: Place) -> Part:
    didactic = missed.didactic
    if place.letter_to is not None:
        url = message_url(place.guild_id, place.channel_id or 0, missed.message_id)
        return _line(speaker, didactic, speaker.instant(missed.posted_at, "D")), link(
            speaker.say("button-open-didactic"), url
        )
    ways: list[Pressable] = [_open(speaker, didactic)]
    if didactic.quiz:
        ways.append(ActionButton("quiz", didactic.id, label=speaker.say("button-quiz")))
    return _line(speaker, didactic, speaker.instant(missed.posted_at, "D")), ways


def _line(speaker: Speaker, didactic: Didactic, detail: str) -> str:
    return speaker.say(
        "hit",
        title=didactic.title,
        track=speaker.say(f"track-{didactic.track.replace('_', '-')}"),
        minutes=didactic.minutes,
        detail=detail,
    )


def _open(speaker: Speaker, didactic: Didactic) -> ActionButton:
    return ActionButton(
        "open-didactic",
        didactic.id,
        label=speaker.say("button-open-didactic"),
        style=discord.ButtonStyle.primary,
    )
