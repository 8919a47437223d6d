"""The weekly didactic, and what stands first in its discussion."""

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import CannotDeliver
from bot.rules.space import Part
from bot.services.open_discussion import read_discussion
from bot.services.read_post import read_post
from bot.services.withhold_edited import withhold_edited
from bot.views.didactic_card import didactic_card
from bot.views.discussion_cards import discussion_opening


async def didactic(on: Delivering) -> Said:
    """Post the week's didactic, unless its text was edited meanwhile and may not be posted as it is now."""
    post_id, library, now = on.delivery.subject_id, on.desk.library, on.desk.clock.now()
    assert post_id is not None
    if not on.only_looks:
        await _withhold_edited(on, post_id)
    async with on.desk.database.glance() as session:
        view = await read_post(
            session, guild_id=on.delivery.guild_id, post_id=post_id, library=library, at=now
        )
    drawn = didactic_card(on.speak(view.language), view)
    return await on.post(on.place(Part.DIDACTICS), drawn)


async def _withhold_edited(on: Delivering, post_id: int) -> None:
    problem = await on.desk.database.write(
        lambda session: withhold_edited(
            session,
            guild_id=on.delivery.guild_id,
            post_id=post_id,
            delivery_id=on.delivery.id,
            library=on.desk.library,
            allow_unsigned=on.desk.settings.demo,
            now=on.desk.clock.now(),
        )
    )
    if problem is not None:
        raise CannotDeliver(problem.value, is_final=True)


async def discussion(on: Delivering) -> Said:
    """Say what a new discussion is for."""
    assert on.delivery.subject_id is not None
    on.place(Part.DIDACTICS)
    async with on.desk.database.glance() as session:
        place = await read_discussion(
            session,
            guild_id=on.delivery.guild_id,
            post_id=on.delivery.subject_id,
            library=on.desk.library,
        )
    opening = discussion_opening(
        on.speak(place.language),
        place.title,
        guild_id=on.delivery.guild_id,
        questions_id=on.server.space.get(Part.CASE_QUESTIONS),
    )
    return await on.post(place.thread_id or place.message_id, opening)
