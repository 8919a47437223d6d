"""New keys for what is stored: each row is encrypted again under the active key, a few at a time, while the bot runs.

What is done is seen from the key's id in each token, so that there is nothing else to remember: killed and run
again, it goes on where it was. A row that somebody changes meanwhile is left to them: they use the active key.
"""

from dataclasses import dataclass
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, RowMapping, func, literal, tuple_, update
from sqlmodel import and_, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.encrypted import EncryptedTable, encrypted_tables
from db.keys import Keyring, token_start
from db.metadata import complete_metadata
from db.problems import KeyProblem
from db.types import lookups_in_server

BATCH = 100
Place = tuple[Any, ...]
"""The primary key of the last row that was looked at."""


@dataclass(frozen=True)
class Batch:
    """What one batch did; `last` is where the next one goes on, None at the end of the table."""

    done: int
    unreadable: int
    last: Place | None


def tables_to_rotate() -> tuple[EncryptedTable, ...]:
    """Every table with an encrypted column."""
    return encrypted_tables(complete_metadata())


async def count_old(session: AsyncSession, table: EncryptedTable, keyring: Keyring) -> int:
    """Rows in which something is not under the active key."""
    query = select(func.count()).select_from(table.stored).where(_is_old(table, keyring))
    return int((await session.exec(query)).one())


async def count_without_source(session: AsyncSession, table: EncryptedTable) -> int:
    """Rows whose blind index cannot be computed again: what it was made from is not kept (any more)."""
    if table.index is None:
        return 0
    query = select(func.count()).select_from(table.stored).where(table.stored.c[table.index.of].is_(None))
    return int((await session.exec(query)).one())


async def rotate_some(
    session: AsyncSession, table: EncryptedTable, keyring: Keyring, *, after: Place | None, most: int = BATCH
) -> Batch:
    """Encrypt some rows again, with their blind index. What cannot be read is left as it is, and counted."""
    server = table.guild_id if table.guild_id is not None else literal(0)
    query = sqlalchemy.select(
        *table.keys, *(table.stored.c[name] for name in table.contexts), server.label("server")
    )
    query = query.where(_is_old(table, keyring)).order_by(*table.keys).limit(most)
    if after is not None:
        query = query.where(tuple_(*table.keys) > tuple_(*(literal(part) for part in after)))
    rows = (await (await session.connection()).execute(query)).mappings().all()
    done = unreadable = 0
    for row in rows:
        try:
            changes = _under_active(table, keyring, row)
        except KeyProblem:
            unreadable += 1
            continue
        unchanged = [table.stored.c[name] == row[name] for name in table.contexts if row[name] is not None]
        statement = update(table.stored).where(_is_row(table, row), *unchanged).values(**changes)
        done += (await session.exec(statement)).rowcount
    last = tuple(rows[-1][key.name] for key in table.keys) if len(rows) == most else None
    return Batch(done, unreadable, last)


def _under_active(table: EncryptedTable, keyring: Keyring, row: RowMapping) -> dict[str, str]:
    words = {
        name: keyring.decrypt(row[name], context)
        for name, context in table.contexts.items()
        if row[name] is not None
    }
    changes = {name: keyring.encrypt(value, table.contexts[name]) for name, value in words.items()}
    if table.index is not None and table.index.of in words:
        source = words[table.index.of]
        changes[table.index.name] = lookups_in_server(keyring, row["server"], source, table.index.context)[0]
    return changes


def _is_old(table: EncryptedTable, keyring: Keyring) -> ColumnElement[bool]:
    start = token_start(keyring.active_identity)
    columns = [table.stored.c[name] for name in table.contexts]
    return or_(*(and_(column.is_not(None), ~column.startswith(start)) for column in columns))


def _is_row(table: EncryptedTable, row: RowMapping) -> ColumnElement[bool]:
    return and_(*(key == row[key.name] for key in table.keys))
