"""Why a database could not be opened, in words: the driver's errors turned into DatabaseProblem."""

import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from db.problems import DatabaseProblem
from db.urls import shown_place

SETTING = "ECHO_DATABASE_URL"

_log = logging.getLogger(__name__)


def prepare_folder(url: URL) -> None:
    """Make the folder of an SQLite file. Raises DatabaseProblem when that is not possible."""
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseProblem("database-folder", setting=SETTING, place=str(folder)) from error


@asynccontextmanager
async def named_problems(url: URL) -> AsyncIterator[None]:
    """Inside it, a failure to open, reach or migrate becomes a DatabaseProblem that names the remedy."""
    try:
        yield
    except DatabaseProblem:
        raise
    except _driver_errors(url) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        key = _sqlite_key(original) if url.get_backend_name() == "sqlite" else _postgresql_key(original)
        if key == "database-failed":
            _log.error("the database driver said %s: %s", type(original).__name__, original)
        raise DatabaseProblem(key, setting=SETTING, place=shown_place(url)) from error


def _driver_errors(url: URL) -> tuple[type[Exception], ...]:
    if url.get_backend_name() == "sqlite":
        return DBAPIError, sqlite3.Error, OSError
    import psycopg  # only where it is the driver: it is large

    return DBAPIError, psycopg.Error, OSError


def _sqlite_key(error: BaseException | None) -> str:
    text = str(error).lower()
    if "not a database" in text or "malformed" in text:
        return "database-not-sqlite"
    if "locked" in text or "busy" in text:
        return "database-locked"
    if "readonly" in text or "read-only" in text:
        return "database-read-only"
    return "database-cannot-open" if "unable to open" in text else "database-failed"


def _postgresql_key(error: BaseException | None) -> str:
    text = str(error).lower()
    if "password" in text or "authentication" in text or 'role "' in text:
        return "database-refused"
    if 'database "' in text and "does not exist" in text:
        return "database-absent"
    if "permission denied" in text:
        return "database-no-permission"
    reached = getattr(error, "sqlstate", None) is not None
    return "database-failed" if reached else "database-unreachable"
