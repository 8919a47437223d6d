"""The weekly word about what a person has not read, by direct message."""

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import DirectMessagesClosed
from bot.rules.space import Part
from bot.services.read_missed import read_missed
from bot.services.remind_unread import pause_reminding, read_reminder
from bot.services.what_may_be_read import Shelf
from bot.views.library_pages import Place
from bot.views.missed_pages import unread_letter


async def unread_digest(on: Delivering) -> Said:
    """List the titles; nothing is sent if by now all is read or it is not wanted any more.

    Where direct messages are closed, the reminder is paused: `/didactic missed` then says so.
    """
    reach, person_id = await on.reader(), on.delivery.person_id
    assert person_id is not None
    who = {"guild_id": on.delivery.guild_id, "person_id": person_id}
    now = on.desk.clock.now()
    shelf = Shelf(
        on.desk.library,
        reach.language,
        on.server.language,
        on.server.timezone,
        now,
        shows_unsigned=on.desk.settings.demo,
    )
    async with on.desk.database.read() as session:
        reminder = await read_reminder(session, **who)
        missed = await read_missed(session, **who, shelf=shelf)
    if reminder is None or not missed:
        return Said()
    place = Place(on.delivery.guild_id, on.server.space.get(Part.DIDACTICS), letter_to=person_id)
    try:
        return await on.write_to(reach, unread_letter(on.speak(reach.language), missed, place))
    except DirectMessagesClosed:
        if not on.only_looks:
            await on.desk.database.write(lambda session: pause_reminding(session, **who, now=now))
        raise
