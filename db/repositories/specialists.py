"""Hub specialists' profiles."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.insert_once import insert_once
from db.tables import Specialist


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


async def save_specialist(
    session: AsyncSession,
    guild_id: int,
    person_id: int,
    *,
    profession: str,
    topics: str,
    capacity: int,
    now: datetime,
) -> None:
    """Make or change a profile; saving makes it active again."""
    row = Specialist(
        person_id=person_id,
        guild_id=guild_id,
        profession=profession,
        topics=topics,
        capacity=capacity,
        updated_at=now,
    )
    if not await insert_once(session, row):
        await session.exec(
            update(Specialist)
            .where(col(Specialist.person_id) == person_id, col(Specialist.guild_id) == guild_id)
            .values(profession=profession, topics=topics, capacity=capacity, active=True, updated_at=now)
        )
