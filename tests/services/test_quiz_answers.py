"""One try counts, whatever presses at the same moment; ratings change, the log has the first. On both databases."""

import asyncio

import pytest
from sqlmodel import select

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.quiz import OptionPress
from bot.services.answer_quiz import answer_quiz
from bot.services.erase_person import erase_person
from bot.services.rate_didactic import rate_didactic
from bot.services.read_progress import read_progress
from bot.services.read_quiz import mark_of_question, read_quiz
from bot.services.what_may_be_read import Shelf, what_may_be_read
from content.loader import Library, load_didactics
from db.repositories import learning, participation
from db.tables import DidacticRating, QuizAnswer
from tests.fixtures.programme import NOON

LIBRARY = load_didactics()
TRIAL = LIBRARY.get("opioid-trial", "en-CA")
SHELF = Shelf(LIBRARY, "en-CA", "en-CA", "America/Toronto", NOON, shows_unsigned=True)


def press(question: int, *, is_right: bool, language: str = "en-CA") -> OptionPress:
    asked = LIBRARY.get(TRIAL.id, language).quiz[question]
    option = next(place for place, one in enumerate(asked.options) if one.correct is is_right)
    return OptionPress(TRIAL.id, question, option, mark_of_question(asked))


async def logged(server, act: Act) -> list[str]:
    return [event.object_id for event in await server.see(participation.everything) if event.type is act]


async def test_of_two_presses_at_the_same_moment_one_counts(toronto, hub):
    results = await asyncio.gather(
        toronto.do(answer_quiz, person_id=hub["amina"], press=press(0, is_right=True), shelf=SHELF),
        toronto.do(answer_quiz, person_id=hub["amina"], press=press(0, is_right=False), shelf=SHELF),
    )

    assert sorted(results) == [False, True]
    [kept] = await toronto.see(learning.quiz_answers, person_id=hub["amina"])
    word = "right" if kept.is_right else "wrong"
    assert await logged(toronto, Act.QUIZ_ANSWERED) == [f"opioid-trial:q1:{word}"]


async def test_an_answer_given_in_french_reads_in_english_too(toronto, hub):
    await toronto.do(
        answer_quiz, person_id=hub["amina"], press=press(0, is_right=False, language="fr-CA"), shelf=SHELF
    )

    quiz = await toronto.see(read_quiz, person_id=hub["amina"], didactic=TRIAL, library=LIBRARY)

    assert quiz.answers[0].option == press(0, is_right=False).option
    assert (quiz.next_question, quiz.right) == (1, 0)


async def test_a_question_worded_otherwise_by_now_is_not_answered_and_keeps_an_old_answer_without_its_option(
    toronto, hub
):
    old = press(0, is_right=True)
    changed = TRIAL.quiz[0].model_copy(update={"text": "Another question?"})
    texts = [
        one.model_copy(update={"quiz": (changed, *one.quiz[1:])})
        for one in (TRIAL, LIBRARY.get(TRIAL.id, "fr-CA"))
    ]
    library = Library(texts)
    shelf = Shelf(library, "en-CA", "en-CA", "America/Toronto", NOON, shows_unsigned=True)

    with pytest.raises(DomainError, match="problem-quiz-changed"):
        await toronto.do(answer_quiz, person_id=hub["amina"], press=old, shelf=shelf)
    await toronto.do(answer_quiz, person_id=hub["amina"], press=old, shelf=SHELF)
    quiz = await toronto.see(read_quiz, person_id=hub["amina"], didactic=texts[0], library=library)

    assert quiz.answers[0].option is None
    assert quiz.answers[0].is_right
    assert await toronto.do(answer_quiz, person_id=hub["amina"], press=old, shelf=shelf) is False


async def test_a_rating_changes_and_the_log_has_the_first(toronto, hub):
    rate = {"person_id": hub["amina"], "didactic_id": TRIAL.id, "library": LIBRARY}

    first = await toronto.do(rate_didactic, score=2, **rate)
    second = await toronto.do(rate_didactic, score=5, **rate)

    assert (first, second) == (True, False)
    score = await toronto.see(learning.score_of, person_id=hub["amina"], didactic_id=TRIAL.id)
    assert score == 5
    assert await logged(toronto, Act.SURVEY_COMPLETED) == ["useful:opioid-trial:2"]


async def test_answers_and_ratings_go_with_the_person(toronto, hub):
    await toronto.do(answer_quiz, person_id=hub["amina"], press=press(0, is_right=True), shelf=SHELF)
    await toronto.do(rate_didactic, person_id=hub["amina"], didactic_id=TRIAL.id, score=3, library=LIBRARY)
    progress = await toronto.see(read_progress, person_id=hub["amina"])

    await toronto.do(erase_person, person_id=hub["amina"])

    assert (progress.quiz_right, progress.quiz_answered, progress.quizzes) == (1, 1, 1)
    async with toronto.database.read() as session:
        assert (await session.exec(select(QuizAnswer))).all() == []
        assert (await session.exec(select(DidacticRating))).all() == []


async def test_on_a_live_server_nothing_unsigned_may_be_read(toronto):
    live = Shelf(LIBRARY, "fr-CA", "en-CA", "America/Toronto", NOON, shows_unsigned=False)

    assert await toronto.see(what_may_be_read, shelf=live) == {}
    assert len(await toronto.see(what_may_be_read, shelf=SHELF)) == len(LIBRARY.ids())
