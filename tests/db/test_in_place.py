"""A few rows are read without a thread, and nothing else is different."""

import threading

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import text

from db.database import Database


@pytest.fixture
async def glanced(sqlite_url, keyring):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        yield database


async def test_a_glance_starts_no_thread_and_sees_what_is_written(glanced):
    await glanced.write(lambda session: session.exec(text("CREATE TABLE seen (number INTEGER)")))
    before = threading.active_count()

    async with glanced.glance() as session:
        assert (await session.exec(text("SELECT count(*) FROM seen"))).scalar() == 0
        await glanced.write(lambda writing: writing.exec(text("INSERT INTO seen VALUES (1)")))
        assert (await session.exec(text("SELECT count(*) FROM seen"))).scalar() == 0
    async with glanced.glance() as session:
        assert (await session.exec(text("SELECT count(*) FROM seen"))).scalar() == 1

    assert threading.active_count() == before


async def test_a_glance_cannot_write(glanced):
    with pytest.raises(OperationalError, match="readonly"):
        async with glanced.glance() as session:
            await session.exec(text("CREATE TABLE seen (number INTEGER)"))


async def test_several_glances_at_once_each_see_one_state(glanced):
    async with glanced.glance() as one, glanced.glance() as other:
        assert (await one.exec(text("SELECT 1"))).scalar() == 1
        assert (await other.exec(text("SELECT 2"))).scalar() == 2


async def test_a_glance_that_holds_the_process_for_long_is_named_in_the_log(glanced, monkeypatch, caplog):
    async with glanced.glance() as session:
        await session.exec(text("SELECT 1"))
    assert caplog.messages == []

    monkeypatch.setattr("db.database.HELD_SECONDS", 0)
    async with glanced.glance() as session:
        await session.exec(text("SELECT 1"))

    assert [message[:29] for message in caplog.messages] == ["a glance held the process for"]
