"""Database addresses: the driver we use for each, and what may be shown of them."""

from typing import TYPE_CHECKING

from db.problems import DatabaseProblem

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def parsed_url(url: str) -> "URL":
    """The address with our driver. Raises DatabaseProblem if it is not of a database we know."""
    from sqlalchemy.engine import make_url  # settings are read by commands, too, that open no database
    from sqlalchemy.exc import ArgumentError

    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseProblem("database-address", setting="ECHO_DATABASE_URL") from error
    driver = DRIVERS.get(parsed.drivername.partition("+")[0])
    if driver is None or parsed.drivername not in (*DRIVERS, *DRIVERS.values()):
        raise DatabaseProblem("database-kind", setting="ECHO_DATABASE_URL", kind=parsed.drivername)
    if driver == "sqlite+aiosqlite" and parsed.database in (None, "", ":memory:"):
        raise DatabaseProblem("database-needs-file", setting="ECHO_DATABASE_URL")
    return parsed.set(drivername=driver)


def shown_url(url: "URL") -> str:
    """The address without its password."""
    return url.render_as_string(hide_password=True)


def shown_place(url: "URL") -> str:
    """Where the database is, as people are told: the SQLite file's path, or the address without its password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else shown_url(url)
