"""`/hub queue`: what the hub owes, one's own first, each case with its age, its debts and the way to it."""

import discord

from bot.services.read_board import BoardLine
from bot.services.read_case import CaseView
from bot.views.board_pages import case_name, owed_lines
from bot.views.card import Part, Tone, card, link, message_url
from bot.views.case_card import status_of
from bot.views.page_turns import page_turns
from bot.views.routing_reason import reason_of
from bot.views.speaker import Speaker

CASES_ON_A_PAGE = 6


def queue_page(
    speaker: Speaker, queue: list[BoardLine], discord_id: int, queue_channel_id: int | None, page: int
) -> discord.ui.LayoutView:
    """Some cases of the queue as this specialist or coordinator reads it, and the way to the others."""
    if not queue:
        return card(speaker.say("queue-empty"), tone=Tone.GOOD)
    pages = -(-len(queue) // CASES_ON_A_PAGE)
    page = min(page, pages - 1)
    shown = queue[page * CASES_ON_A_PAGE : (page + 1) * CASES_ON_A_PAGE]
    mine = sum(line.due_for(discord_id) is not None for line in queue)
    return card(
        speaker.say("queue-page-heading", count=len(queue), mine=mine),
        *(_part(speaker, line, discord_id, queue_channel_id) for line in shown),
        buttons=page_turns(speaker, "queue", page, pages),
    )


def _part(speaker: Speaker, line: BoardLine, discord_id: int, queue_channel_id: int | None) -> Part:
    case = line.case
    heading = speaker.say(
        "queue-line",
        number=case_name(speaker, case),
        topics=", ".join(speaker.topic(topic) for topic in case.topics),
        asked=speaker.instant(case.asked_at, "R"),
        status=status_of(speaker, case),
        mine="yes" if line.due_for(discord_id) is not None else "no",
    )
    reasons = [
        f"-# {reason}"
        for slot in case.slots
        if slot.offered_to == discord_id and (reason := reason_of(speaker, slot.reason_code))
    ]
    text = "\n".join([heading, *owed_lines(speaker, line), *reasons])
    url = _where(case, queue_channel_id)
    return (text, link(speaker.say("button-open-case"), url)) if url else text


def _where(case: CaseView, queue_channel_id: int | None) -> str | None:
    """The card in the queue, where it can be accepted; once it is accepted by all, the post."""
    if case.queue_message_id is not None and queue_channel_id is not None:
        return message_url(case.guild_id, queue_channel_id, case.queue_message_id)
    return message_url(case.guild_id, case.post_id) if case.post_id is not None else None
