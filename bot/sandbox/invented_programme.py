"""A programme of 296 invented people beside the cast: the report of four people would be dashes alone."""

from bot.sandbox.cohort import make_cohort
from bot.sandbox.cohort.shape import JOINED
from bot.sandbox.world import World
from db.repositories import participation


async def bring_in_programme(world: World) -> None:
    """Write it into the sandbox's server, once."""
    async with world.app.desk.database.read() as session:
        people = {event.person_id for event in await participation.everything(session, world.guild.id)}
    if len(people) < JOINED / 2:
        await world.app.desk.database.write(
            lambda session: make_cohort(session, guild_id=world.guild.id, library=world.app.desk.library)
        )
