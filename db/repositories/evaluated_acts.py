"""What the evaluation counts of the log, added up in SQL over its covering indexes."""

from datetime import datetime

from sqlalchemy import case, distinct, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.participation import Act
from db.repositories.evaluation import Rows, Scope, consenting, rows_of
from db.tables import ParticipationEvent


async def acts_by_person(session: AsyncSession, scope: Scope) -> list[tuple[int, Act, int, int, datetime]]:
    """Of each consenting person and type: how many acts, their minutes, and the last one."""
    query = _in_scope(
        select(
            col(ParticipationEvent.person_id),
            col(ParticipationEvent.type),
            func.count(),
            func.coalesce(func.sum(col(ParticipationEvent.minutes)), 0),
            func.max(col(ParticipationEvent.at)),
        ),
        scope,
    )
    query = query.where(col(ParticipationEvent.person_id).is_not(None)).group_by(
        col(ParticipationEvent.person_id), col(ParticipationEvent.type)
    )
    return await rows_of(session, query)


async def people_by_object(session: AsyncSession, scope: Scope, act: Act) -> dict[str, int]:
    """Of one type: how many consenting people, by object."""
    query = _in_scope(
        select(col(ParticipationEvent.object_id), func.count(distinct(col(ParticipationEvent.person_id)))),
        scope,
    )
    query = query.where(
        col(ParticipationEvent.type) == act,
        col(ParticipationEvent.person_id).in_(consenting(scope.guild_id, scope.consent)),
    ).group_by(col(ParticipationEvent.object_id))
    return {name: int(count) for name, count in await rows_of(session, query)}


async def sessions_by_person(session: AsyncSession, scope: Scope) -> dict[int, int]:
    """Of each person: in how many live sessions their entries add up to some minutes.

    An adjustment or an import that was undone adds an entry with the difference, so entries are not counted.
    """
    entries = _in_scope(
        select(col(ParticipationEvent.person_id), col(ParticipationEvent.object_id)), scope
    ).where(
        col(ParticipationEvent.type) == Act.SESSION_ATTENDED,
        col(ParticipationEvent.person_id).is_not(None),
    )
    attended = (
        entries.group_by(col(ParticipationEvent.person_id), col(ParticipationEvent.object_id))
        .having(func.sum(ParticipationEvent.minutes) > 0)
        .subquery()
    )
    query = select(attended.c.person_id, func.count()).group_by(attended.c.person_id)
    return {person: int(count) for person, count in await rows_of(session, query)}


async def quiz_by_person(session: AsyncSession, scope: Scope) -> dict[int, tuple[int, int]]:
    """Of each person: how many quiz questions they answered, and how many right."""
    right = case((col(ParticipationEvent.object_id).like("%:right"), 1), else_=0)
    query = _in_scope(select(col(ParticipationEvent.person_id), func.count(), func.sum(right)), scope).where(
        col(ParticipationEvent.type) == Act.QUIZ_ANSWERED,
        col(ParticipationEvent.person_id).is_not(None),
    )
    query = query.group_by(col(ParticipationEvent.person_id))
    return {person: (int(count), int(good)) for person, count, good in await rows_of(session, query)}


async def first_posted(session: AsyncSession, scope: Scope) -> dict[str, datetime]:
    """When each didactic was first posted in the period."""
    query = _in_scope(select(col(ParticipationEvent.object_id), func.min(col(ParticipationEvent.at))), scope)
    query = query.where(col(ParticipationEvent.type) == Act.DIDACTIC_POSTED).group_by(
        col(ParticipationEvent.object_id)
    )
    return dict(await rows_of(session, query))


async def count_acts(session: AsyncSession, scope: Scope) -> tuple[int, int, int]:
    """All acts of the period, those without a person, and those that were adjusted."""
    query = _in_scope(
        select(
            func.count(),
            func.count() - func.count(col(ParticipationEvent.person_id)),
            func.count(col(ParticipationEvent.adjusted_by)),
        ),
        scope,
    )
    total, nameless, adjusted = (await rows_of(session, query))[0]
    return int(total), int(nameless), int(adjusted)


async def count_withdrawn(session: AsyncSession, scope: Scope) -> int:
    """How many took an agreement back in the period, or were forgotten."""
    query = _in_scope(select(func.count()), scope).where(col(ParticipationEvent.type) == Act.WITHDREW)
    return int((await rows_of(session, query))[0][0])


async def first_act(session: AsyncSession, guild_id: int) -> datetime | None:
    """When anything was done here first."""
    query = select(func.min(col(ParticipationEvent.at))).where(col(ParticipationEvent.guild_id) == guild_id)
    first: datetime | None = (await rows_of(session, query))[0][0]
    return first


async def cycles_of(session: AsyncSession, guild_id: int) -> list[str]:
    """Names of the cycles in the log, newest first; acts outside of any are in none."""
    query = (
        select(col(ParticipationEvent.cycle))
        .where(col(ParticipationEvent.guild_id) == guild_id, col(ParticipationEvent.cycle) != "")
        .group_by(col(ParticipationEvent.cycle))
        .order_by(col(ParticipationEvent.cycle).desc())
    )
    return [row[0] for row in await rows_of(session, query)]


async def bounds_of_cycle(
    session: AsyncSession, guild_id: int, cycle: str
) -> tuple[datetime, datetime] | None:
    """The first and the last act of a cycle; None where there is none."""
    query = select(func.min(col(ParticipationEvent.at)), func.max(col(ParticipationEvent.at))).where(
        col(ParticipationEvent.guild_id) == guild_id, col(ParticipationEvent.cycle) == cycle
    )
    first, last = (await rows_of(session, query))[0]
    return (first, last) if first is not None else None


def _in_scope(query: Rows, scope: Scope) -> Rows:
    query = query.where(
        col(ParticipationEvent.guild_id) == scope.guild_id,
        col(ParticipationEvent.at) >= scope.since,
        col(ParticipationEvent.at) < scope.until,
    )
    if scope.cycle is not None:
        query = query.where(col(ParticipationEvent.cycle) == scope.cycle)
    return query
