"""A migrated SQLite file without a row, made once per process: each world of the sandbox begins with a copy."""

import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine

from db.migrate import upgrade_connection


def put_empty_database(path: Path) -> None:
    """Write an empty, migrated database to a file that is not there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_migrated())


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory(prefix="echo-pain-") as folder:
        path = Path(folder) / "empty.sqlite3"
        engine = create_engine(f"sqlite:///{path}")
        with engine.begin() as connection:
            upgrade_connection(connection)
        engine.dispose()
        return path.read_bytes()
