"""The weekly didactic."""

from bot.deliveries.delivering import Delivering, Said
from bot.rules.space import Part
from bot.services.read_post import read_post
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
    drawn = didactic_card(on.speak(view.language), view)
    return await on.post(on.place(Part.DIDACTICS), drawn)
