"""The quiz, a page at a time, for one person alone: a question, what the answer was worth, the result."""

import discord

from bot.rules.quiz import LETTERS, OptionPress
from bot.services.read_quiz import Answer, QuizView, mark_of_question
from bot.views.actions import ActionButton
from bot.views.card import MOST_CHARACTERS, Pressable, Tone, card
from bot.views.sources import numbered, source_lines
from bot.views.speaker import Speaker
from content.schema import Question

ROOM_FOR_SOURCES = 900
"""Left to the sources by the longest question there can be; more of them stand under the didactic."""


def question_page(speaker: Speaker, quiz: QuizView, index: int, *, note: str = "") -> discord.ui.LayoutView:
    """One question, its options to read and a button for each. `note` says why it is shown anew."""
    didactic, question = quiz.didactic, quiz.didactic.quiz[index]
    texts = [question.text, *(option.text for option in question.options)]
    options = "\n".join(_option(quiz, question, place) for place in range(len(question.options)))
    mark = mark_of_question(question)
    return card(
        note,
        _heading(speaker, quiz, index),
        f"**{numbered(didactic, question.text)}**\n{options}",
        _sources(speaker, quiz, texts),
        tone=Tone.WAITING if note else Tone.PLAIN,
        buttons=[
            ActionButton(
                "quiz-answer",
                OptionPress(didactic.id, index, place, mark).to_argument(),
                label=LETTERS[place],
                style=discord.ButtonStyle.primary,
            )
            for place in range(len(question.options))
        ],
    )


def feedback_page(speaker: Speaker, quiz: QuizView, index: int, *, is_new: bool) -> discord.ui.LayoutView:
    """What was answered, right or wrong in words, why, and the right answer; then the next question."""
    didactic, question, answer = quiz.didactic, quiz.didactic.quiz[index], quiz.answers[index]
    told = [_verdict(speaker, quiz, question, answer)]
    if not is_new:
        told.insert(0, speaker.say("quiz-answered-before"))
    texts = [question.text, question.options[_right_place(question)].feedback]
    if answer.option is not None:
        chosen = question.options[answer.option]
        texts += [chosen.text, chosen.feedback]
        told.append(numbered(didactic, chosen.feedback))
    right = ""
    if not answer.is_right or answer.option is None:
        place = _right_place(question)
        right = "\n".join(
            [
                speaker.say("quiz-right-answer", answer=_option(quiz, question, place)),
                numbered(didactic, question.options[place].feedback),
            ]
        )
    last = quiz.next_question is None
    return card(
        _heading(speaker, quiz, index),
        f"**{numbered(didactic, question.text)}**",
        "\n".join(told),
        right,
        _sources(speaker, quiz, texts),
        tone=Tone.GOOD if answer.is_right else Tone.ALERT,
        buttons=[
            ActionButton(
                "quiz",
                didactic.id,
                label=speaker.say("button-quiz-result" if last else "button-quiz-next"),
                style=discord.ButtonStyle.primary,
            )
        ],
    )


def result_page(speaker: Speaker, quiz: QuizView) -> discord.ui.LayoutView:
    """How many were right, each answer again, and the question whether it was useful."""
    heading = speaker.say(
        "quiz-result", title=quiz.didactic.title, right=quiz.right, count=len(quiz.didactic.quiz)
    )
    every = range(len(quiz.didactic.quiz))
    useful = useful_question(speaker, quiz.score)
    cited = [text for question in quiz.didactic.quiz for text in _cited_in_review(question)]
    parts = [*(_review(speaker, quiz, index) for index in every), _sources(speaker, quiz, cited)]
    if sum(map(len, [heading, useful, *parts])) > MOST_CHARACTERS:
        parts = ["\n".join(_short_review(speaker, quiz, index) for index in every)]
    return card(
        heading, *parts, useful, tone=Tone.GOOD, buttons=useful_buttons(speaker, quiz.didactic.id, quiz.score)
    )


