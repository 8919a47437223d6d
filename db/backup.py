"""A backup is one SQLite file, whatever database it is of: it can be looked at, checked, and restored to either.

Of SQLite it is made in one step of the backup API, which a running bot does not notice; stepping through the pages
would begin anew at each write and never end. Of PostgreSQL the rows of one snapshot are copied as they are stored.
"""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection

from db.copying import copy_rows, delete_rows
from db.database import Database
from db.engine import postgresql_engine, sqlite_reader_engine, sqlite_writer_engine
from db.keys import Keyring
from db.problems import DatabaseProblem
from db.revisions import head_revision
from db.urls import parsed_url, shown_url


def url_of_file(file: Path) -> str:
    """The address of an SQLite file."""
    return f"sqlite:///{file.absolute().as_posix()}"


async def make_backup(url: str, keyring: Keyring, to: Path) -> None:
    """Write the backup. It appears under its name when it is whole. Raises DatabaseProblem or OSError."""
    parsed = parsed_url(url)
    part = to.with_name(f"{to.name}.part")
    remove_database_file(part)
    try:
        if parsed.get_backend_name() == "sqlite":
            await asyncio.to_thread(copy_sqlite, Path(str(parsed.database)), part)
        else:
            await _copy_postgresql(parsed, keyring, part)
        await asyncio.to_thread(_finish, part, to)
    finally:
        remove_database_file(part)


def copy_sqlite(source: Path, target: Path) -> None:
    """A consistent copy of an SQLite database that may be in use. Blocks. Raises DatabaseProblem."""
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
            closing(sqlite3.connect(target)) as writing,
        ):
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode=DELETE")
            [result] = writing.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        raise DatabaseProblem(
            "database-not-sqlite", setting="ECHO_DATABASE_URL", place=str(source)
        ) from error
    if result != "ok":
        raise DatabaseProblem("database-not-sqlite", setting="ECHO_DATABASE_URL", place=str(source))


async def is_empty(url: str, keyring: Keyring) -> bool:
    """Whether no server was ever registered there, or there is no database at all. Raises DatabaseProblem."""
    parsed = parsed_url(url)
    if _is_missing(parsed):
        return True
    async with (
        Database.open(url, keyring=keyring, migrate=False, with_keys=False) as database,
        database.read() as session,
    ):
        connection = await session.connection()
        if await database.revision() is None:
            return True
        return (await connection.exec_driver_sql("SELECT 1 FROM servers LIMIT 1")).first() is None


async def put_in_place(prepared: Path, url: str, keyring: Keyring) -> None:
    """Let the prepared database stand at the address, whole or not at all. Raises DatabaseProblem while in use."""
    parsed = parsed_url(url)
    if parsed.get_backend_name() == "sqlite":
        await asyncio.to_thread(_overwrite_sqlite, prepared, Path(str(parsed.database)))
        return
    async with Database.open(url, keyring=keyring, with_keys=False):
        pass
    source, target = (
        sqlite_reader_engine(parsed_url(url_of_file(prepared)), keyring, row_by_row=True),
        postgresql_engine(parsed, keyring),
    )
    try:
        async with source.connect() as reading, target.begin() as writing:
            await _refuse_others(writing, parsed)
            await delete_rows(writing)
            await copy_rows(reading, writing)
    finally:
        await source.dispose()
        await target.dispose()


def set_aside(url: str) -> None:
    """Give a damaged SQLite file, and what SQLite keeps beside it, another name. Raises OSError."""
    parsed = parsed_url(url)
    if parsed.get_backend_name() != "sqlite":
        return
    file = Path(str(parsed.database))
    for ending in ("", "-wal", "-shm", "-journal"):
        beside = file.with_name(file.name + ending)
        if beside.exists():
            beside.replace(file.with_name(f"{file.name}.damaged{ending}"))


def _is_missing(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and not Path(str(url.database)).exists()


def remove_database_file(file: Path) -> None:
    """An SQLite file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


async def _copy_postgresql(url: URL, keyring: Keyring, target: Path) -> None:
    address = url.render_as_string(hide_password=False)
    async with Database.open(address, keyring=keyring, migrate=False) as database:
        if await database.revision() != head_revision():
            raise DatabaseProblem("database-behind", place=shown_url(url))
    async with Database.open(url_of_file(target), keyring=keyring):
        pass
    reading_engine = postgresql_engine(url, keyring)
    writing_engine = sqlite_writer_engine(parsed_url(url_of_file(target)), keyring)
    try:
        async with reading_engine.connect() as reading:
            await reading.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            async with writing_engine.begin() as writing:
                await copy_rows(reading, writing)
    finally:
        await reading_engine.dispose()
        await writing_engine.dispose()


def _overwrite_sqlite(prepared: Path, target: Path) -> None:
    """SQLite's own way of replacing a database: a crash in the middle leaves the old one."""
    try:
        with (
            closing(sqlite3.connect(prepared)) as reading,
            closing(sqlite3.connect(target, timeout=2, isolation_level=None)) as writing,
        ):
            writing.execute("PRAGMA locking_mode=EXCLUSIVE")
            writing.execute("BEGIN IMMEDIATE")  # fails while any other process has it open
            writing.execute("COMMIT")
            reading.backup(writing)
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise DatabaseProblem("restore-in-use", place=str(target)) from error
        raise DatabaseProblem(
            "database-cannot-open", setting="ECHO_DATABASE_URL", place=str(target)
        ) from error
    target.chmod(0o600)


async def _refuse_others(connection: AsyncConnection, url: URL) -> None:
    others = await connection.exec_driver_sql(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND usename = current_user"
    )
    if others.scalar_one():
        raise DatabaseProblem("restore-in-use", place=shown_url(url))


def _finish(part: Path, to: Path) -> None:
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    part.chmod(0o600)
    descriptor = os.open(part, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    part.replace(to)
