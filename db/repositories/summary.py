"""What the coordinators' summary counts between two instants, added up in SQL over the log's covering indexes."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import EventType, Status
from bot.rules.participation import Act
from bot.rules.sessions import SessionState
from db.tables import Attendance, Case, CaseEventRow, LiveSession, ParticipationEvent, Person

BY_THE_HUB = (EventType.RECOMMENDED, EventType.CLARIFICATION_ASKED)
REPLIES = (*BY_THE_HUB, EventType.COMMENTED)


async def active_people(session: AsyncSession, guild_id: int, since: datetime, until: datetime) -> int:
    """How many people have an entry of their own; without a notice nobody is told apart.

    Asked person by person, so that it does not grow with the log.
    """
    query = select(func.count()).where(
        col(Person.guild_id) == guild_id,
        exists().where(
            col(ParticipationEvent.guild_id) == guild_id,
            col(ParticipationEvent.person_id) == col(Person.id),
            col(ParticipationEvent.at) >= since,
            col(ParticipationEvent.at) < until,
        ),
    )
    return int((await _all(session, query))[0][0])


async def didactics_read(session: AsyncSession, guild_id: int, since: datetime, until: datetime) -> int:
    """How often a didactic was read to its end. By didactic, so that an index with everything in it is read."""
    query = (
        select(func.count())
        .where(
            col(ParticipationEvent.guild_id) == guild_id,
            col(ParticipationEvent.type) == Act.DIDACTIC_COMPLETED,
            col(ParticipationEvent.at) >= since,
            col(ParticipationEvent.at) < until,
        )
        .group_by(col(ParticipationEvent.object_id))
    )
    return sum(int(count) for (count,) in await _all(session, query))


async def sessions_held(
    session: AsyncSession, guild_id: int, since: datetime, until: datetime
) -> tuple[int, int]:
    """How many sessions were held, and how often somebody known by name attended one."""
    held = (
        col(LiveSession.guild_id) == guild_id,
        col(LiveSession.state) == SessionState.HELD,
        col(LiveSession.starts_at) >= since,
        col(LiveSession.starts_at) < until,
    )
    sessions = select(func.count()).where(*held)
    attended = (
        select(func.count())
        .select_from(Attendance)
        .join(LiveSession, col(LiveSession.id) == col(Attendance.session_id))
        .where(col(Attendance.guild_id) == guild_id, col(Attendance.attended).is_(True), *held)
    )
    return int((await _all(session, sessions))[0][0]), int((await _all(session, attended))[0][0])


async def replies_given(session: AsyncSession, guild_id: int, since: datetime, until: datetime) -> int:
    """Recommendations, clarifying questions and comments in cases."""
    query = select(func.count()).where(
        col(CaseEventRow.guild_id) == guild_id,
        col(CaseEventRow.type).in_(REPLIES),
        col(CaseEventRow.at) >= since,
        col(CaseEventRow.at) < until,
    )
    return int((await _all(session, query))[0][0])


async def first_hub_replies(
    session: AsyncSession, guild_id: int, since: datetime, until: datetime
) -> list[tuple[datetime, datetime | None]]:
    """Of each case asked and neither withdrawn nor returned: when, and when the hub first replied."""
    first = (
        select(func.min(col(CaseEventRow.at)))
        .where(
            col(CaseEventRow.case_id) == col(Case.id),
            col(CaseEventRow.guild_id) == guild_id,
            col(CaseEventRow.type).in_(BY_THE_HUB),
        )
        .correlate(Case)
        .scalar_subquery()
    )
    query = select(col(Case.asked_at), first).where(
        col(Case.guild_id) == guild_id,
        col(Case.status).not_in([Status.WITHDRAWN, Status.RETURNED]),
        col(Case.asked_at) >= since,
        col(Case.asked_at) < until,
    )
    return await _all(session, query)


async def professions_heard(
    session: AsyncSession, guild_id: int, since: datetime, until: datetime
) -> dict[str, int]:
    """How many recommendations each profession gave, most first."""
    count = func.count()
    query = (
        select(col(CaseEventRow.profession), count)
        .where(
            col(CaseEventRow.guild_id) == guild_id,
            col(CaseEventRow.type) == EventType.RECOMMENDED,
            col(CaseEventRow.profession).is_not(None),
            col(CaseEventRow.at) >= since,
            col(CaseEventRow.at) < until,
        )
        .group_by(col(CaseEventRow.profession))
        .order_by(count.desc(), col(CaseEventRow.profession))
    )
    return {profession: int(number) for profession, number in await _all(session, query)}


async def acts_between(session: AsyncSession, guild_id: int, bounds: Sequence[datetime]) -> list[int]:
    """How much people did between each two bounds, oldest first; what the bot posted is not counted."""
    at, here = col(ParticipationEvent.at), col(ParticipationEvent.guild_id) == guild_id
    posted = (
        select(at)
        .where(here, col(ParticipationEvent.type) == Act.DIDACTIC_POSTED, at >= bounds[0], at < bounds[-1])
        .order_by(col(ParticipationEvent.object_id))
    )
    by_the_bot = [row[0] for row in await _all(session, posted)]
    counts = []
    for since, until in pairwise(bounds):
        query = select(func.count()).where(here, at >= since, at < until)
        everything = int((await _all(session, query))[0][0])
        counts.append(everything - sum(since <= one < until for one in by_the_bot))
    return counts


async def _all(session: AsyncSession, query: Select[*tuple[Any, ...]]) -> list[Any]:
    """Rows as tuples: these queries have columns that SQLModel's own select cannot type."""
    return [tuple(row) for row in (await (await session.connection()).execute(query)).all()]
