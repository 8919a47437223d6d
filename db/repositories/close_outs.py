"""Close-outs and follow-ups of closed cases."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.insert_once import insert_once
from db.tables import Case, CloseOut, FollowUp


async def begin(session: AsyncSession, case: Case, *, now: datetime) -> bool:
    """Make the close-out of a case; False where it was made before."""
    assert case.id is not None
    return await insert_once(
        session,
        CloseOut(case_id=case.id, guild_id=case.guild_id, person_id=case.asker_id, asked_at=now),
    )


async def find(session: AsyncSession, guild_id: int, case_id: int) -> CloseOut | None:
    """The close-out of a case of this server."""
    query = select(CloseOut).where(CloseOut.case_id == case_id, CloseOut.guild_id == guild_id)
    return (await session.exec(query)).first()


async def lock(session: AsyncSession, guild_id: int, case_id: int) -> CloseOut | None:
    """The close-out, held until the transaction ends: each question is answered once."""
    query = (
        select(CloseOut)
        .where(CloseOut.case_id == case_id, CloseOut.guild_id == guild_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def number_of(session: AsyncSession, guild_id: int, case_id: int) -> str:
    """The public number of a case of this server; empty where it never had one."""
    query = select(Case.number).where(Case.id == case_id, Case.guild_id == guild_id)
    return (await session.exec(query)).first() or ""


async def plan_follow_up(
    session: AsyncSession, close_out: CloseOut, *, after_days: int, due_at: datetime
) -> int:
    """Plan one follow-up; its id."""
    row = FollowUp(
        case_id=close_out.case_id,
        guild_id=close_out.guild_id,
        person_id=close_out.person_id,
        after_days=after_days,
        due_at=due_at,
    )
    session.add(row)
    await session.flush()
    assert row.id is not None
    return row.id


async def follow_ups_open(
    session: AsyncSession, guild_id: int, case_id: int, *, now: datetime
) -> list[FollowUp]:
    """Follow-ups of a case of this server that are due at `now` (aware) and not answered to the end."""
    query = (
        select(FollowUp)
        .where(
            FollowUp.case_id == case_id,
            FollowUp.guild_id == guild_id,
            FollowUp.due_at <= now,
            col(FollowUp.answered_at).is_(None),
        )
        .order_by(col(FollowUp.due_at))
    )
    return list((await session.exec(query)).all())


async def find_follow_up(session: AsyncSession, guild_id: int, follow_up_id: int) -> FollowUp | None:
    """A follow-up of this server."""
    query = select(FollowUp).where(FollowUp.id == follow_up_id, FollowUp.guild_id == guild_id)
    return (await session.exec(query)).first()


async def lock_follow_up(session: AsyncSession, guild_id: int, follow_up_id: int) -> FollowUp | None:
    """A follow-up, held until the transaction ends."""
    query = (
        select(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.guild_id == guild_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()
