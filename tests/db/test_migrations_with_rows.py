"""A database in use comes up to date with every row kept: an empty one forgives what a full one does not."""

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, create_engine, select

from db.database import Database
from db.migrate import configuration
from db.opening import prepare_folder
from db.revisions import head_revision
from db.urls import parsed_url
from tests.db.one_row import one_row

REVISIONS = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]


def engine_of(address: str) -> Engine:
    """A plain engine on a database that may not be there yet."""
    url = parsed_url(address)
    if url.get_backend_name() == "sqlite":
        prepare_folder(url)
    return create_engine(url.set(drivername=url.drivername.replace("+aiosqlite", "")))


def upgrade(connection: Connection, revision: str) -> None:
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def stored(connection: Connection, columns: dict[str, list[str]]) -> dict[str, dict[str, object]]:
    """The one row of every table, as far as these columns go."""
    tables = MetaData()
    tables.reflect(connection)
    return {
        name: dict(
            connection.execute(select(*[tables.tables[name].c[one] for one in known])).mappings().one()
        )
        for name, known in columns.items()
    }


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_row_of_an_earlier_version_is_kept(empty_database_url, keyring, revision):
    engine = engine_of(empty_database_url)
    with engine.begin() as connection:
        upgrade(connection, revision)
        tables = MetaData()
        tables.reflect(connection)
        used = [table for table in tables.sorted_tables if table.name != "alembic_version"]
        for table in used:
            connection.execute(table.insert().values(**one_row(table)))
        columns = {table.name: [column.name for column in table.columns] for table in used}
        before = stored(connection, columns)

    async with Database.open(empty_database_url, keyring=keyring) as database:
        assert await database.revision() == head_revision()

    with engine.connect() as connection:
        assert stored(connection, columns) == before
    engine.dispose()
    assert len(before) > 15
