"""Quiz answers, ratings, and wishes for a weekly word about what is unread."""

from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy import Select, bindparam, update
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.insert_once import insert_once
from db.repositories.prepared import first_row, rows, table_of
from db.tables import DidacticRating, QuizAnswer, UnreadDigest


class KeptAnswer(NamedTuple):
    """A person's one answer to a question of a didactic; both counted from 0. `mark` tells how it was worded."""

    didactic_id: str
    question: int
    option: int
    is_right: bool
    mark: str


async def quiz_answers(
    session: AsyncSession, guild_id: int, person_id: int, *, didactic_id: str | None = None
) -> list[KeptAnswer]:
    """A person's answers, to one didactic or to all, in the order of the questions."""
    whose = {"guild_id": guild_id, "person_id": person_id}
    found = (
        await rows(session, _quiz_answers(), **whose)
        if didactic_id is None
        else await rows(session, _quiz_answers_to_one(), **whose, didactic_id=didactic_id)
    )
    return [KeptAnswer._make(row) for row in found]


@cache
def _quiz_answers() -> Select[Any]:
    table = table_of(QuizAnswer).c
    return (
        sql.select(*[table[name] for name in KeptAnswer._fields])
        .where(table.guild_id == bindparam("guild_id"), table.person_id == bindparam("person_id"))
        .order_by(table.didactic_id, table.question)
    )


@cache
def _quiz_answers_to_one() -> Select[Any]:
    return _quiz_answers().where(table_of(QuizAnswer).c.didactic_id == bindparam("didactic_id"))


async def add_quiz_answer(session: AsyncSession, answer: QuizAnswer) -> bool:
    """Keep an answer; False where the question was answered already, which then stays as it was."""
    return await insert_once(session, answer)


async def score_of(session: AsyncSession, guild_id: int, person_id: int, didactic_id: str) -> int | None:
    """How useful a person found a didactic, 1 to 5; None where they did not say."""
    row = await first_row(session, _score(), guild_id=guild_id, person_id=person_id, didactic_id=didactic_id)
    return row.score if row is not None else None


@cache
def _score() -> Select[Any]:
    table = table_of(DidacticRating).c
    return sql.select(table.score).where(
        table.guild_id == bindparam("guild_id"),
        table.person_id == bindparam("person_id"),
        table.didactic_id == bindparam("didactic_id"),
    )


async def change_score(
    session: AsyncSession, guild_id: int, person_id: int, didactic_id: str, *, score: int, now: datetime
) -> None:
    """Another rating in the place of the one there is."""
    await session.exec(
        update(DidacticRating)
        .where(
            col(DidacticRating.guild_id) == guild_id,
            col(DidacticRating.person_id) == person_id,
            col(DidacticRating.didactic_id) == didactic_id,
        )
        .values(score=score, at=now)
    )


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


async def servers_with_digests(session: AsyncSession) -> list[int]:
    """Every server in which somebody's wish is not paused, in one order for all processes."""
    query = select(UnreadDigest.guild_id).where(col(UnreadDigest.paused_at).is_(None)).distinct()
    return list((await session.exec(query.order_by(col(UnreadDigest.guild_id)))).all())


async def digests_at_work(session: AsyncSession, guild_id: int) -> list[UnreadDigest]:
    """Wishes in a server that are not paused."""
    query = select(UnreadDigest).where(
        UnreadDigest.guild_id == guild_id, col(UnreadDigest.paused_at).is_(None)
    )
    return list((await session.exec(query.order_by(col(UnreadDigest.person_id)))).all())
