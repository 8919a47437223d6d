"""Servers, the parts of their space, and the commands Discord holds."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy import ColumnElement, bindparam, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.space import Part, Review
from db.repositories.insert_once import insert_once
from db.repositories.prepared import first_row, rows, table_of
from db.tables import CommandSync, Server, SpacePart


async def find_server(session: AsyncSession, guild_id: int) -> Server | None:
    """The server, if it was ever set up or registered."""
    return await session.get(Server, guild_id)


class KnownServer(NamedTuple):
    """What is asked of a server at every act: how it wants things done. Minutes of the day are in its `timezone`."""

    language: str
    timezone: str
    review: Review
    typed_questions: bool
    opens_minute: int
    closes_minute: int
    accept_days: int
    first_answer_days: int
    all_answers_days: int


@cache
def _known_server() -> sql.Select[Any]:
    table = table_of(Server).c
    columns = [table[name] for name in KnownServer._fields]
    return sql.select(*columns).where(table.guild_id == bindparam("guild_id"))


async def known_server(session: AsyncSession, guild_id: int) -> KnownServer | None:
    """Like `find_server`, for what every act asks."""
    row = await first_row(session, _known_server(), guild_id=guild_id)
    return KnownServer._make(row) if row is not None else None


async def lock_server(session: AsyncSession, guild_id: int) -> Server:
    """The server's row, held until the transaction ends: serialises what is counted per server.

    Rows that refer to the server may be inserted meanwhile.
    """
    query = (
        select(Server)
        .where(Server.guild_id == guild_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).one()


async def add_server(
    session: AsyncSession, guild_id: int, *, language: str, timezone: str, now: datetime
) -> bool:
    """Make the server's row; False when it was there."""
    return await insert_once(
        session, Server(guild_id=guild_id, language=language, timezone=timezone, created_at=now)
    )


async def all_servers(session: AsyncSession) -> list[Server]:
    """Every server, for what is due by the clock."""
    return list((await session.exec(select(Server).order_by(Server.guild_id))).all())  # type: ignore[arg-type]


async def servers_to_look_at(session: AsyncSession, *, now: datetime) -> list[int]:
    """Servers that are to be compared with Discord by `now`, longest waiting first."""
    query = (
        select(Server.guild_id)
        .where(_is_look_due(now))
        .order_by(col(Server.look_due_at).nulls_first(), col(Server.guild_id))
    )
    return list((await session.exec(query)).all())


async def claim_look(session: AsyncSession, guild_id: int, *, now: datetime, next_at: datetime) -> bool:
    """Take a server's look that is due, so that nobody else does; False when somebody did."""
    taken = await session.exec(
        update(Server)
        .where(col(Server.guild_id) == guild_id, _is_look_due(now))
        .values(look_due_at=next_at)
        .execution_options(synchronize_session=False)
    )
    return taken.rowcount == 1


async def look_at_once(session: AsyncSession, guild_ids: Collection[int]) -> None:
    """Compare these servers with Discord at the next tick."""
    await session.exec(
        update(Server)
        .where(col(Server.guild_id).in_(guild_ids))
        .values(look_due_at=None)
        .execution_options(synchronize_session=False)
    )


def _is_look_due(now: datetime) -> ColumnElement[bool]:
    return or_(col(Server.look_due_at).is_(None), col(Server.look_due_at) <= now)


async def space_of(session: AsyncSession, guild_id: int) -> dict[Part, int]:
    """Discord ids by part; only parts that were made or mapped."""
    return {Part(row.part): row.discord_id for row in await rows(session, _space(), guild_id=guild_id)}


@cache
def _space() -> sql.Select[Any]:
    table = table_of(SpacePart).c
    return sql.select(table.part, table.discord_id).where(table.guild_id == bindparam("guild_id"))


async def set_part(session: AsyncSession, guild_id: int, part: Part, discord_id: int) -> None:
    """Record which channel or role plays a part."""
    if not await insert_once(session, SpacePart(guild_id=guild_id, part=part.value, discord_id=discord_id)):
        await session.exec(
            update(SpacePart)
            .where(col(SpacePart.guild_id) == guild_id, col(SpacePart.part) == part.value)
            .values(discord_id=discord_id)
        )


async def synced_commands(session: AsyncSession, application_id: int) -> str | None:
    """The hash of the commands sent to Discord last."""
    row = await session.get(CommandSync, application_id)
    return row.commands_hash if row else None


async def note_commands_synced(
    session: AsyncSession, application_id: int, *, commands_hash: str, now: datetime
) -> None:
    """Remember what Discord now holds."""
    row = CommandSync(application_id=application_id, commands_hash=commands_hash, synced_at=now)
    if not await insert_once(session, row):
        await session.exec(
            update(CommandSync)
            .where(col(CommandSync.application_id) == application_id)
            .values(commands_hash=commands_hash, synced_at=now)
        )
