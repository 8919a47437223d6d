"""A nurse with ten minutes: she reads, takes the quiz, says whether it was useful."""

from datetime import timedelta
from typing import Any

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, DEVON, IRIS, ORTIZ
from bot.sandbox.person import Person, button_of, buttons_of, text_of
from bot.sandbox.world import World
from content.loader import Didactic
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.test_didactics import FIRST_NAME, THURSDAY_NOON, read_acts
from tests.stories.test_signed_didactics import EXPIRED


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


async def test_she_finds_last_months_topic_and_reads_it(clinic: World):
    amina = clinic.person(AMINA)
    post = await posted(clinic)
    await amina.press(post, "mark-read")
    await clinic.pass_time(by=timedelta(weeks=4))

    page = await amina.slash("didactics", "didactic find", words="CHRONIC say")
    in_french = await amina.slash("didactics", "didactic find", words="neuropathique")
    nothing = await amina.slash("didactics", "didactic find", words="horoscope")
    card = await amina.press(page.response, "open-didactic")

    assert text_of(page).splitlines()[2] == f"### {text(clinic).title}"
    assert "Pain science · 2 min · read" in text_of(page)
    assert "Neuropathic pain" in text_of(in_french)
    assert "Nothing was found" in text_of(nothing)
    assert "Objectives" in text_of(card)
    assert [button_of(card, verb) for verb in ("mark-read", "quiz", "discuss")]
    assert card.response.ephemeral
    assert await read_acts(clinic, Act.DIDACTIC_OPENED) == [FIRST_NAME]


async def test_a_track_is_turned_page_by_page_and_titles_are_offered(clinic: World):
    amina, place = clinic.person(AMINA), clinic.channel("didactics")

    page = await amina.slash("didactics", "didactic find", track="opioid_stewardship")
    first = text_of(page)
    await answer(amina, page, "echo:found:1;")
    second = text_of(page)
    offered = await amina.member.autocomplete(place, "didactic find", "words", "OPIOID tr")
    alone = await amina.slash("didactics", "didactic find", words=offered[0]["value"])

    assert "7 didactics\n-# Page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "not read yet" in second
    assert "1 didactic\n" in text_of(alone)
    assert offered[0]["name"] in text_of(alone)


async def test_she_catches_up_on_two_she_missed(clinic: World):
    amina = clinic.person(AMINA)
    before = await amina.slash("didactics", "didactic missed")
    await clinic.pass_time(until=THURSDAY_NOON)
    await clinic.pass_time(by=timedelta(weeks=1))
    await clinic.pass_time(by=timedelta(minutes=1))
    await acts.join_with_code(clinic, DEVON, await new_code(clinic))

    page = await amina.slash("didactics", "didactic missed")
    two = text_of(page)
    newest = await amina.press(page.response, "open-didactic")
    await amina.press(newest.response, "mark-read")
    quiz = await amina.press((await amina.slash("didactics", "didactic missed")).response, "quiz")
    one = text_of(await amina.slash("didactics", "didactic missed"))
    of_the_hub = await clinic.person(ORTIZ).slash("didactics", "didactic missed")
    of_a_newcomer = await clinic.person(DEVON).slash("didactics", "didactic missed")

    assert "up to date" in text_of(before)
    assert "2 didactics you have not read" in two
    assert two.splitlines()[2] != f"### {text(clinic).title}"
    assert f"### {text(clinic).title}" in two.splitlines()
    assert text(clinic).title in one
    assert "1 didactic you have not read" in one
    assert "Question 1 of 3" in text_of(quiz)
    assert "2 didactics you have not read" in text_of(of_the_hub)
    assert "up to date" in text_of(of_a_newcomer)


async def test_a_live_server_finds_only_what_is_signed(live_clinic: World):
    amina, iris = live_clinic.person(AMINA), live_clinic.person(IRIS)
    nothing = await amina.slash("didactics", "didactic find", words="pain")
    shown = await iris.slash("general", "didactic review", didactic=FIRST_NAME)
    form = await iris.press(shown.followups[-1], "sign")
    await iris.fill(form, {"name": "Dr Elena Ortiz", "licence": "CPSO 00000", "conflict": "none"})
    await acts.join_with_code(live_clinic, BRUNO, await new_code(live_clinic))

    found = await amina.slash("didactics", "didactic find")
    in_english = await live_clinic.person(BRUNO).slash("didactics", "didactic find")
    start = live_clinic.channel("start-here").history()[0]
    unsigned = await forged.press(live_clinic, amina, start, "echo:quiz:opioid-trial")
    await live_clinic.pass_time(until=EXPIRED)
    expired = await amina.slash("didactics", "didactic find")

    assert "Nothing was found" in text_of(nothing)
    assert "1 didactic\n" in text_of(found)
    assert text(live_clinic).title in text_of(in_english)
    assert "cannot be shown at the moment" in text_of(unsigned)
    assert "Nothing was found" in text_of(expired)
