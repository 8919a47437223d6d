"""A nurse with ten minutes: she reads, takes the quiz, says whether it was useful."""

from typing import Any

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, DEVON, ORTIZ
from bot.sandbox.person import Person, button_of, buttons_of, text_of
from bot.sandbox.world import World
from content.loader import Didactic
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.test_didactics import FIRST_NAME, THURSDAY_NOON, read_acts


def text(world: World, language: str = "en-CA", didactic_id: str = FIRST_NAME) -> Didactic:
    return world.app.desk.library.get(didactic_id, language)


def option(didactic: Didactic, question: int, *, is_right: bool) -> str:
    """How the id of a right or wrong option's button ends, but for the mark."""
    place = next(at for at, one in enumerate(didactic.quiz[question].options) if one.correct is is_right)
    return f";{question};{place};"


async def answer(person: Person, page: Any, ending: str) -> Any:
    """Press the option whose id has this in it."""
    shown = getattr(page, "response", None) or page
    wanted = next(found for found in buttons_of(shown) if ending in found)
    return await person.member.click(shown, custom_id=wanted)


async def posted(world: World) -> Any:
    """The first didactic, as it stands in the channel."""
    await world.pass_time(until=THURSDAY_NOON)
    return world.channel("didactics").history()[-1]


async def test_a_nurse_reads_takes_the_quiz_with_one_wrong_answer_and_says_it_was_useful(clinic: World):
    amina, didactic = clinic.person(AMINA), text(clinic)
    post = await posted(clinic)

    read = await amina.press(post, "mark-read")
    offered = text_of(read)
    page = await amina.press(read.response, "quiz")
    question = text_of(page)
    page = await answer(amina, page, option(didactic, 0, is_right=True))
    praise = text_of(page)
    page = await amina.press(page.response, "quiz")
    page = await answer(amina, page, option(didactic, 1, is_right=False))
    correction = text_of(page)
    page = await amina.press(page.response, "quiz")
    page = await answer(amina, page, option(didactic, 2, is_right=True))
    page = await amina.press(page.response, "quiz")
    result = text_of(page)
    thanks = await answer(amina, page, f"echo:useful:{FIRST_NAME};4")

    assert "Was it useful?" in offered
    assert all(one.text.split(" [")[0] in question for one in didactic.quiz[0].options)
    assert "**Right.**" in praise
    assert "**Not right.**" in correction
    [right] = [one for one in didactic.quiz[1].options if one.correct]
    assert right.text.split(" [")[0] in correction
    assert "2 of 3 right" in result
    assert "4 of 5" in text_of(thanks)
    assert sorted(await read_acts(clinic, Act.QUIZ_ANSWERED)) == [
        f"{FIRST_NAME}:q1:right",
        f"{FIRST_NAME}:q2:wrong",
        f"{FIRST_NAME}:q3:right",
    ]
    assert await read_acts(clinic, Act.SURVEY_COMPLETED) == [f"useful:{FIRST_NAME}:4"]
    assert "2 of 3 answers right, in 1 didactic" in said(await amina.slash("general", "me progress"))
    assert len(clinic.channel("didactics").history()) == 1


async def test_a_second_press_shows_what_was_answered_and_the_quiz_goes_on_after_a_restart(clinic: World):
    amina, didactic = clinic.person(AMINA), text(clinic)
    first = await amina.press(await posted(clinic), "quiz")
    old = first.response
    buttons = buttons_of(first)
    await answer(amina, first, option(didactic, 0, is_right=False))
    await clinic.restart()

    [other] = [one for one in buttons if option(didactic, 0, is_right=True) in one]
    again = await forged.press(clinic, amina, clinic.channel("didactics").history()[0], other)
    on = await amina.press(clinic.channel("didactics").history()[0], "quiz")

    assert old.ephemeral
    assert "answered this question already" in text_of(again)
    assert "**Not right.**" in text_of(again)
    assert "Question 2 of 3" in text_of(on)
    assert await read_acts(clinic, Act.QUIZ_ANSWERED) == [f"{FIRST_NAME}:q1:wrong"]


async def test_a_question_that_changed_meanwhile_is_shown_anew_and_nothing_is_counted(clinic: World):
    amina, didactic = clinic.person(AMINA), text(clinic)
    page = await amina.press(await posted(clinic), "quiz")
    changed = didactic.quiz[0].model_copy(update={"text": "A better question?"})
    texts = clinic.app.desk.library._by_name
    texts[FIRST_NAME, "en-CA"] = didactic.model_copy(update={"quiz": (changed, *didactic.quiz[1:])})

    page = await answer(amina, page, option(didactic, 0, is_right=True))
    anew = text_of(page)
    right = await answer(amina, page, option(didactic, 0, is_right=True))

    assert "was not counted" in anew
    assert "A better question?" in anew
    assert "**Right.**" in text_of(right)


async def test_the_hub_takes_quizzes_too_and_who_has_not_joined_is_led_to_join(clinic: World):
    post = await posted(clinic)
    await clinic.give_role(clinic.person(DEVON), "ECHO Member", by=clinic.person(ORTIZ))

    page = await clinic.person(ORTIZ).press(post, "quiz")
    refused = await clinic.person(DEVON).press(post, "quiz")

    assert "Question 1 of 3" in text_of(page)
    assert button_of(refused, "join")


async def test_a_quiz_is_in_the_language_of_who_presses(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    post = await posted(clinic)

    page = await clinic.person(BRUNO).press(post, "quiz")

    assert text(clinic, "fr-CA").quiz[0].text.split(" [")[0] in text_of(page)
    assert "Question 1 sur 3" in text_of(page)
