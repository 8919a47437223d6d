"""Bruno learns on a French server: he reads, is quizzed, discusses, finds, catches up, and reads no English."""

from datetime import timedelta

from bot.sandbox.cast import BRUNO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.test_didactics import FIRST_NAME
from tests.stories.test_in_french import THURSDAY, clinique, only_french
from tests.stories.test_learning import answer, option, text
from tests.stories.turns import letters, seen_in

__all__ = ["clinique"]
SECOND_WEEK = THURSDAY + timedelta(weeks=1)


async def test_reading_quiz_discussion_finding_and_catching_up_are_in_french(clinique: World):
    bruno, capsule = clinique.person(BRUNO), text(clinique, "fr-CA")
    await clinique.pass_time(until=THURSDAY)
    post = bruno.reads("didactics")[-1]
    page = await bruno.press((await bruno.press(post, "mark-read")).response, "quiz")
    page = await answer(bruno, page, option(capsule, 0, is_right=True))
    page = await answer(bruno, await bruno.press(page.response, "quiz"), option(capsule, 1, is_right=False))
    correction = text_of(page)
    page = await answer(bruno, await bruno.press(page.response, "quiz"), option(capsule, 2, is_right=True))
    page = await bruno.press(page.response, "quiz")
    result = text_of(page)
    await answer(bruno, page, f"echo:useful:{FIRST_NAME};5")
    await bruno.press(post, "discuss")
    [thread] = clinique.discussions()
    await bruno.member.send(thread, "Mme Tremblay est au 416-555-0199.")
    found = await bruno.slash("didactics", "didactic find", words="DOULEUR chronique")
    await bruno.slash("didactics", "didactic find", words="horoscope")
    await bruno.slash("general", "me progress")

    assert only_french(clinique)
    assert thread.name == capsule.title
    assert "Ce n’est pas la bonne réponse." in correction
    assert "2 bonnes réponses sur 3" in result
    assert capsule.title in text_of(found)
    assert "Mme Tremblay" not in seen_in(thread, clinique.person(ORTIZ))
    assert "un nom, un numéro de téléphone" in letters(bruno)


async def test_the_weekly_reminder_is_in_french(clinique: World):
    bruno = clinique.person(BRUNO)
    page = await bruno.slash("didactics", "didactic missed")
    form = await bruno.press(page.response, "remind")
    await bruno.fill(form, {"weekday": "friday", "hour": "8"})
    told = text_of(page)
    await clinique.pass_time(until=THURSDAY)
    await clinique.pass_time(until=SECOND_WEEK)
    await clinique.pass_time(by=timedelta(hours=20))
    await bruno.press(bruno.letters()[-1], "missed")
    listed = letters(bruno)
    await bruno.press(bruno.letters()[-1], "remind-off")

    assert only_french(clinique)
    assert "vendredi, 08" in told
    assert "2 capsules que vous n’avez pas lues" in listed
