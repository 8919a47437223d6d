"""Whether the keys at hand are those the database was written with: asked at the start, not at the first read."""

from collections import defaultdict

from sqlalchemy import Connection, Text, func, inspect, select
from sqlalchemy.ext.asyncio import AsyncEngine

from db.encrypted import EncryptedTable, encrypted_tables
from db.keys import Keyring, token_start
from db.metadata import complete_metadata
from db.problems import KeyProblem

SETTING = "ECHO_SECRET_KEYS"
START = len(token_start("0" * 8))


async def check_keys(engine: AsyncEngine, keyring: Keyring) -> None:
    """Raise KeyProblem unless what is stored can be read: a key is missing, or none of its texts opens.

    One text of each key and column is tried. A single damaged text does not stop the start. Looks only at tables
    and columns that are there, so that it can be asked before the tables are brought up to date.
    """
    async with engine.connect() as connection:
        samples = await connection.run_sync(_samples)
    for identity, found in samples.items():
        if identity not in keyring.identities:
            raise KeyProblem("keys-unknown", setting=SETTING, key=identity, context=found[0][1])
        if not any(_opens(keyring, token, context) for token, context in found):
            raise KeyProblem("keys-unreadable", context=found[0][1])


def _samples(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """A token and its context by key id and column."""
    present = inspect(connection)
    names = set(present.get_table_names())
    samples: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table in encrypted_tables(complete_metadata()):
        if table.name not in names:
            continue
        columns = {column["name"] for column in present.get_columns(table.name)}
        for name, context in table.contexts.items():
            if name in columns:
                for start, token in _one_of_each_key(connection, table, name):
                    samples[start.split(".")[1]].append((token, context))
    return samples


def _one_of_each_key(connection: Connection, table: EncryptedTable, name: str) -> list[tuple[str, str]]:
    column = table.stored.c[name]
    start = func.substr(column, 1, START, type_=Text)
    query = select(start, func.min(column)).where(start.like("v1.________.")).group_by(start)
    return [(str(found), str(token)) for found, token in connection.execute(query).all()]


def _opens(keyring: Keyring, token: str, context: str) -> bool:
    try:
        keyring.decrypt(token, context)
    except KeyProblem:
        return False
    return True