def useful_page(speaker: Speaker, quiz: QuizView, heading: str) -> discord.ui.LayoutView:
    """After Mark as read, or after a rating: was it useful, and the way to the quiz."""
    return card(
        heading,
        useful_question(speaker, quiz.score),
        tone=Tone.GOOD,
        buttons=[*useful_buttons(speaker, quiz.didactic.id, quiz.score), *quiz_button(speaker, quiz)],
    )


def useful_question(speaker: Speaker, score: int | None) -> str:
    """The question with its scale in words, and what was said before."""
    asked = speaker.say("useful-question")
    return asked if score is None else f"{asked}\n{speaker.say('useful-given', score=score)}"


def useful_buttons(speaker: Speaker, didactic_id: str, score: int | None) -> list[Pressable]:
    """1 to 5; the present answer is marked by a sign and a colour."""
    return [
        ActionButton(
            "useful",
            f"{didactic_id};{value}",
            label=f"✓ {value}" if value == score else str(value),
            style=discord.ButtonStyle.primary if value == score else discord.ButtonStyle.secondary,
        )
        for value in range(1, 6)
    ]


def quiz_button(speaker: Speaker, quiz: QuizView) -> list[Pressable]:
    """Into the quiz, or to its result; none where the didactic has no quiz."""
    if not quiz.didactic.quiz:
        return []
    is_over = quiz.next_question is None
    return [
        ActionButton(
            "quiz",
            quiz.didactic.id,
            label=speaker.say("button-quiz-result" if is_over else "button-quiz"),
            style=discord.ButtonStyle.secondary if is_over else discord.ButtonStyle.success,
        )
    ]


def _heading(speaker: Speaker, quiz: QuizView, index: int) -> str:
    return speaker.say(
        "quiz-heading", title=quiz.didactic.title, number=index + 1, count=len(quiz.didactic.quiz)
    )


def _option(quiz: QuizView, question: Question, place: int) -> str:
    return f"**{LETTERS[place]}.** {numbered(quiz.didactic, question.options[place].text)}"


def _right_place(question: Question) -> int:
    return next(place for place, option in enumerate(question.options) if option.correct)


def _verdict(speaker: Speaker, quiz: QuizView, question: Question, answer: Answer) -> str:
    if answer.option is None:
        return speaker.say("quiz-right-then" if answer.is_right else "quiz-wrong-then")
    key = "quiz-right" if answer.is_right else "quiz-wrong"
    return speaker.say(key, answer=_option(quiz, question, answer.option))


def _review(speaker: Speaker, quiz: QuizView, index: int) -> str:
    question, answer = quiz.didactic.quiz[index], quiz.answers[index]
    lines = [
        f"**{index + 1}. {numbered(quiz.didactic, question.text)}**",
        _verdict(speaker, quiz, question, answer),
    ]
    if not answer.is_right or answer.option is None:
        lines.append(speaker.say("quiz-right-answer", answer=_option(quiz, question, _right_place(question))))
    return "\n".join(lines)


def _short_review(speaker: Speaker, quiz: QuizView, index: int) -> str:
    key = "quiz-short-right" if quiz.answers[index].is_right else "quiz-short-wrong"
    return speaker.say(key, number=index + 1, letter=LETTERS[_right_place(quiz.didactic.quiz[index])])


def _cited_in_review(question: Question) -> list[str]:
    return [question.text, *(option.text for option in question.options)]


def _sources(speaker: Speaker, quiz: QuizView, texts: list[str]) -> str:
    """The sources these texts cite, as far as there is room."""
    kept: list[str] = []
    for line in source_lines(quiz.didactic, cited_in=texts):
        if sum(map(len, kept)) + len(line) > ROOM_FOR_SOURCES:
            break
        kept.append(line)
    return "\n".join([f"-# {speaker.say('quiz-sources')}", *kept]) if kept else ""
