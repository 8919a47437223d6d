"""A person's quiz on a didactic: what they answered, what comes next, whether they said if it was useful."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.quiz import count_right, first_unanswered, mark_of
from content.loader import Didactic, Library
from content.schema import Question
from content.sentences import LANGUAGES
from db.repositories import learning
from db.repositories.learning import KeptAnswer


@dataclass(frozen=True)
class Answer:
    """What was answered. `option` is None where the wording has changed since: it would name another answer."""

    option: int | None
    is_right: bool


@dataclass(frozen=True)
class QuizView:
    """A quiz as one person sees it; `score` is how useful they found the didactic, 1 to 5, if they said so."""

    didactic: Didactic
    answers: Mapping[int, Answer]
    score: int | None

    @property
    def next_question(self) -> int | None:
        """The first question that is not answered, from 0; None at the end."""
        return first_unanswered(len(self.didactic.quiz), self.answers.keys())

    @property
    def right(self) -> int:
        """How many were answered rightly."""
        answers = {index: answer.is_right for index, answer in self.answers.items()}
        return count_right(len(self.didactic.quiz), answers)


async def read_quiz(
    session: AsyncSession, *, guild_id: int, person_id: int, didactic: Didactic, library: Library
) -> QuizView:
    """The quiz of a text that this person may be shown."""
    rows = await learning.quiz_answers(session, guild_id, person_id, didactic_id=didactic.id)
    score = await learning.score_of(session, guild_id, person_id, didactic.id)
    return QuizView(didactic, {row.question: answer_of(row, library) for row in rows}, score)


def mark_of_question(question: Question) -> str:
    """The mark of a question as it is worded now."""
    return mark_of(question.text, [(option.text, option.correct) for option in question.options])


def wordings(library: Library, didactic_id: str, index: int) -> dict[str, Didactic]:
    """The texts of all languages by the mark of this question in them."""
    texts = [library.get(didactic_id, language) for language in LANGUAGES]
    return {mark_of_question(text.quiz[index]): text for text in texts if index < len(text.quiz)}


def answer_of(row: KeptAnswer, library: Library) -> Answer:
    """A row as a result: the option only where one of the languages still words the question as it was."""
    is_known = row.didactic_id in library.ids() and row.mark in wordings(
        library, row.didactic_id, row.question
    )
    return Answer(row.option if is_known else None, row.is_right)
