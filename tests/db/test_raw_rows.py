"""What a thief of the database file would read: no words, no names, no Discord ids, no codes."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
from sqlalchemy import Text
from sqlmodel import text

from bot.rules.cases import Category, Confidence, ReturnReason
from bot.rules.recommendations import Kind, Written
from bot.rules.registration import Registration
from bot.services.accept_case import accept_case
from bot.services.give_recommendation import give_recommendations
from bot.services.return_case import return_case
from bot.services.sign_didactic import sign_didactic
from content.loader import load_didactics
from db.database import Database
from db.metadata import complete_metadata
from db.repositories import credits, people
from db.types import EncryptedJson, EncryptedText
from db.urls import parsed_url
from tests.db.one_row import one_row
from tests.fixtures.programme import IRIS, NOON, ORTIZ, QUESTION, STORY, TORONTO, Programme, opened_in

LIBRARY = load_didactics()
DISCORD_ID = 123456789012345678
WORDS = (
    QUESTION,
    STORY,
    "50_59",
    "Offer naloxone",
    "A reference",
    "Say more about sleep",
    "Dr Real Name",
    "CPSO 12345",
    str(DISCORD_ID),
    *("Namesmith", "College of Everybody", "778899", "namesmith@"),
)


def encrypted_columns() -> Iterator[tuple[str, str]]:
    for table in complete_metadata().sorted_tables:
        for column in table.columns:
            if isinstance(column.type, EncryptedText | EncryptedJson):
                yield table.name, column.name


async def written(server: Programme) -> str:
    """Rows in every table that holds words; the code of an invitation that was not used."""
    asker = await server.member(DISCORD_ID)
    doctor, coordinator = await server.specialist(ORTIZ, "pain_physician"), await server.person(IRIS)
    asked = await server.ask(asker, details={"age": "50_59"}, confirmed=("Marathon",))
    await server.do(accept_case, case_id=asked.case_id, person_id=doctor, profession="pain_physician")
    await server.do(
        give_recommendations,
        case_id=asked.case_id,
        person_id=doctor,
        profession="pain_physician",
        written=[Written(Kind(Category.SAFETY, Confidence.SUGGEST), "Offer naloxone", "A reference")],
    )
    returned = await server.ask(asker)
    await server.do(
        return_case,
        case_id=returned.case_id,
        person_id=coordinator,
        reason=ReturnReason.UNCLEAR,
        note="Say more about sleep",
    )
    await server.do(
        sign_didactic,
        didactic_id="opioid-trial",
        language="en-CA",
        content_hash=LIBRARY.get("opioid-trial", "en-CA").content_hash,
        name="Dr Real Name",
        licence="CPSO 12345",
        conflict_of_interest="none",
        library=LIBRARY,
        by=coordinator,
    )
    details = Registration("Legal Namesmith", "College of Everybody", "LIC 778899", "namesmith@example.org")
    await server.database.write(
        lambda session: credits.save_registration(session, server.guild_id, asker, details, now=NOON)
    )
    return await server.code()


async def raw_rows(database: Database) -> dict[str, list[dict[str, object]]]:
    """Every table as it is stored."""
    found = {}
    async with database.read() as session:
        for table in complete_metadata().sorted_tables:
            rows = await session.exec(text(f"SELECT * FROM {table.name}"))  # noqa: S608 - a table of ours
            found[table.name] = [dict(row) for row in rows.mappings()]
    return found


async def fill_what_nobody_writes_yet(database: Database) -> None:
    """A row in each table with words that is still empty, so that no encrypted column goes unseen."""
    empty = {table for table, rows in (await raw_rows(database)).items() if not rows}
    wanted = empty & {table for table, _ in encrypted_columns()}

    async def fill(session) -> None:
        for table in complete_metadata().sorted_tables:
            if table.name in wanted:
                await session.exec(table.insert().values(**one_row(table)))

    await database.write(fill)


async def test_encrypted_columns_are_ciphertext_in_the_raw_row(toronto):
    await written(toronto)
    await fill_what_nobody_writes_yet(toronto.database)

    rows = await raw_rows(toronto.database)

    for table, column in encrypted_columns():
        values = [row[column] for row in rows[table] if row[column] is not None]
        assert values, f"nobody writes {table}.{column}: add it to written()"
        assert all(re.fullmatch(r"v1\.[0-9a-f]{8}\.[\w-]+", str(value)) for value in values), (table, column)


async def test_no_column_at_all_holds_words_ids_or_codes(toronto):
    code = await written(toronto)

    stored = repr(await raw_rows(toronto.database))

    assert [words for words in (*WORDS, code, code.replace("-", "")) if words in stored] == []


MARKER = "Zebrafinch"


async def mark_every_encrypted_column(database: Database) -> set[str]:
    """A word of its own in every encrypted column of one row of every table, later written over."""

    async def mark(session) -> set[str]:
        marked = set()
        for turn in ("first", "second"):
            for table in complete_metadata().sorted_tables:
                columns = [column for name, column in encrypted_columns() if name == table.name]
                words = {column: f"{MARKER} {turn} {table.name}.{column}" for column in columns}
                if words:
                    changed = await session.exec(table.update().values(**words))
                    assert changed.rowcount, table.name
                marked |= set(words.values())
        return marked

    return await database.write(mark)


async def test_no_byte_of_the_file_or_of_its_log_is_readable(sqlite_url, keyring):
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    wal = path.with_name(f"{path.name}-wal")
    async with Database.open(sqlite_url, keyring=keyring) as database:
        code = await written(await opened_in(database, TORONTO))
        await fill_what_nobody_writes_yet(database)
        marked = await mark_every_encrypted_column(database)
        logged = wal.read_bytes()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        kept = path.read_bytes()  # noqa: ASYNC240 - nothing else runs

    assert len(marked) == 2 * len(list(encrypted_columns()))
    assert b"case_drafts" in kept
    assert len(logged) > 10_000
    for words in (MARKER, *WORDS, code):
        assert words.encode() not in kept
        assert words.encode() not in logged


async def test_no_row_of_postgresql_is_readable(postgres_url, keyring):
    async with Database.open(postgres_url, keyring=keyring) as database:
        code = await written(await opened_in(database, TORONTO))
        await fill_what_nobody_writes_yet(database)
        await mark_every_encrypted_column(database)
    url = parsed_url(postgres_url)
    with psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False)) as raw:
        stored = b""
        for table in complete_metadata().sorted_tables:
            with raw.cursor().copy(f"COPY {table.name} TO STDOUT") as copied:
                stored += b"".join(bytes(piece) for piece in copied)

    assert stored.count(b"v1.") >= len(list(encrypted_columns()))
    assert [words for words in (MARKER, *WORDS, code) if words.encode() in stored] == []


async def test_what_was_deleted_leaves_no_bytes_in_the_file(sqlite_url, keyring):
    """Encrypted as it is, a text that somebody has erased is not there any more."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    async with Database.open(sqlite_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        asker = await server.member(DISCORD_ID)
        await server.draft(asker)
        async with database.read() as session:
            token = (await session.exec(text("SELECT form FROM case_drafts"))).scalar_one()
        await database.write(lambda session: session.exec(text("DELETE FROM case_drafts")))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    assert token[-40:].encode() not in path.read_bytes()  # noqa: ASYNC240 - nothing else runs


def test_long_plain_text_columns_are_the_exception():
    """A Text column that is not encrypted would be a place for words: there is none."""
    plain = [
        f"{table.name}.{column.name}"
        for table in complete_metadata().sorted_tables
        for column in table.columns
        if isinstance(column.type, Text)
    ]

    assert plain == []


async def test_pseudonyms_are_random_and_say_nothing_of_the_discord_id(toronto, sudbury):
    async def known(server: Programme) -> str:
        return await server.database.write(
            lambda session: people.add_person(
                session, server.guild_id, DISCORD_ID, language="en-CA", now=NOON
            )
        )

    here, there = await known(toronto), await known(sudbury)

    assert re.fullmatch(r"P-[A-HJ-NP-Z2-9]{8}", here.pseudonym)
    assert here.pseudonym != there.pseudonym


async def test_the_same_person_known_anew_gets_another_pseudonym(toronto):
    first = await toronto.see(people.get_person, person_id=await toronto.person(DISCORD_ID))

    async def erase(session):
        await session.exec(text("DELETE FROM identity_links"))

    await toronto.database.write(erase)
    second = await toronto.see(people.get_person, person_id=await toronto.person(DISCORD_ID))

    assert first.id != second.id
    assert first.pseudonym != second.pseudonym
