"""Bringing a database up to date with the tables of this version. Needs no working directory and no file."""

from functools import cache
from importlib import resources

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from db.problems import DatabaseProblem

LOCK = 0x6563686F  # "echo": one process migrates, the others wait for it


async def upgrade(engine: AsyncEngine) -> None:
    """Apply what is missing in one transaction: all of it or nothing. Safe to run from several processes."""
    async with engine.begin() as connection:
        await connection.run_sync(upgrade_connection)


async def current_revision(engine: AsyncEngine) -> str | None:
    """The revision the database is at; None for one that was never migrated."""
    async with engine.connect() as connection:
        return await connection.run_sync(_current)


@cache
def head_revision() -> str | None:
    """The revision this version of the program needs; None as long as there is no migration."""
    return ScriptDirectory.from_config(configuration()).get_current_head()


def is_known(revision: str | None) -> bool:
    """Whether this version of the program can go on from that revision; not if a newer one made it."""
    return revision is None or any(
        script.revision == revision
        for script in ScriptDirectory.from_config(configuration()).walk_revisions()
    )


def configuration() -> Config:
    """Alembic's settings, found from this package, installed or not."""
    config = Config()
    config.set_main_option("script_location", str(resources.files("db") / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade_connection(connection: Connection) -> None:
    """Apply what is missing on a connection whose transaction is begun."""
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    head = head_revision()
    if head is not None and _current(connection) == head:
        return
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DatabaseProblem("database-broken-links", place=str(connection.engine.url.database))


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
