"""An invitation to a survey, or a reminder of it, by direct message alone."""

from bot.deliveries.delivering import Delivering, Said
from bot.rules.surveys import Round
from bot.services.list_open_surveys import read_survey_to_send
from bot.views.survey_pages import Address, survey_letter


async def survey(on: Delivering) -> Said:
    """Send it; nothing where it was handed in, declined, closed or taken back meanwhile.

    Where direct messages are closed, `/me progress` offers it.
    """
    reach, person_id = await on.reader(), on.delivery.person_id
    assert person_id is not None
    which, key, reminder = (on.delivery.code or "").split(";")
    asked, now = Round(which), on.desk.clock.now()
    async with on.desk.database.glance() as session:
        found = await read_survey_to_send(
            session,
            guild_id=on.delivery.guild_id,
            person_id=person_id,
            asked=asked,
            key=key,
            instruments=on.desk.instruments,
            language=reach.language,
            now=now,
        )
    if found is None:
        return Said()
    address = Address(asked, key, whose=str(person_id))
    letter = survey_letter(on.speak(reach.language), found, address, is_reminder=reminder != "0")
    return await on.write_to(reach, letter)
