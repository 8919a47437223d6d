"""Quiz answers, ratings, and wishes for a weekly word about what is unread."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.insert_once import insert_once
from db.tables import DidacticRating, QuizAnswer


async def quiz_answers(
    session: AsyncSession, guild_id: int, person_id: int, *, didactic_id: str | None = None
) -> list[QuizAnswer]:
    """A person's answers, to one didactic or to all, in the order of the questions."""
    query = select(QuizAnswer).where(QuizAnswer.guild_id == guild_id, QuizAnswer.person_id == person_id)
    if didactic_id is not None:
        query = query.where(QuizAnswer.didactic_id == didactic_id)
    return list((await session.exec(query.order_by(QuizAnswer.didactic_id, col(QuizAnswer.question)))).all())


async def add_quiz_answer(session: AsyncSession, answer: QuizAnswer) -> bool:
    """Keep an answer; False where the question was answered already, which then stays as it was."""
    return await insert_once(session, answer)


async def find_rating(
    session: AsyncSession, guild_id: int, person_id: int, didactic_id: str
) -> DidacticRating | None:
    """How useful a person found a didactic."""
    query = select(DidacticRating).where(
        DidacticRating.guild_id == guild_id,
        DidacticRating.person_id == person_id,
        DidacticRating.didactic_id == didactic_id,
    )
    return (await session.exec(query)).first()


async def add_rating(session: AsyncSession, rating: DidacticRating) -> bool:
    """Keep a rating; False where there is one already."""
    return await insert_once(session, rating)
