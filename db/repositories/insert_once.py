"""Insert a row unless its key is taken; of two transactions at once exactly one inserts, on both databases."""

from functools import cache

from sqlalchemy import Executable
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.prepared import first_row, table_of


async def insert_once(session: AsyncSession, row: SQLModel) -> bool:
    """Whether the row was inserted; False where a row with one of its unique keys is there already.

    Waits for another transaction that is inserting the same key. The object given stays outside the session.
    """
    statement = _insert_once(type(row), session.get_bind().dialect.name)
    return await first_row(session, statement, **row.model_dump(exclude_none=True)) is not None


@cache
def _insert_once(model: type[SQLModel], dialect: str) -> Executable:
    table = table_of(model)
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    return insert.on_conflict_do_nothing().returning(*table.primary_key)
