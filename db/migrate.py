"""Bringing a database up to date with the tables of this version. Needs no working directory and no file."""

from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncEngine

from db.problems import DatabaseProblem
from db.revisions import head_revision, is_known
from db.urls import shown_place

if TYPE_CHECKING:
    from alembic.config import Config

LOCK = 0x6563686F  # "echo": one process migrates, the others wait for it


async def upgrade(engine: AsyncEngine) -> None:
    """Apply what is missing in one transaction: all of it or nothing. Safe to run from several processes."""
    async with engine.begin() as connection:
        await connection.run_sync(upgrade_connection)


async def current_revision(engine: AsyncEngine) -> str | None:
    """The revision the database is at; None for one that was never migrated."""
    async with engine.connect() as connection:
        return await connection.run_sync(_current)


def configuration() -> "Config":
    """Alembic's settings, found from this package, installed or not."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(resources.files("db") / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade_connection(connection: Connection) -> None:
    """Apply what is missing on a connection whose transaction is begun."""
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    head, current = head_revision(), _current(connection)
    if head is not None and current == head:
        return
    if not is_known(current):
        raise DatabaseProblem("database-newer", place=shown_place(connection.engine.url))
    from alembic import command

    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DatabaseProblem("database-broken-links", place=shown_place(connection.engine.url))


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if revision is None else str(revision)
