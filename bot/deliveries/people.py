"""What is said about joining: requests to the coordinators, and the welcome."""

from bot.deliveries.delivering import Delivering, Said
from bot.messenger import CannotDeliver, DirectMessagesClosed
from bot.rules.space import Part
from bot.services.list_waiting import read_waiting, request_messages
from bot.services.notice_taken_off import FILES
from bot.services.reach_person import reach_person
from bot.views.card import Tone, card
from bot.views.join_pages import join_request_card


async def join_request(on: Delivering) -> Said:
    """Ask the coordinators about somebody."""
    assert on.delivery.person_id is not None
    async with on.desk.database.glance() as session:
        person = await read_waiting(session, guild_id=on.delivery.guild_id, person_id=on.delivery.person_id)
    if person is None:
        raise CannotDeliver("person-gone", is_final=True)
    return await on.post(on.place(Part.COORDINATORS), join_request_card(on.speaker, person))


async def join_refresh(on: Delivering) -> Said:
    """Let the requests about somebody say that they were admitted."""
    assert on.delivery.person_id is not None
    guild_id, by = on.delivery.guild_id, on.delivery.subject_id
    async with on.desk.database.glance() as session:
        person = await read_waiting(session, guild_id=guild_id, person_id=on.delivery.person_id)
        asked = await request_messages(session, guild_id=guild_id, person_id=on.delivery.person_id)
        approver = await reach_person(session, guild_id=guild_id, person_id=by) if by else None
    if person is not None:
        drawn = join_request_card(on.speaker, person, approved_by=approver.discord_id if approver else None)
        for message_id in asked:
            await on.messenger.edit(on.place(Part.COORDINATORS), message_id, drawn)
    return Said()


async def member_notice(on: Delivering) -> Said:
    """Give the member role, then say welcome."""
    reach = await on.reader()
    await on.messenger.give_role(
        on.delivery.guild_id, reach.discord_id, on.place(Part.MEMBER_ROLE), reason="approved"
    )
    speaker = on.speak(reach.language)
    questions = on.server.space.get(Part.CASE_QUESTIONS)
    text = speaker.say(on.delivery.code or "notice-approved", channel=f"<#{questions}>")
    try:
        return await on.write_to(reach, card(text, tone=Tone.GOOD))
    except DirectMessagesClosed:
        drawn = card(speaker.person(reach.discord_id), text, tone=Tone.GOOD)
        return await on.post(on.place(Part.START_HERE), drawn, pings=[reach.discord_id])


async def author_notice(on: Delivering) -> Said:
    """Tell somebody why their message was taken off: the kinds alone to them, nothing of it where others read."""
    reach, kinds = await on.reader(), (on.delivery.code or "").lower().split(",")
    speaker = on.speak(reach.language)
    if kinds == [FILES.lower()]:
        text = speaker.say("taken-off-files")
    else:
        named = [speaker.say(f"kind-{kind}".replace("_", "-")) for kind in kinds]
        text = speaker.say("taken-off", kinds=", ".join(named))
    assert on.delivery.subject_id is not None
    place = card(
        text, speaker.say("taken-off-where", channel=f"<#{on.delivery.subject_id}>"), tone=Tone.ALERT
    )
    try:
        return await on.write_to(reach, place)
    except DirectMessagesClosed:
        called = speaker.say("taken-off-call", person=speaker.person(reach.discord_id))
        return await on.post(on.delivery.subject_id, card(called), pings=[reach.discord_id])
