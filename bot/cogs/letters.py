"""Who presses a button that may stand in a direct message: it carries whose it is; the server is in the database."""

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import number
from bot.rules.errors import DomainError
from bot.services.desk import Desk
from bot.services.know_person import server_of_person


async def who_acts_in_letter(interaction: Press, desk: Desk, whose: str) -> Actor:
    """Like `who_acts`, also in a direct message: `whose`, from its button, is the person it was written to.

    Raises DomainError where it was written to somebody else.
    """
    if interaction.guild_id is not None:
        return await who_acts(interaction, desk)
    person_id = number(whose)
    async with desk.database.read() as session:
        guild_id = await server_of_person(session, person_id=person_id)
    actor = await who_acts(interaction, desk, guild_id=guild_id)
    if actor.person.id != person_id:
        raise DomainError("problem-press-old")
    return actor
