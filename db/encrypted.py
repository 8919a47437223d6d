"""Which columns hold ciphertext, read off the tables: a new table needs no listing.

Rows are handled as stored: `stored` is the table with plain column types, so that nothing is decrypted on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import sqlalchemy
from sqlalchemy import ColumnElement, MetaData, Table, Text, TypeDecorator, select

from db.types import BlindIndex, EncryptedJson, EncryptedText


@dataclass(frozen=True)
class BlindColumn:
    """A blind index: its column, what it is computed for, and the encrypted column it is computed from."""

    name: str
    context: str
    of: str


@dataclass(frozen=True)
class EncryptedTable:
    """A table with ciphertext: contexts by column, and its blind index if it has one."""

    stored: Table
    contexts: dict[str, str]
    index: BlindColumn | None
    guild_id: ColumnElement[int] | None = field(repr=False)
    """The server of a row; only where there is an index to compute."""

    @property
    def name(self) -> str:
        """The table's name."""
        return self.stored.name

    @property
    def keys(self) -> list[sqlalchemy.Column[object]]:
        """The columns of its primary key."""
        return list(self.stored.primary_key.columns)


@cache
def encrypted_tables(metadata: MetaData) -> tuple[EncryptedTable, ...]:
    """Every table with an encrypted column, in an order in which rows may be inserted. `metadata` is complete."""
    plain = as_stored(metadata)
    found = []
    for table in metadata.sorted_tables:
        contexts = {
            column.name: column.type.context
            for column in table.columns
            if isinstance(column.type, EncryptedText | EncryptedJson)
        }
        if not contexts:
            continue
        index = next(iter(_indexes(table)), None)
        stored = plain.tables[table.name]
        found.append(EncryptedTable(stored, contexts, index, _server_of(stored, plain) if index else None))
    return tuple(found)


def as_stored(metadata: MetaData) -> MetaData:
    """The same tables, with ciphertext and blind indexes as the text that stands in the database."""
    plain = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.sorted_tables:
        copied = table.to_metadata(plain)
        for column in copied.columns:
            if isinstance(column.type, EncryptedText | EncryptedJson | BlindIndex):
                assert isinstance(column.type, TypeDecorator)
                column.type = Text()
    return plain


def _indexes(table: Table) -> Iterable[BlindColumn]:
    for column in table.columns:
        if isinstance(column.type, BlindIndex):
            yield BlindColumn(column.name, column.type.context, column.type.of)


def _server_of(table: Table, plain: MetaData) -> ColumnElement[int]:
    """The column with the row's server, its own or its person's."""
    if "guild_id" in table.c:
        return table.c.guild_id
    people = plain.tables["people"]
    return select(people.c.guild_id).where(people.c.id == table.c.person_id).scalar_subquery()
