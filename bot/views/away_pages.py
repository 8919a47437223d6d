"""What a specialist (or a coordinator for them) sees of being away: until when, what moved, what stays theirs."""

from datetime import datetime

import discord

from bot.services.set_away import KeptCase, OffersGivenBack
from bot.views.actions import ActionButton
from bot.views.card import Pressable, Tone, card, link, message_url
from bot.views.speaker import Speaker

SHOWN = 10


def away_page(
    speaker: Speaker,
    guild_id: int,
    *,
    until: datetime,
    given_back: OffersGivenBack,
    of: int | None = None,
) -> discord.ui.LayoutView:
    """Away until an instant (aware). `of`: the Discord id of the specialist, for the coordinator who set it."""
    back = speaker.instant(until, "D")
    parts = [
        speaker.say("away-set", until=back)
        if of is None
        else speaker.say("away-set-for", person=speaker.person(of), until=back)
    ]
    if given_back.moved:
        parts.append(speaker.say("away-moved", count=given_back.moved))
    if given_back.nobody_left:
        nobody = speaker.professions(given_back.nobody_left)
        parts.append(speaker.say("away-nobody", professions=nobody))
    buttons: list[Pressable] = []
    if given_back.kept:
        shown = given_back.kept[:SHOWN]
        heading = (
            speaker.say("away-kept")
            if of is None
            else speaker.say("away-kept-for", person=speaker.person(of))
        )
        more = ["- …"] if len(given_back.kept) > SHOWN else []
        parts.append("\n".join([heading, *(_line(speaker, case) for case in shown), *more]))
        buttons = [_button(speaker, guild_id, case, is_own=of is None) for case in shown]
    return card(*parts, tone=Tone.GOOD, buttons=buttons)


def back_page(speaker: Speaker, *, of: int | None = None) -> discord.ui.LayoutView:
    """Cases are offered again from now on."""
    if of is None:
        return card(speaker.say("away-ended"), tone=Tone.GOOD)
    return card(speaker.say("away-ended-for", person=speaker.person(of)), tone=Tone.GOOD)


def away_letter(
    speaker: Speaker, guild_id: int, *, until: datetime | None, given_back: OffersGivenBack | None
) -> discord.ui.LayoutView:
    """Tells a specialist what a coordinator set for them; never the text of a case."""
    if until is None or given_back is None:
        return card(speaker.say("away-told-back"), tone=Tone.WAITING)
    parts = [speaker.say("away-told", until=speaker.instant(until, "D"))]
    shown = given_back.kept[:SHOWN]
    if shown:
        parts.append("\n".join([speaker.say("away-kept-told"), *(_line(speaker, case) for case in shown)]))
    buttons = [_button(speaker, guild_id, case, is_own=False) for case in shown if case.post_id is not None]
    return card(*parts, tone=Tone.WAITING, buttons=buttons)


def _line(speaker: Speaker, case: KeptCase) -> str:
    topics = ", ".join(speaker.topic(topic) for topic in case.topics)
    return speaker.say("away-kept-line", number=_number(speaker, case), topics=topics)


def _button(speaker: Speaker, guild_id: int, case: KeptCase, *, is_own: bool) -> Pressable:
    if is_own:
        label = speaker.say("button-hand-over-case", number=_number(speaker, case))
        return ActionButton("hand-over", case.id, label=label)
    return link(_number(speaker, case), message_url(guild_id, case.post_id or 0))


def _number(speaker: Speaker, case: KeptCase) -> str:
    return case.number or speaker.say("own-case-unnumbered")
