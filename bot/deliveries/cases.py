"""What is said about a case: its cards, its post, offers, recommendations, and notices to its asker."""

import discord

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import Blocked, CannotDeliver, DirectMessagesClosed
from bot.rules.cases import LIVE
from bot.rules.deliveries import NOT_YET
from bot.rules.space import Part, Review
from bot.services.ask_close_out import read_close_out
from bot.services.hub_hours import is_hub_staffed
from bot.services.list_said import list_said
from bot.services.reach_person import Reach
from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView, read_recommendation
from bot.services.read_words import read_words
from bot.views.card import card
from bot.views.case_card import case_post_card, post_title, queue_card
from bot.views.hub_cards import asker_notice, offer_card, recommendation_card, specialist_notice
from bot.views.turn_cards import close_out_card, follow_up_card, take_it_card, words_card


async def new_queue_card(on: Delivering) -> Said:
    """Post a card in the hub's queue; within its hours whoever is asked is notified, else when they are at work.

    Where coordinators look first, nobody is notified by it.
    """
    case, guild_id = await on.case(), on.delivery.guild_id
    async with on.desk.database.glance() as session:
        staffed = await is_hub_staffed(session, guild_id=guild_id, now=on.desk.clock.now())
    looks_first = case.review is Review.COORDINATOR and case.number is None
    asked = [slot.offered_to for slot in case.slots if slot.offered_to is not None]
    asked = asked if staffed and not looks_first else []
    return await on.post(on.place(Part.HUB_QUEUE), queue_card(on.speaker, case), pings=asked)


async def queue_refresh(on: Delivering) -> Said:
    """Draw the queue's card again."""
    case = await on.case()
    if case.queue_message_id is not None:
        place, drawn = on.place(Part.HUB_QUEUE), queue_card(on.speaker, case)
        await _redraw(on, case, place, case.queue_message_id, drawn)
    return Said()


async def case_post(on: Delivering) -> Said:
    """Open the case's post in the forum, once."""
    case = await on.case()
    if case.post_id is not None:
        return Said(case.post_message_id, case.post_id)
    return await on.open_post(
        on.place(Part.CASE_DISCUSSIONS),
        post_title(on.speaker, case),
        case_post_card(on.speaker, case),
        tags=[on.speaker.topic(topic) for topic in case.topics],
        reason=f"{case.number}",
    )


async def case_refresh(on: Delivering) -> Said:
    """Draw the case's card again."""
    case = await on.case()
    if case.post_id is not None and case.post_message_id is not None:
        await _redraw(on, case, case.post_id, case.post_message_id, case_post_card(on.speaker, case))
    return Said()


async def purge(on: Delivering) -> Said:
    """Delete the case's post with all that was said in it, and its card in the queue."""
    case = await on.case()
    if case.post_id is not None:
        await on.messenger.delete_post(case.post_id, reason=f"{case.number}")
    if case.queue_message_id is not None:
        on.part = Part.HUB_QUEUE
        await on.messenger.delete_message(on.place(Part.HUB_QUEUE), case.queue_message_id)
    return Said()


async def case_card(on: Delivering) -> Said:
    """The case's card once more, in its post."""
    case = await on.case()
    if case.post_id is None:
        raise Blocked(NOT_YET)
    return await on.post(case.post_id, case_post_card(on.speaker, case))


async def said_refresh(on: Delivering) -> Said:
    """Draw every card again that stands in the case: recommendations, questions back, answers, the summary."""
    case, guild_id = await on.case(), on.delivery.guild_id
    if case.post_id is None:
        return Said()
    async with on.desk.database.glance() as session:
        said = await list_said(session, guild_id=guild_id, case_id=case.id)
    for one in said:
        drawn = (
            recommendation_card(on.speaker, case, one.what)
            if isinstance(one.what, RecommendationView)
            else words_card(on.speaker, case, one.what)
        )
        try:
            await _redraw(on, case, case.post_id, one.message_id, drawn)
        except CannotDeliver as problem:
            if not problem.is_final:
                raise  # else that card is gone, and the others are drawn all the same
    return Said()


async def _redraw(
    on: Delivering, case: CaseView, channel_id: int, message_id: int, view: discord.ui.LayoutView
) -> None:
    """Draw a card of a case again. Of a case that is over, one that somebody deleted is as good as drawn."""
    try:
        await on.messenger.edit(channel_id, message_id, view)
    except CannotDeliver as problem:
        is_gone = problem.is_final or problem.problem == "no-channel"
        if case.status in LIVE or not is_gone:
            raise


