"""Statements that are built once: where every press asks one, building it costs more than asking it.

A repository builds such a statement in a function of its own, kept by `functools.cache`, with a `bindparam` for each
value. Rows come back as they stand, not as objects of the tables.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, Row, Table
from sqlalchemy.ext.asyncio import AsyncSession as Execution
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession


async def rows(session: AsyncSession, statement: Executable, **values: Any) -> Sequence[Row[Any]]:
    """Run a statement with these values; all its rows."""
    return (await Execution.execute(session, statement, values)).all()


async def first_row(session: AsyncSession, statement: Executable, **values: Any) -> Row[Any] | None:
    """Run a statement with these values; its first row, if it has one."""
    return (await Execution.execute(session, statement, values)).first()


async def run(session: AsyncSession, statement: Executable, **values: Any) -> None:
    """Run a statement that gives no rows."""
    await Execution.execute(session, statement, values)


def table_of(model: type[SQLModel]) -> Table:
    """The table behind its class: a statement on it passes the object mapper by."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table
