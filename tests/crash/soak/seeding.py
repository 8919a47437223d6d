"""What falls due while the bot is away: a weekly post, a case that nobody took. Written by the product's own services.

The process runs by the machine's clock, so what is to fall due now is written with instants in the past.
"""

from datetime import UTC, date, datetime, timedelta

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryState
from bot.services.plan_posts import plan_posts
from bot.services.sign_didactic import sign_didactic
from content.loader import Library
from db.repositories import didactics
from db.tables import Delivery
from tests.crash.clinic import Clinic

FIRST_WEEK = datetime(2016, 1, 7, 18, 0, tzinfo=UTC)
"""A Thursday: the weeks of the soak are counted from here, so that hundreds of them have passed by now."""
THURSDAY = 3
LONG_UNTAKEN = timedelta(days=6)


async def open_the_calendar(clinic: Clinic, library: Library) -> None:
    """A weekly slot, paused so that the process plans nothing itself, and every didactic signed."""
    iris, now = clinic.person_ids["Iris"], datetime.now(UTC)

    async def work(session: AsyncSession) -> None:
        guild_id = clinic.guild.id
        await didactics.save_schedule(
            session,
            guild_id,
            weekday=THURSDAY,
            minute_of_day=12 * 60,
            starts_on=date(2016, 1, 4),
            now=FIRST_WEEK - timedelta(days=3),
        )
        schedule = await didactics.find_schedule(session, guild_id)
        assert schedule is not None
        schedule.active = False
        for didactic_id in library.ids():
            await sign_didactic(
                session,
                guild_id=guild_id,
                didactic_id=didactic_id,
                language="en-CA",
                content_hash=library.get(didactic_id, "en-CA").content_hash,
                name="Dr Ortiz",
                licence="CPSO 12345",
                conflict_of_interest="none",
                library=library,
                by=iris,
                now=now,
            )

    await clinic.programme.database.write(work)


async def plan_a_week(clinic: Clinic, library: Library, week: int) -> None:
    """Plan the post of one week as a tick of that week would have; due now."""

    async def work(session: AsyncSession) -> None:
        schedule = await didactics.find_schedule(session, clinic.guild.id)
        assert schedule is not None
        schedule.active = True
        await session.flush()
        await plan_posts(
            session,
            guild_id=clinic.guild.id,
            library=library,
            now=FIRST_WEEK + timedelta(weeks=week),
            allow_unsigned=False,
        )
        schedule.active = False
        await _make_due_now(session, clinic.guild.id)

    await clinic.programme.database.write(work)


async def _make_due_now(session: AsyncSession, guild_id: int) -> None:
    """What was written with instants of the past is due from now on, so that it does not count as late."""
    now = datetime.now(UTC)
    query = select(Delivery).where(
        Delivery.guild_id == guild_id,
        Delivery.state == DeliveryState.PENDING,
        Delivery.due_at < now - timedelta(days=1),
    )
    for row in (await session.exec(query)).all():
        row.due_at = now


async def ask_long_ago(clinic: Clinic, number: int) -> int:
    """A case that was asked days ago and nobody took: reminders and the next specialist are due. The case's id."""
    asked = await clinic.programme.ask(
        clinic.person_ids["Amina"],
        now=datetime.now(UTC) - LONG_UNTAKEN,
        question=f"What else would you think of at step {number}?",
    )
    await clinic.programme.database.write(lambda session: _make_due_now(session, clinic.guild.id))
    return asked.case_id


async def let_time_pass(clinic: Clinic, by: timedelta) -> list[int]:
    """As if so much time had gone by: what is not said yet, and what somebody had claimed, is older by it.

    The deliveries that are.
    """

    async def work(session: AsyncSession) -> list[int]:
        older = []
        open_states = (DeliveryState.PENDING, DeliveryState.CLAIMED)
        query = select(Delivery).where(Delivery.guild_id == clinic.guild.id, Delivery.state.in_(open_states))
        for row in (await session.exec(query)).all():
            assert row.id is not None
            older.append(row.id)
            row.due_at -= by
            row.lease_until = row.lease_until - by if row.lease_until else None
            row.sending_since = row.sending_since - by if row.sending_since else None
        return older

    return await clinic.programme.database.write(work)
