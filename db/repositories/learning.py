"""Quiz answers, ratings, and wishes for a weekly word about what is unread."""

from datetime import datetime

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.insert_once import insert_once
from db.tables import DidacticRating, QuizAnswer, UnreadDigest


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


async def find_digest(session: AsyncSession, guild_id: int, person_id: int) -> UnreadDigest | None:
    """A person's wish for a weekly word about what is unread."""
    query = select(UnreadDigest).where(UnreadDigest.guild_id == guild_id, UnreadDigest.person_id == person_id)
    return (await session.exec(query)).first()


async def save_digest(
    session: AsyncSession, guild_id: int, person_id: int, *, weekday: int, minute_of_day: int, now: datetime
) -> None:
    """Keep the wish, not paused any more; what fell before `now` is not made up for."""
    await insert_once(
        session,
        UnreadDigest(
            person_id=person_id, guild_id=guild_id, weekday=weekday, minute_of_day=minute_of_day, set_at=now
        ),
    )
    row = await find_digest(session, guild_id, person_id)
    if row is not None:
        row.weekday, row.minute_of_day, row.set_at = weekday, minute_of_day, now
        row.handled_on = row.paused_at = None
        await session.flush()


async def delete_digest(session: AsyncSession, guild_id: int, person_id: int) -> None:
    """The wish is gone."""
    await session.exec(
        delete(UnreadDigest).where(
            col(UnreadDigest.guild_id) == guild_id, col(UnreadDigest.person_id) == person_id
        )
    )


async def digests_at_work(session: AsyncSession) -> list[UnreadDigest]:
    """Wishes of every server that are not paused."""
    query = select(UnreadDigest).where(col(UnreadDigest.paused_at).is_(None))
    return list((await session.exec(query.order_by(col(UnreadDigest.person_id)))).all())
