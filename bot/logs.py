"""Logs: text or JSON, each line with the incident number a person can quote and the ids it is about, none with what
people wrote.

The text of an exception can hold a clinician's words (a refused value, a row): only the kinds that cannot
are written with their text, all others by type and place.
"""

import contextvars
import json
import logging
import re
import secrets
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal

import discord

from bot.rules.errors import DomainError

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, 1, I and O, which people confuse when they read a number out."""

TELLING = (
    DomainError,
    OSError,
    ImportError,
    discord.HTTPException,
    discord.ClientException,
    discord.GatewayNotFound,
)

OUR_LOGGERS = ("bot.", "db.", "content.")
CODE = re.compile(r"[A-Za-z0-9_.:,/-]{1,100}")
"""Ids, states and codes: nothing with a blank in it, nothing long."""
_ALWAYS_THERE = frozenset({*logging.makeLogRecord({}).__dict__, "message", "asctime", "incident"})

_incident: contextvars.ContextVar[str | None] = contextvars.ContextVar("echo_incident", default=None)


def new_incident() -> str:
    """A number a person can quote and the log can be searched for, like INC-7F3K2Q."""
    return "INC-" + "".join(secrets.choice(ALPHABET) for _ in range(6))


@contextmanager
def incident(number: str) -> Iterator[None]:
    """Everything logged inside, by this task and those it starts, carries the number."""
    token = _incident.set(number)
    try:
        yield
    finally:
        _incident.reset(token)


def configure_logging(format: Literal["text", "json"], *, level: int = logging.INFO) -> None:
    """Log to standard error, once; calling it again replaces what was set up before."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if format == "json" else TextFormatter())
    handler.addFilter(IncidentFilter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # below INFO these write down what people typed, or one line a tick
    logging.getLogger("discord").setLevel(max(level, logging.INFO))
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)


class IncidentFilter(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        """Give each record its incident number: the one passed as `extra`, else the one in force."""
        if not hasattr(record, "incident"):
            record.incident = _incident.get()
        return True


class TextFormatter(logging.Formatter):
    def __init__(self) -> None:
        """One line: instant in UTC, level, logger, incident, message."""
        super().__init__("%(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The record for a person's eye."""
        number = getattr(record, "incident", None)
        mark = f" [{number}]" if number else ""
        about = "".join(f" {name}={value}" for name, value in about_of(record).items())
        lines = [f"{_instant(record)} {record.levelname} {record.name}{mark}: {record.getMessage()}{about}"]
        if record.exc_info:
            lines.append(quiet_traceback(record.exc_info[1]))
        return "\n".join(lines)


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The record as one JSON object in one line."""
        line: dict[str, object] = {
            "time": _instant(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if number := getattr(record, "incident", None):
            line["incident"] = number
        line |= about_of(record)
        if record.exc_info:
            line["exception"] = quiet_traceback(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def about_of(record: logging.LogRecord) -> dict[str, int | float | str]:
    """What a line of ours is about: ids and codes it was given as `extra`. What could be words is left out."""
    if not (record.name or "").startswith(OUR_LOGGERS):
        return {}
    given = {name: value for name, value in record.__dict__.items() if name not in _ALWAYS_THERE}
    return {
        name: value if isinstance(value, int | float) else str(value)
        for name, value in given.items()
        if isinstance(value, int | float) or (isinstance(value, str) and CODE.fullmatch(value))
    }


def quiet_traceback(error: BaseException | None) -> str:
    """Where an error came from and of what type it is, without the words it carries."""
    blocks: list[str] = []
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        text = f": {error}" if isinstance(error, TELLING) else ""
        blocks.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}{text}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nwhich came from\n".join(blocks)


def _instant(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
