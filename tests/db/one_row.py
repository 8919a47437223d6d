"""A row for any table, made from the types of its columns; whatever refers to another row refers to its first."""

from datetime import UTC, datetime

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Enum, Integer, Table
from sqlmodel.sql.sqltypes import UTCDateTime

from db.types import EncryptedJson

NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


def one_row(table: Table) -> dict[str, object]:
    """Every column filled."""
    return {column.name: value_for(column) for column in table.columns}


def value_for(column: Column) -> object:
    kind = column.type
    if isinstance(kind, UTCDateTime):
        return NOON
    if isinstance(kind, DateTime):
        return NOON if kind.timezone else NOON.replace(tzinfo=None)
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return next(iter(kind.enum_class))
    for known, value in ((Boolean, True), (Integer, 1), (Date, NOON.date()), (JSON | EncryptedJson, [])):
        if isinstance(kind, known):
            return value
    return column.name[:10]
