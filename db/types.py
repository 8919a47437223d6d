"""Column types: people's words encrypted, enums as text, lists as JSON.

The keys come with the engine (`engine.dialect.echo_keyring`), never from a global: two databases with
different keys can be open in one process.
"""

import json
from enum import Enum
from typing import Any

import sqlalchemy
from sqlalchemy import String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from db.keys import Keyring

JsonList = sqlalchemy.JSON
"""A plain, readable list or object. Not for anything a person typed: that is EncryptedJson."""


class EncryptedText(TypeDecorator[str]):
    """Text that only a holder of the keys can read. `context` names the column: `cases.story`."""

    impl = Text
    cache_ok = True

    def __init__(self, context: str) -> None:
        """Bind the text to its column, so that it cannot be read from another one."""
        super().__init__()
        self.context = context

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Encrypt on the way in; None stays None."""
        return None if value is None else _keyring(dialect).encrypt(value, self.context)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        """Decrypt on the way out; None stays None."""
        return None if value is None else _keyring(dialect).decrypt(value, self.context)


class EncryptedJson(TypeDecorator[Any]):
    """A JSON value that only a holder of the keys can read. Replace it whole: inner changes are not seen."""

    impl = Text
    cache_ok = True

    def __init__(self, context: str) -> None:
        """Bind the value to its column, so that it cannot be read from another one."""
        super().__init__()
        self.context = context

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """Serialise and encrypt on the way in; None stays None."""
        if value is None:
            return None
        return _keyring(dialect).encrypt(json.dumps(value, ensure_ascii=False), self.context)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any | None:
        """Decrypt and parse on the way out; None stays None."""
        return None if value is None else json.loads(_keyring(dialect).decrypt(value, self.context))


class BlindIndex(TypeDecorator[str]):
    """Where a row is found without reading it: `Keyring.lookups` of the server's id and the column `of`.

    The value is computed by the repository; the type says how, so that new keys can compute it again.
    """

    impl = String
    cache_ok = True

    def __init__(self, context: str, *, of: str) -> None:
        """`context` names this column, `of` the encrypted column of the same table it is made from."""
        super().__init__(64)
        self.context, self.of = context, of


def lookups_in_server(keyring: Keyring, guild_id: int, value: str, context: str) -> list[str]:
    """The blind indexes of a value in one server, the active key's first."""
    return keyring.lookups(f"{guild_id}:{value}", context)


def text_enum(members: type[Enum]) -> sqlalchemy.Enum:
    """The enum's values as text, the same on both databases; a new member needs no migration."""
    return sqlalchemy.Enum(
        members,
        native_enum=False,
        create_constraint=False,
        validate_strings=True,
        values_callable=lambda enum: [str(member.value) for member in enum],
        length=40,
    )


def _keyring(dialect: Dialect) -> Keyring:
    keyring = getattr(dialect, "echo_keyring", None)
    if not isinstance(keyring, Keyring):
        raise TypeError("no keyring on this engine: open the database with Database.open(url, keyring=…)")
    return keyring
