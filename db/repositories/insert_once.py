"""Insert a row unless its key is taken; of two transactions at once exactly one inserts, on both databases."""

from collections.abc import Callable

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

_INSERT: dict[str, Callable[..., sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


async def insert_once(session: AsyncSession, row: SQLModel) -> bool:
    """Whether the row was inserted; False where a row with one of its unique keys is there already.

    Waits for another transaction that is inserting the same key. The object given stays outside the session.
    """
    table = type(row)
    insert = _INSERT[session.get_bind().dialect.name]
    statement = (
        insert(table)
        .values(**row.model_dump(exclude_none=True))
        .on_conflict_do_nothing()
        .returning(*inspect(table).primary_key)
    )
    return (await session.exec(statement)).first() is not None
