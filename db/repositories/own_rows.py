"""Everything stored that refers to one person, read off the tables: a new table is in it without being listed."""

from typing import Any

from sqlalchemy import Column, Table, select
from sqlmodel import col
from sqlmodel import select as select_rows
from sqlmodel.ext.asyncio.session import AsyncSession

from db.metadata import complete_metadata
from db.tables import AuditEvent

HIDDEN = {
    "identity_links": {"lookup"},
    "invitations": {"lookup", "code"},
    "specialists": {"conflicts"},
    "content_signatures": {"name", "licence", "conflict_of_interest"},
    "deliveries": {"key", "lease_until", "sending_since", "attempts", "problem"},
}
"""What is not the person's own to see: how rows are found, codes that are still good, other people."""

Row = dict[str, Any]


async def rows_about(session: AsyncSession, guild_id: int, person_id: int) -> dict[str, list[Row]]:
    """Rows by table, decrypted. Columns that refer to somebody else are left out."""
    found: dict[str, list[Row]] = {}
    connection = await session.connection()
    for table in complete_metadata().sorted_tables:
        mine = _columns_with_people(table)
        if not mine:
            continue
        keys = [key.name for key in table.primary_key.columns]
        rows: dict[tuple[Any, ...], Row] = {}
        for column in mine:
            query = select(table).where(column == person_id).order_by(*table.primary_key.columns)
            if "guild_id" in table.c:
                query = query.where(table.c.guild_id == guild_id)
            for row in (await connection.execute(query)).mappings().all():
                whole = {str(name): value for name, value in row.items()}
                rows[tuple(whole[key] for key in keys)] = _own(table, mine, whole, person_id)
        found[table.name] = list(rows.values())
    return found


async def looks_at(session: AsyncSession, guild_id: int, pseudonym: str) -> list[AuditEvent]:
    """When somebody looked at this person's entries or changed something about them, oldest first."""
    query = (
        select_rows(AuditEvent)
        .where(AuditEvent.guild_id == guild_id, AuditEvent.object_id == pseudonym)
        .order_by(col(AuditEvent.id))
    )
    return list((await session.exec(query)).all())


def tables_with_people() -> list[str]:
    """Names of the tables in which a person can stand."""
    return [table.name for table in complete_metadata().sorted_tables if _columns_with_people(table)]


def _columns_with_people(table: Table) -> list[Column[Any]]:
    if table.name == "people":
        return [table.c.id]
    return [
        column
        for column in table.columns
        if any(key.column.table.name == "people" for key in column.foreign_keys)
    ]


def _own(table: Table, people_columns: list[Column[Any]], row: Row, person_id: int) -> Row:
    hidden = HIDDEN.get(table.name, set()) | {
        column.name for column in people_columns if row[column.name] != person_id
    }
    return {name: value for name, value in row.items() if name not in hidden and name != "guild_id"}
