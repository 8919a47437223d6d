"""Columns: encrypted ones are unreadable in the file, instants come back aware and in UTC, enums as text."""

from datetime import UTC, datetime, timedelta, timezone
from enum import Enum

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlmodel import Field, SQLModel, select

from db.database import Database
from db.keys import Keyring, new_key
from db.problems import KeyProblem
from db.types import EncryptedJson, EncryptedText, JsonList, text_enum


class Colour(Enum):
    RED = "red"
    DARK_GREEN = "dark green"


class Sample(SQLModel, table=True):
    __tablename__ = "type_samples"

    id: int | None = Field(default=None, primary_key=True)
    words: str | None = Field(default=None, sa_type=EncryptedText("samples.words"))
    bands: dict[str, object] | None = Field(default=None, sa_type=EncryptedJson("samples.bands"))
    colour: Colour = Field(default=Colour.RED, sa_type=text_enum(Colour))
    tags: list[str] = Field(default_factory=list, sa_type=JsonList)
    at: datetime | None = None


SAMPLES = SQLModel.metadata.tables["type_samples"]
SQLModel.metadata.remove(SAMPLES)  # known to these tests alone, not to the migrations


@pytest.fixture
async def samples(database: Database) -> Database:
    async def create(session):
        connection = await session.connection()
        await connection.run_sync(SAMPLES.create)

    await database.write(create)
    return database


async def store(database: Database, **fields: object) -> int:
    async def add(session):
        sample = Sample(**fields)
        session.add(sample)
        await session.flush()
        return sample.id

    return await database.write(add)


async def load(database: Database, sample_id: int) -> Sample:
    async with database.read() as session:
        return (await session.exec(select(Sample).where(Sample.id == sample_id))).one()


async def raw(database: Database, column: str) -> object:
    async with database.read() as session:
        return (await session.exec(text(f"SELECT {column} FROM type_samples"))).one()[0]  # noqa: S608


async def test_words_are_unreadable_in_the_database_and_readable_through_it(samples):
    sample_id = await store(samples, words="Amina’s story", bands={"age": "40–49", "co_use": ["none"]})

    sample = await load(samples, sample_id)

    assert (sample.words, sample.bands) == ("Amina’s story", {"age": "40–49", "co_use": ["none"]})
    assert str(await raw(samples, "words")).startswith("v1.")
    assert "40–49" not in str(await raw(samples, "bands"))
    assert str(await raw(samples, "bands")).startswith("v1.")


async def test_nothing_stays_nothing(samples):
    sample = await load(samples, await store(samples))

    assert (sample.words, sample.bands, sample.at) == (None, None, None)
    assert await raw(samples, "words") is None
    assert await raw(samples, "bands") is None


async def test_another_key_cannot_read_what_is_stored(samples, database_url):
    sample_id = await store(samples, words="secret")

    async with Database.open(database_url, keyring=Keyring.from_setting(new_key()), migrate=False) as other:
        with pytest.raises(KeyProblem):
            await load(other, sample_id)


async def test_an_instant_comes_back_aware_and_in_utc(samples):
    toronto = timezone(timedelta(hours=-5))
    sample_id = await store(samples, at=datetime(2026, 1, 1, 19, 30, 0, 123456, tzinfo=toronto))

    sample = await load(samples, sample_id)

    assert sample.at == datetime(2026, 1, 2, 0, 30, 0, 123456, tzinfo=UTC)
    assert sample.at.utcoffset() == timedelta(0)


async def test_instants_compare_in_the_database_whatever_zone_they_were_given_in(samples):
    early = await store(samples, at=datetime(2026, 1, 1, 23, 0, tzinfo=timezone(timedelta(hours=5))))
    await store(samples, at=datetime(2026, 1, 1, 20, 0, tzinfo=UTC))

    async with samples.read() as session:
        found = await session.exec(
            select(Sample.id).where(Sample.at < datetime(2026, 1, 1, 19, 0, tzinfo=UTC))
        )
        assert found.all() == [early]


async def test_an_instant_without_a_zone_is_refused(samples):
    with pytest.raises(StatementError, match="timezone"):
        await store(samples, at=datetime(2026, 1, 1, 12, 0))  # noqa: DTZ001


async def test_an_enum_is_stored_as_its_value_and_a_list_as_a_list(samples):
    sample_id = await store(samples, colour=Colour.DARK_GREEN, tags=["opioids", "douleur"])

    sample = await load(samples, sample_id)

    assert (sample.colour, sample.tags) == (Colour.DARK_GREEN, ["opioids", "douleur"])
    assert await raw(samples, "colour") == "dark green"
