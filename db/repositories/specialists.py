"""Hub specialists' profiles, and what they were given lately."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import LIVE, EventType
from db.repositories.insert_once import insert_once
from db.tables import Case, CaseEventRow, Specialist

_GIVEN = (EventType.OFFERED, EventType.ACCEPTED, EventType.HANDED_OVER)


async def find_specialist(session: AsyncSession, guild_id: int, person_id: int) -> Specialist | None:
    """The profile of a person in this server."""
    query = select(Specialist).where(Specialist.person_id == person_id, Specialist.guild_id == guild_id)
    return (await session.exec(query)).first()


async def active_specialists(session: AsyncSession, guild_id: int) -> list[Specialist]:
    """Everyone of the hub who takes cases."""
    query = (
        select(Specialist)
        .where(Specialist.guild_id == guild_id, col(Specialist.active).is_(True))
        .order_by(col(Specialist.person_id))
    )
    return list((await session.exec(query)).all())


async def all_specialists(session: AsyncSession, guild_id: int) -> list[Specialist]:
    """Everyone who has, or had, a profile in this server's hub."""
    query = select(Specialist).where(Specialist.guild_id == guild_id).order_by(col(Specialist.person_id))
    return list((await session.exec(query)).all())


async def recent_cases(session: AsyncSession, guild_id: int, *, since: datetime) -> dict[int, int]:
    """How many cases each specialist of this server was offered or took since an instant."""
    query = (
        select(CaseEventRow.person_id, func.count(col(CaseEventRow.case_id).distinct()))
        .where(
            CaseEventRow.guild_id == guild_id,
            col(CaseEventRow.type).in_(_GIVEN),
            col(CaseEventRow.at) >= since,
            col(CaseEventRow.person_id).is_not(None),
        )
        .group_by(col(CaseEventRow.person_id))
    )
    return {person: count for person, count in (await session.exec(query)).all() if person is not None}


async def live_cases_of(session: AsyncSession, guild_id: int, person_id: int) -> list[int]:
    """Ids of this server's cases that are not over and were ever given to this person, lowest first."""
    query = (
        select(Case.id)
        .join(CaseEventRow, col(CaseEventRow.case_id) == col(Case.id))
        .where(
            Case.guild_id == guild_id,
            col(Case.status).in_(LIVE),
            CaseEventRow.person_id == person_id,
            col(CaseEventRow.type).in_(_GIVEN),
        )
        .distinct()
        .order_by(col(Case.id))
    )
    return [case_id for case_id in (await session.exec(query)).all() if case_id is not None]


async def save_specialist(
    session: AsyncSession,
    guild_id: int,
    person_id: int,
    *,
    profession: str,
    topics: str,
    capacity: int,
    now: datetime,
    languages: str = "",
    hours: tuple[int, int] | None = None,
) -> None:
    """Make or change a profile; saving makes it active again. `hours` in minutes of the day; None: the server's."""
    opens_minute, closes_minute = hours or (None, None)
    profile: dict[str, Any] = {
        "profession": profession,
        "topics": topics,
        "capacity": capacity,
        "languages": languages,
        "opens_minute": opens_minute,
        "closes_minute": closes_minute,
        "updated_at": now,
    }
    if not await insert_once(session, Specialist(person_id=person_id, guild_id=guild_id, **profile)):
        await change_specialist(session, guild_id, person_id, active=True, **profile)


async def change_specialist(session: AsyncSession, guild_id: int, person_id: int, **columns: Any) -> bool:
    """Set columns of a profile; whether there is one."""
    changed = await session.exec(
        update(Specialist)
        .where(col(Specialist.person_id) == person_id, col(Specialist.guild_id) == guild_id)
        .values(**columns)
    )
    return changed.rowcount == 1
