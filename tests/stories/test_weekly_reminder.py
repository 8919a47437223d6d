"""What is unread comes weekly by direct message, to those who asked for it, when there is anything to say."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, DEVON, IRIS, JO
from bot.sandbox.person import Person, button_of, text_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.test_didactics import FIRST, THURSDAY_NOON
from tests.stories.test_learning import posted

FRIDAY_EIGHT = THURSDAY_NOON + timedelta(hours=19, minutes=30)


async def wish(person: Person, *, weekday: str = "friday", hour: str = "8") -> str:
    page = await person.slash("didactics", "didactic missed")
    form = await person.press(page.response, "remind")
    return said(await person.fill(form, {"weekday": weekday, "hour": hour}))


async def test_it_lists_what_is_unread_at_the_hour_once_and_nothing_when_all_is_read(clinic: World):
    amina = clinic.person(AMINA)
    told = await wish(amina)
    post = await posted(clinic)
    await clinic.pass_time(until=FRIDAY_EIGHT - timedelta(minutes=1))
    early = len(amina.letters())
    await clinic.pass_time(until=FRIDAY_EIGHT)
    await clinic.tick()
    [letter] = amina.letters()
    await amina.press(post, "mark-read")
    await clinic.pass_time(until=THURSDAY_NOON + timedelta(days=7))
    second = clinic.channel("didactics").history()[-1]
    await amina.press(second, "mark-read")
    await clinic.pass_time(until=FRIDAY_EIGHT + timedelta(days=7))

    assert "Friday, 08:00" in told
    assert early == 0
    assert "One didactic you have not read yet" in text_of(letter)
    assert f"[{FIRST}](https://discord.com/channels/{clinic.guild.id}/" in text_of(letter)
    assert f"/{post.id})" in text_of(letter)
    assert len(amina.letters()) == 1


async def test_the_letter_opens_the_page_changes_the_hour_and_ends_itself(clinic: World):
    amina = clinic.person(AMINA)
    await wish(amina)
    await posted(clinic)
    await clinic.pass_time(until=FRIDAY_EIGHT)
    [letter] = amina.letters()

    await amina.press(letter, "missed")
    page = text_of(amina.letters()[0])
    form = await amina.press(amina.letters()[0], "remind")
    await amina.fill_in_direct_messages(form, {"weekday": "monday", "hour": "17"})
    changed = text_of(amina.letters()[0])
    await amina.press(amina.letters()[0], "remind-off")
    off = text_of(amina.letters()[0])
    await clinic.pass_time(by=timedelta(days=14))

    assert "1 didactic you have not read" in page
    assert "Monday, 17:00" in changed
    assert "reminder is off" in off
    assert len(amina.letters()) == 1


async def test_after_a_night_without_the_bot_nothing_is_made_up_for(clinic: World):
    amina = clinic.person(AMINA)
    await wish(amina)
    await posted(clinic)
    await clinic.env.advance_time((FRIDAY_EIGHT + timedelta(hours=12) - clinic.clock.now()).total_seconds())
    await clinic.restart()
    await clinic.tick()

    assert amina.letters() == []


async def test_closed_direct_messages_pause_it_and_the_page_says_so(clinic: World):
    amina = clinic.person(AMINA)
    await wish(amina)
    await posted(clinic)
    amina.member.user.dm_channel  # noqa: B018 - made before it is closed
    clinic.close_direct_messages(amina)
    await clinic.pass_time(until=FRIDAY_EIGHT)
    await clinic.pass_time(by=timedelta(days=7))

    page = said(await amina.slash("didactics", "didactic missed"))
    check = said(await clinic.person(JO).slash("general", "setup check"))

    assert amina.letters() == []
    assert "reminder is paused" in page
    assert "could not be delivered" not in check
    assert "Friday, 08:00" in await wish(amina)


async def test_who_left_or_was_erased_hears_nothing(clinic: World):
    await acts.join_with_code(clinic, DEVON, await new_code(clinic))
    amina, devon = clinic.person(AMINA), clinic.person(DEVON)
    await wish(amina)
    await wish(devon)
    page = await amina.slash("general", "me erase")
    await amina.press(page.response, "erase-sure")
    await clinic.leave(devon, kicked_by=clinic.person(IRIS))
    await posted(clinic)
    await clinic.pass_time(until=FRIDAY_EIGHT)

    assert (amina.letters(), devon.letters()) == ([], [])


async def test_a_letter_is_its_readers_alone(clinic: World):
    amina = clinic.person(AMINA)
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    bruno = clinic.person(BRUNO)
    for person in (amina, bruno):
        await wish(person)
    await posted(clinic)
    await clinic.pass_time(until=FRIDAY_EIGHT)
    whose = button_of(amina.letters()[0], "remind").rpartition(":")[2]

    answers = [
        said(await forged.press(clinic, bruno, bruno.letters()[0], f"echo:{verb}{whose}"))
        for verb in ("missed:0;", "remind:", "form-remind:", "remind-off:")
    ]

    assert [answer for answer in answers if "version antérieure" not in answer] == []
