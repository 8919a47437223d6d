"""The weekly slot, its posts, and signatures under content."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import sqlalchemy as sql
from sqlalchemy import bindparam, delete, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.schedule import PostState
from db.repositories.insert_once import insert_once
from db.repositories.prepared import rows, table_of
from db.tables import (
    ContentSignature,
    DidacticPost,
    DidacticRead,
    DidacticSchedule,
    DidacticTopic,
    DidacticWeek,
)

MOST_MISSED = 10


async def servers_with_schedule(session: AsyncSession) -> list[int]:
    """Every server whose weekly slot is at work, in one order for all processes."""
    query = select(DidacticSchedule.guild_id).where(col(DidacticSchedule.active))
    return list((await session.exec(query.order_by(col(DidacticSchedule.guild_id)))).all())


async def find_schedule(session: AsyncSession, guild_id: int) -> DidacticSchedule | None:
    """The weekly slot of a server."""
    return await session.get(DidacticSchedule, guild_id)


async def save_schedule(
    session: AsyncSession, guild_id: int, *, weekday: int, minute_of_day: int, starts_on: date, now: datetime
) -> None:
    """Set the weekly slot; what fell before `now` is not made up for, and a running cycle goes on."""
    row = await session.get(DidacticSchedule, guild_id)
    if row is None:
        row = DidacticSchedule(
            guild_id=guild_id, weekday=weekday, minute_of_day=minute_of_day, starts_on=starts_on, set_at=now
        )
        session.add(row)
    row.weekday, row.minute_of_day, row.set_at = weekday, minute_of_day, now
    await session.flush()


async def topic_order(session: AsyncSession, guild_id: int) -> tuple[str, ...]:
    """The order the coordinators gave the topics; empty where they gave none."""
    query = (
        select(DidacticTopic.didactic_id)
        .where(DidacticTopic.guild_id == guild_id)
        .order_by(col(DidacticTopic.place))
    )
    return tuple((await session.exec(query)).all())


async def save_topic_order(session: AsyncSession, guild_id: int, order: Sequence[str]) -> None:
    """Put the topics in this order."""
    await session.exec(delete(DidacticTopic).where(col(DidacticTopic.guild_id) == guild_id))
    session.add_all(
        DidacticTopic(guild_id=guild_id, place=place, didactic_id=didactic_id)
        for place, didactic_id in enumerate(order, start=1)
    )
    await session.flush()


async def find_week(session: AsyncSession, guild_id: int, week_of: date) -> DidacticWeek:
    """What was decided for a week of a server, by its Monday; made when nothing was."""
    row = await session.get(DidacticWeek, (guild_id, week_of))
    if row is None:
        row = DidacticWeek(guild_id=guild_id, week_of=week_of)
        session.add(row)
        await session.flush()
    return row


async def weeks_from(session: AsyncSession, guild_id: int, week_of: date) -> list[DidacticWeek]:
    """What was decided for the weeks from a Monday on."""
    query = select(DidacticWeek).where(
        DidacticWeek.guild_id == guild_id, col(DidacticWeek.week_of) >= week_of
    )
    return list((await session.exec(query)).all())


async def done_weeks(session: AsyncSession, guild_id: int) -> frozenset[date]:
    """Mondays of the weeks that were dealt with already."""
    query = select(col(DidacticPost.week_of)).where(
        DidacticPost.guild_id == guild_id, col(DidacticPost.week_of).is_not(None)
    )
    return frozenset(week for week in (await session.exec(query)).all() if week is not None)


async def positions_taken(session: AsyncSession, guild_id: int, cycle_starts_on: date) -> int:
    """How many places of a cycle are used up."""
    query = select(func.max(DidacticPost.position)).where(
        DidacticPost.guild_id == guild_id, DidacticPost.cycle_starts_on == cycle_starts_on
    )
    return int((await session.exec(query)).one() or 0)


async def posts_between(
    session: AsyncSession, guild_id: int, start: datetime, end: datetime
) -> list[DidacticPost]:
    """What was dealt with from one instant to before another, oldest first."""
    query = (
        select(DidacticPost)
        .where(
            DidacticPost.guild_id == guild_id,
            col(DidacticPost.due_at) >= start,
            col(DidacticPost.due_at) < end,
        )
        .order_by(col(DidacticPost.due_at), col(DidacticPost.id))
    )
    return list((await session.exec(query)).all())


async def missed_before(session: AsyncSession, guild_id: int, post: DidacticPost) -> list[DidacticPost]:
    """What was missed in one go before a post, oldest first: after the newest one that was not."""
    query = (
        select(DidacticPost)
        .where(DidacticPost.guild_id == guild_id, col(DidacticPost.due_at) < post.due_at)
        .order_by(col(DidacticPost.due_at).desc())
        .limit(MOST_MISSED)
    )
    found = []
    for earlier in (await session.exec(query)).all():
        if earlier.state is not PostState.MISSED:
            break
        found.append(earlier)
    return found[::-1]


async def add_post(session: AsyncSession, post: DidacticPost) -> None:
    """Record an occurrence and what becomes of it; one per server and local date."""
    session.add(post)
    await session.flush()


async def find_post(session: AsyncSession, guild_id: int, post_id: int) -> DidacticPost | None:
    """A post of this server."""
    query = select(DidacticPost).where(DidacticPost.id == post_id, DidacticPost.guild_id == guild_id)
    return (await session.exec(query)).first()


async def find_post_of_week(session: AsyncSession, guild_id: int, week_of: date) -> DidacticPost | None:
    """What became of a week of the slot, by its Monday."""
    query = select(DidacticPost).where(DidacticPost.guild_id == guild_id, DidacticPost.week_of == week_of)
    return (await session.exec(query)).first()


async def is_planned(session: AsyncSession, guild_id: int, occurrence: str) -> bool:
    """Whether an occurrence was dealt with already."""
    query = select(DidacticPost.id).where(
        DidacticPost.guild_id == guild_id, DidacticPost.occurrence == occurrence
    )
    return (await session.exec(query)).first() is not None


async def last_planned(session: AsyncSession, guild_id: int) -> DidacticPost | None:
    """The newest occurrence that was dealt with, whatever became of it."""
    query = (
        select(DidacticPost)
        .where(DidacticPost.guild_id == guild_id)
        .order_by(col(DidacticPost.due_at).desc())
        .limit(1)
    )
    return (await session.exec(query)).first()


async def last_posted(session: AsyncSession, guild_id: int) -> DidacticPost | None:
    """The newest didactic that stands in the channel."""
    query = (
        select(DidacticPost)
        .where(DidacticPost.guild_id == guild_id, DidacticPost.state == PostState.POSTED)
        .order_by(col(DidacticPost.due_at).desc())
        .limit(1)
    )
    return (await session.exec(query)).first()


async def last_post_of(session: AsyncSession, guild_id: int, didactic_id: str) -> DidacticPost | None:
    """The newest post of a didactic that stands in the channel."""
    query = (
        select(DidacticPost)
        .where(
            DidacticPost.guild_id == guild_id,
            DidacticPost.didactic_id == didactic_id,
            DidacticPost.state == PostState.POSTED,
        )
        .order_by(col(DidacticPost.due_at).desc())
        .limit(1)
    )
    return (await session.exec(query)).first()


async def posted_since(session: AsyncSession, guild_id: int, since: datetime) -> list[DidacticPost]:
    """What was posted in the channel from an instant on, or should have been while the bot was away; newest first."""
    query = (
        select(DidacticPost)
        .where(
            DidacticPost.guild_id == guild_id,
            col(DidacticPost.state).in_([PostState.POSTED, PostState.MISSED]),
            func.coalesce(DidacticPost.posted_at, DidacticPost.due_at) >= since,
        )
        .order_by(
            func.coalesce(DidacticPost.posted_at, DidacticPost.due_at).desc(), col(DidacticPost.id).desc()
        )
    )
    return list((await session.exec(query)).all())


async def find_signature(
    session: AsyncSession, guild_id: int, *, didactic_id: str, language: str, content_hash: str
) -> ContentSignature | None:
    """A clinician's signature under exactly this file."""
    query = select(ContentSignature).where(
        ContentSignature.guild_id == guild_id,
        ContentSignature.didactic_id == didactic_id,
        ContentSignature.language == language,
        ContentSignature.content_hash == content_hash,
    )
    return (await session.exec(query)).first()


