"""Every quiz that comes with the bot fits its pages, and so does the longest that the schema takes."""

import discord
import pytest

from bot.services.read_quiz import Answer, QuizView
from bot.views.card import MOST_CHARACTERS
from bot.views.quiz_pages import feedback_page, question_page, result_page
from bot.views.speaker import Speaker
from content.loader import Didactic, load_didactics
from content.schema import Option, Question, Reference
from content.sentences import LANGUAGES, Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from tests.views.test_cards_fit import words_of

LIBRARY = load_didactics()


def speaker_of(language: str) -> Speaker:
    return Speaker(language, Sentences.load(), load_topics(), load_vocabulary())


def answered(didactic: Didactic, *, is_right: bool) -> QuizView:
    answers = {
        index: Answer(
            next(place for place, one in enumerate(question.options) if one.correct is is_right), is_right
        )
        for index, question in enumerate(didactic.quiz)
    }
    return QuizView(didactic, answers, score=None)


def pages(didactic: Didactic, *, is_right: bool) -> list[discord.ui.LayoutView]:
    speaker, quiz = speaker_of(didactic.language), answered(didactic, is_right=is_right)
    fresh = QuizView(didactic, {}, score=None)
    note = speaker.say("problem-quiz-changed")
    every = range(len(didactic.quiz))
    return [
        *(question_page(speaker, fresh, index, note=note) for index in every),
        *(feedback_page(speaker, quiz, index, is_new=False) for index in every),
        result_page(speaker, quiz),
    ]


@pytest.mark.parametrize("didactic", LIBRARY.all(), ids=lambda one: f"{one.id}.{one.language}")
def test_keys_become_numbers_and_cited_sources_are_listed(didactic: Didactic):
    for is_right in (True, False):
        for page in pages(didactic, is_right=is_right):
            said = words_of(page)
            assert not [one.key for one in didactic.references if f"[{one.key}]" in said]
            for number, reference in enumerate(didactic.references, start=1):
                assert (f"[{number}]" not in said) or (reference.citation in said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_right", [True, False])
def test_the_longest_quiz_fits(language: str, is_right: bool):
    line = "x" * 280 + " [source-one]"
    question = Question(
        text=line, options=tuple(Option(text=line, correct=place == 4, feedback=line) for place in range(5))
    )
    reference = Reference(
        key="source-one", citation="c" * 300, url="https://example.org/" + "u" * 80, tag="V"
    )
    longest = LIBRARY.get("opioid-trial", language).model_copy(
        update={"title": "t" * 100, "quiz": (question,) * 3, "references": (reference,)}
    )

    for page in pages(longest, is_right=is_right):
        assert page.content_length() <= MOST_CHARACTERS


def test_right_and_wrong_are_said_in_words():
    didactic = LIBRARY.get("opioid-trial", "en-CA")
    right, wrong = (
        words_of(feedback_page(speaker_of("en-CA"), answered(didactic, is_right=is_right), 0, is_new=True))
        for is_right in (True, False)
    )

    assert "**Right.**" in right
    assert "The right answer" not in right
    assert "**Not right.**" in wrong
    assert "The right answer" in wrong
