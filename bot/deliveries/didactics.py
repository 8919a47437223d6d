"""The weekly didactic."""

from typing import NoReturn

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import CannotDeliver
from bot.rules.space import Part
from bot.services.read_post import DidacticView, read_post
from bot.services.withhold_post import withhold_post
from bot.views.didactic_card import didactic_card


async def didactic(on: Delivering) -> Said:
    """Post the week's didactic."""
    assert on.delivery.subject_id is not None
    async with on.desk.database.read() as session:
        view = await read_post(
            session,
            guild_id=on.delivery.guild_id,
            post_id=on.delivery.subject_id,
            library=on.desk.library,
            at=on.desk.clock.now(),
        )
    if view.reviewer is None and not on.desk.settings.demo:
        await _withhold(on, view)
    drawn = didactic_card(on.speak(view.language), view)
    return await on.post(on.place(Part.DIDACTICS), drawn)


async def _withhold(on: Delivering, view: DidacticView) -> NoReturn:
    """The text was edited since it was planned: on a live server nobody has signed it now."""
    post_id, now = on.delivery.subject_id, on.desk.clock.now()
    assert post_id is not None
    await on.desk.database.write(
        lambda session: withhold_post(
            session,
            guild_id=on.delivery.guild_id,
            post_id=post_id,
            delivery_id=on.delivery.id,
            content_hash=view.didactic.content_hash,
            now=now,
        )
    )
    raise CannotDeliver("unsigned", is_final=True)
