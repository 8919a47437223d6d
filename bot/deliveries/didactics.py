"""The weekly didactic."""

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import CannotDeliver
from bot.rules.space import Part
from bot.services.read_post import read_post
from bot.services.withhold_edited import withhold_edited
from bot.views.didactic_card import didactic_card


async def didactic(on: Delivering) -> Said:
    """Post the week's didactic, unless its text was edited meanwhile and may not be posted as it is now."""
    post_id, library, now = on.delivery.subject_id, on.desk.library, on.desk.clock.now()
    assert post_id is not None
    problem = await on.desk.database.write(
        lambda session: withhold_edited(
            session,
            guild_id=on.delivery.guild_id,
            post_id=post_id,
            delivery_id=on.delivery.id,
            library=library,
            allow_unsigned=on.desk.settings.demo,
            now=now,
        )
    )
    if problem is not None:
        raise CannotDeliver(problem.value, is_final=True)
    async with on.desk.database.read() as session:
        view = await read_post(
            session, guild_id=on.delivery.guild_id, post_id=post_id, library=library, at=now
        )
    drawn = didactic_card(on.speak(view.language), view)
    return await on.post(on.place(Part.DIDACTICS), drawn)