async def offer(on: Delivering) -> Said:
    """Notify a specialist who is asked, unless they have answered by now."""
    case, reach = await on.case(), await on.reader()
    if reach.discord_id not in {slot.offered_to for slot in case.slots}:
        return Said()
    queue = on.place(Part.HUB_QUEUE)
    drawn = offer_card(on.speaker, case, discord_id=reach.discord_id, queue_channel_id=queue)
    return await on.post(queue, drawn, pings=[reach.discord_id])


async def recommendation(on: Delivering) -> Said:
    """Post a recommendation in its case."""
    assert on.delivery.subject_id is not None
    case = await on.case()
    async with on.desk.database.glance() as session:
        given = await read_recommendation(
            session, guild_id=on.delivery.guild_id, recommendation_id=on.delivery.subject_id
        )
    if case.post_id is None:
        raise Blocked(NOT_YET)
    return await on.post(case.post_id, recommendation_card(on.speaker, case, given))


async def case_words(on: Delivering) -> Said:
    """Post a clarifying question, its answer or the summary in its case."""
    assert on.delivery.subject_id is not None
    case = await on.case()
    async with on.desk.database.glance() as session:
        words = await read_words(session, guild_id=on.delivery.guild_id, words_id=on.delivery.subject_id)
    if case.post_id is None:
        raise Blocked(NOT_YET)
    return await on.post(case.post_id, words_card(on.speaker, case, words))


async def take_it(on: Delivering) -> Said:
    """Ask a specialist who wrote in a case whether they take it."""
    case, reach = await on.case(), await on.reader()
    if case.post_id is None:
        raise Blocked(NOT_YET)
    drawn = take_it_card(on.speaker, case, discord_id=reach.discord_id)
    return await on.post(case.post_id, drawn, pings=[reach.discord_id])


async def close_out(on: Delivering) -> Said:
    """Ask the next question of a close-out, unless all are answered."""
    reach = await on.reader()
    assert on.delivery.case_id is not None
    async with on.desk.database.glance() as session:
        shown = await read_close_out(session, guild_id=on.delivery.guild_id, case_id=on.delivery.case_id)
    if shown.question is None:
        return Said()
    drawn = close_out_card(on.speak(reach.language), shown.case_id, shown.number, shown.question)
    return await _to_asker(on, reach, drawn)


async def follow_up(on: Delivering) -> Said:
    """Ask whether it was done."""
    reach = await on.reader()
    assert on.delivery.case_id is not None
    assert on.delivery.subject_id is not None
    async with on.desk.database.glance() as session:
        shown = await read_close_out(session, guild_id=on.delivery.guild_id, case_id=on.delivery.case_id)
    drawn = follow_up_card(
        on.speak(reach.language),
        shown.case_id,
        shown.number,
        on.delivery.subject_id,
        asks_barrier=False,
    )
    return await _to_asker(on, reach, drawn)


async def tell_specialist(on: Delivering) -> Said:
    """Tell a specialist by direct message, or in the queue where those are closed."""
    case, reach = await on.case(), await on.reader()
    code, queue = on.delivery.code or "", on.server.space.get(Part.HUB_QUEUE)
    drawn = specialist_notice(on.speak(reach.language), case, code, queue_channel_id=queue, mention=None)
    try:
        return await on.write_to(reach, drawn)
    except DirectMessagesClosed:
        drawn = specialist_notice(on.speaker, case, code, queue_channel_id=queue, mention=reach.discord_id)
        return await on.post(on.place(Part.HUB_QUEUE), drawn, pings=[reach.discord_id])


async def tell_asker(on: Delivering) -> Said:
    """Tell the asker by direct message; where those are closed, in the case if it shows their name anyway."""
    case, reach = await on.case(), await on.reader()
    code = on.delivery.code or ""
    drawn = asker_notice(on.speak(reach.language), case, code, mention=None)
    if case.named_asker is None or case.post_id is None:
        return await _to_asker(on, reach, drawn)
    try:
        return await on.write_to(reach, drawn)
    except DirectMessagesClosed:
        drawn = asker_notice(on.speak(reach.language), case, code, mention=reach.discord_id)
        return await on.post(case.post_id, drawn, pings=[reach.discord_id])


async def _to_asker(on: Delivering, reach: Reach, drawn: discord.ui.LayoutView) -> Said:
    """By direct message; where those are closed, a call without the case: a mention there would say who asked."""
    try:
        return await on.write_to(reach, drawn)
    except DirectMessagesClosed:
        text = on.speak(reach.language).say("asker-unreached", person=f"<@{reach.discord_id}>")
        return await on.post(on.place(Part.CASE_QUESTIONS), card(text), pings=[reach.discord_id])
