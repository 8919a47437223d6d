"""Taking somebody out of the register for credit, so that they stay out when a backup is restored."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.retention import Erased
from db.repositories import credits, erasing, people


async def forget_registration(session: AsyncSession, *, person_id: int, now: datetime) -> bool:
    """Delete a person's details at once; whether there were any. Statements issued keep code and hours, no name."""
    guild_id = await people.guild_of_person(session, person_id)
    if guild_id is None or not await credits.delete_registration(session, guild_id, person_id):
        return False
    person = await people.get_person(session, guild_id, person_id)
    assert person is not None
    await erasing.note_erasure(session, guild_id, Erased.REGISTRATION, object_id=person.pseudonym, now=now)
    return True
