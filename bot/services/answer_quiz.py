"""A person answers a question of a quiz: one try counts, and it stands in the log once."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.quiz import OptionPress, logged_answer
from bot.services.log_act import log_act
from bot.services.read_quiz import wordings
from bot.services.what_may_be_read import Shelf, must_be_readable
from content.schema import Question
from db.repositories import learning
from db.tables import QuizAnswer


async def answer_quiz(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    press: OptionPress,
    shelf: Shelf,
    now: datetime,
) -> bool:
    """True the first time; an answered question stays as it was.

    Raises DomainError when the didactic may not be shown, or when the question is worded otherwise by now: what was
    pressed may be another answer.
    """
    await must_be_readable(session, guild_id=guild_id, didactic_id=press.didactic_id, shelf=shelf)
    answers = await learning.quiz_answers(session, guild_id, person_id, didactic_id=press.didactic_id)
    if any(row.question == press.question for row in answers):
        return False
    is_right = _pressed_question(press, shelf).options[press.option].correct
    answer = QuizAnswer(
        person_id=person_id,
        didactic_id=press.didactic_id,
        question=press.question,
        guild_id=guild_id,
        option=press.option,
        is_right=is_right,
        mark=press.mark,
        at=now,
    )
    if not await learning.add_quiz_answer(session, answer):
        return False
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.QUIZ_ANSWERED,
        person_id=person_id,
        now=now,
        object_id=logged_answer(press.didactic_id, press.question, is_right=is_right),
    )
    return True


def _pressed_question(press: OptionPress, shelf: Shelf) -> Question:
    """The question as it stood above the button, in whichever language that was."""
    text = wordings(shelf.library, press.didactic_id, press.question).get(press.mark)
    if text is None or press.option >= len(text.quiz[press.question].options):
        raise DomainError("problem-quiz-changed")
    return text.quiz[press.question]
