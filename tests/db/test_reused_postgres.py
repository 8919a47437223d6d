"""A database that the next test gets is empty and has the tables it should have, whatever the last one did to it."""

import psycopg
import pytest

from tests.fixtures.reused_postgres import MOST_USES, ReusedPostgres

SERVER = """
    INSERT INTO servers (guild_id, language, timezone, review, typed_questions, created_at)
    VALUES (1, 'en-CA', 'America/Toronto', 'hub', false, now())
"""
PERSON = """
    INSERT INTO people (guild_id, pseudonym, status, language, created_at)
    VALUES (1, 'P', 'known', 'en-CA', now()) RETURNING id
"""


@pytest.fixture
def reused(postgres_server, migrated_postgres):
    one = ReusedPostgres(postgres_server, migrated_postgres)
    yield one
    one.drop()


def do(address: str, *statements: str) -> list[tuple]:
    found = []
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        for statement in statements:
            done = connection.execute(statement)
            found = done.fetchall() if done.description else []
    return found


def test_rows_are_gone_and_numbers_begin_anew(reused):
    with reused.lent() as first:
        assert do(first, SERVER, PERSON) == [(1,)]

    with reused.lent() as second:
        assert second == first
        assert do(second, "SELECT count(*) FROM people") == [(0,)]
        assert do(second, SERVER, PERSON) == [(1,)]


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE counter (n INTEGER)",
        "ALTER TABLE people ADD COLUMN shoe_size INTEGER",
        "DROP TABLE consents",
        "DROP INDEX ix_deliveries_due",
        "UPDATE alembic_version SET version_num = 'another'",
    ],
)
def test_after_a_change_of_the_tables_it_is_another_database(reused, change):
    with reused.lent() as first:
        do(first, change)

    with reused.lent() as second:
        assert second != first
        assert do(second, SERVER, PERSON) == [(1,)]


def test_whoever_is_still_connected_does_not_hinder(reused):
    with reused.lent() as first:
        left_open = psycopg.connect(first.replace("+psycopg", ""))
        left_open.execute("LOCK TABLE people")

    with reused.lent() as second:
        assert do(second, SERVER, PERSON) == [(1,)]
    left_open.close()


def test_after_many_uses_it_is_another_database(reused):
    with reused.lent() as first:
        pass
    reused._uses = MOST_USES
    with reused.lent():
        pass

    with reused.lent() as second:
        assert second != first
