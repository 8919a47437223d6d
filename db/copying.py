"""Every row of every table from one database to another as it is stored: nothing is decrypted on the way."""

from sqlalchemy import Integer, Table, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.encrypted import as_stored
from db.metadata import complete_metadata

ROWS_AT_ONCE = 500


async def copy_rows(source: AsyncConnection, target: AsyncConnection) -> int:
    """Copy into tables that are there and empty; how many rows. Both stand at this version's revision."""
    copied = 0
    for table in as_stored(complete_metadata()).sorted_tables:
        result = await source.stream(select(table))
        async for rows in result.mappings().partitions(ROWS_AT_ONCE):
            await target.execute(table.insert(), [dict(row) for row in rows])
            copied += len(rows)
        if target.dialect.name == "postgresql":
            await _count_on(target, table)
    return copied


async def delete_rows(target: AsyncConnection) -> None:
    """Empty every table."""
    for table in reversed(complete_metadata().sorted_tables):
        await target.execute(table.delete())


async def _count_on(target: AsyncConnection, table: Table) -> None:
    """New rows get numbers after the highest copied one."""
    for column in table.primary_key.columns:
        if isinstance(column.type, Integer) and len(table.primary_key.columns) == 1:
            await target.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), "  # noqa: S608 - ours
                    f"coalesce(max({column.name}), 1), max({column.name}) IS NOT NULL) FROM {table.name} "
                    f"HAVING pg_get_serial_sequence('{table.name}', '{column.name}') IS NOT NULL"
                )
            )
