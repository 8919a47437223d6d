"""How Alembic runs here: on the connection of `db.migrate`, or on ECHO_DATABASE_URL for `make migration`."""

import asyncio
import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.metadata import complete_metadata
from db.types import EncryptedJson, EncryptedText
from db.urls import parsed_url


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Encrypted columns are text to the database: a migration must not depend on our types."""
    return "Text()" if kind == "type" and isinstance(item, EncryptedText | EncryptedJson) else False


def run(connection: Connection) -> None:
    """Run what was asked for on this connection."""
    context.configure(
        connection=connection,
        target_metadata=complete_metadata(),
        render_as_batch=True,
        render_item=render_item,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_alone() -> None:
    """Open a connection of our own: only for writing a new migration."""
    url = parsed_url(os.environ.get("ECHO_DATABASE_URL", "sqlite:///var/migration.sqlite3"))
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


if (given := context.config.attributes.get("connection")) is not None:
    run(given)
else:
    asyncio.run(run_alone())