async def signed_hashes(session: AsyncSession, guild_id: int) -> frozenset[str]:
    """Hashes of the files that a clinician signed here, as they were then."""
    return frozenset(row[0] for row in await rows(session, _signed_hashes(), guild_id=guild_id))


@cache
def _signed_hashes() -> sql.Select[Any]:
    table = table_of(ContentSignature).c
    return sql.select(table.content_hash).where(table.guild_id == bindparam("guild_id"))


async def add_signature(session: AsyncSession, signature: ContentSignature) -> None:
    """Keep a signature."""
    session.add(signature)
    await session.flush()


async def count_reads(session: AsyncSession, guild_id: int, person_id: int) -> int:
    """How many didactics stand on a person's shelf."""
    query = (
        select(func.count())
        .select_from(DidacticRead)
        .where(DidacticRead.guild_id == guild_id, DidacticRead.person_id == person_id)
    )
    return int((await session.exec(query)).one())


async def read_by(session: AsyncSession, guild_id: int, person_id: int) -> frozenset[str]:
    """Ids of the didactics on a person's shelf."""
    query = select(DidacticRead.didactic_id).where(
        DidacticRead.guild_id == guild_id, DidacticRead.person_id == person_id
    )
    return frozenset((await session.exec(query)).all())


async def mark_read(
    session: AsyncSession, guild_id: int, person_id: int, didactic_id: str, *, now: datetime
) -> bool:
    """Put a didactic on a person's shelf; False when it was there already."""
    return await insert_once(
        session, DidacticRead(person_id=person_id, didactic_id=didactic_id, guild_id=guild_id, at=now)
    )
