"""A programme of the first version comes up with this one: everything is read by the bot's own code, and goes on."""

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from bot.app import open_app
from bot.rules.cases import Status, state_of
from bot.rules.deliveries import DeliveryState
from bot.rules.membership import ConsentKind
from bot.services.read_case import read_case
from bot.settings import Settings
from db.migrate import configuration, head_revision
from db.repositories import (
    cases,
    deliveries,
    didactics,
    learning,
    participation,
    people,
    servers,
    specialists,
)
from tests.bot.letters import Watch
from tests.db.first_version import ADVICE, PEOPLE, QUESTION, write_first_programme
from tests.db.test_migrations_with_rows import engine_of, upgrade
from tests.fixtures.programme import AMINA, NOON, Programme
from tests.services.case_acts import accept

[FIRST] = ScriptDirectory.from_config(configuration()).get_bases()


@pytest.fixture
def old_programme(empty_database_url, keyring) -> tuple[str, dict[str, int]]:
    """Its address, and how many rows each of its tables had."""
    engine = engine_of(empty_database_url)
    with engine.begin() as connection:
        upgrade(connection, FIRST)
        tables = write_first_programme(connection, keyring)
        counts = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables
        }
    engine.dispose()
    return empty_database_url, counts


async def test_a_programme_of_the_first_version_loses_nothing_and_goes_on(
    old_programme, secret_keys, tmp_path
):
    url, counts = old_programme
    settings = Settings.model_validate(
        {"database_url": url, "secret_keys": secret_keys, "data_dir": tmp_path / "data", "demo": True}
    )
    async with open_app(settings, clock=Watch()) as app:
        server = Programme(app.desk.database)
        see = server.see
        async with app.desk.database.read() as session:
            connection = await session.connection()
            for table, count in counts.items():
                found = await connection.exec_driver_sql(f"SELECT count(*) FROM {table}")  # noqa: S608
                assert found.scalar_one() == count, table
            events = (await cases.events_of(session, [1]))[1]
            [advice] = await cases.recommendations_of(session, 1)
            consents = await people.consents_of(session, 1)
            hash_at_discord = await servers.synced_commands(session, 42)

        assert await app.desk.database.revision() == head_revision() != FIRST
        for number, discord_id in PEOPLE.items():
            assert (await see(people.find_person, discord_id=discord_id)).id == number
        case = await see(read_case, case_id=1)
        assert (case.question, case.details, case.status) == (
            QUESTION,
            {"age": "60_69"},
            Status.PARTLY_ANSWERED,
        )
        assert state_of(events).status is Status.PARTLY_ANSWERED
        assert (advice.text, advice.reference) == (ADVICE, "CDC 2022")
        assert consents == {ConsentKind.EVALUATION: True}
        assert hash_at_discord == "a" * 64
        assert (await see(specialists.find_specialist, person_id=3)).capacity == 3
        assert (await see(didactics.find_schedule)).minute_of_day == 720
        assert await see(didactics.read_by, person_id=1) == {"opioid-trial"}
        assert (
            await see(
                didactics.find_signature,
                didactic_id="opioid-trial",
                language="en-CA",
                content_hash="b" * 64,
            )
        ).name == "Dr Elena Ortiz"
        assert [one.object_id for one in await see(participation.everything)] == ["case-1"]
        assert await see(learning.find_digest, person_id=1) is None

        await accept(server, 1, 3, "pharmacist")
        await app.tick(NOON)
        async with app.desk.database.read() as session:
            known = await deliveries.count_by_state(session)
        assert known[DeliveryState.SENT] == 1
        assert (await see(didactics.last_planned)).due_at == NOON
        assert (await server.ask(await server.member(AMINA))).case_id > 1
