"""New keys: everything is encrypted again while people go on, and the old key is let go only when nothing needs it."""

import asyncio
import contextvars

from sqlalchemy import func, select, text, update

from bot.rotate_keys import rotate
from bot.services.invite_members import invite_members
from db.database import Database
from db.encrypted import encrypted_tables
from db.keys import Keyring, new_key, token_start
from db.metadata import complete_metadata
from db.repositories import people
from db.repositories.cases import cases_of_asker
from db.rotation import rotate_some, tables_to_rotate
from db.tables import Case, IdentityLink
from tests.db.test_raw_rows import DISCORD_ID, encrypted_columns, fill_what_nobody_writes_yet, written
from tests.fixtures.programme import AMINA, IRIS, QUESTION, Programme, opened_in

TORONTO = 416
NEW = new_key()


def silent(_done: int, _total: int) -> None:
    return None


async def keys_in(database: Database) -> dict[str, set[str]]:
    """The key ids in each encrypted column, as stored."""
    found = {}
    async with database.read() as session:
        for table in encrypted_tables(complete_metadata()):
            for name in table.contexts:
                tokens = (await session.exec(select(table.stored.c[name]))).scalars().all()
                found[f"{table.name}.{name}"] = {token.split(".")[1] for token in tokens if token}
    return found


async def test_every_encrypted_column_is_visited_and_nothing_needs_the_old_key(
    database_url, keyring, secret_keys
):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        code = await written(server)
        await fill_what_nobody_writes_yet(database)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        rotated = await rotate(database, both, show=silent, batch=1)
        kept = await keys_in(database)

    assert rotated.is_complete
    assert kept.keys() == {f"{table}.{column}" for table, column in encrypted_columns()}
    assert {column for column, keys in kept.items() if keys != {both.active_identity}} == set()
    async with Database.open(database_url, keyring=Keyring.from_setting(NEW)) as database:
        server = Programme(database)
        assert await server.see(people.find_person, discord_id=DISCORD_ID) is not None
        assert await server.see(people.find_invitation, code=code.replace("-", "")) is not None


async def test_in_the_middle_everybody_is_still_found_and_made_once(database_url, keyring, secret_keys):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        before = [await server.person(discord_id) for discord_id in range(1, 7)]
        coordinator = await server.person(IRIS)
        codes = await server.do(invite_members, how_many=4, by=coordinator)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        server = Programme(database)
        for table in tables_to_rotate():
            await database.write(
                lambda session, table=table: rotate_some(session, table, both, after=None, most=3)
            )

        assert len((await keys_in(database))["identity_links.discord_id"]) == 2
        assert [await server.person(discord_id) for discord_id in range(1, 7)] == before
        known = [await server.see(people.known_person, discord_id=discord_id) for discord_id in range(1, 7)]
        assert [person.id for person in known] == before
        for code in codes:
            assert await server.see(people.find_invitation, code=code.replace("-", "")) is not None


async def test_killed_in_the_middle_it_goes_on_where_it_was(database_url, keyring, secret_keys):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        for discord_id in range(1, 8):
            await server.person(discord_id)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    links = next(table for table in tables_to_rotate() if table.name == "identity_links")
    async with Database.open(database_url, keyring=both) as database:
        await database.write(lambda session: rotate_some(session, links, both, after=None, most=3))
    async with Database.open(database_url, keyring=both) as database:
        rotated = await rotate(database, both, show=silent, batch=2)

    assert (rotated.done, rotated.is_complete) == (4, True)


async def test_people_go_on_meanwhile(database_url, keyring, secret_keys):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        asker = await server.member(AMINA)
        for _ in range(5):
            await server.ask(asker)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        server = Programme(database)
        results = await asyncio.gather(
            rotate(database, both, show=silent, batch=2),
            *(server.ask(asker) for _ in range(5)),
            *(server.person(discord_id) for discord_id in (5, 5, 6)),
        )

    assert results[0].is_complete
    assert results[-3] == results[-2]
    async with Database.open(database_url, keyring=Keyring.from_setting(NEW)) as database:
        cases = await Programme(database).see(cases_of_asker, asker_id=asker)
        assert {case.question for case in cases} == {QUESTION}
        assert len(cases) == 10


async def test_a_second_time_there_is_nothing_to_do(toronto, keyring):
    await toronto.member(AMINA)

    rotated = await rotate(toronto.database, keyring, show=silent)

    assert (rotated.done, rotated.is_complete) == (0, True)


async def test_what_somebody_writes_meanwhile_is_not_written_over(postgres_url, keyring, secret_keys):
    """Read under the old key, changed by somebody else, then written: the other one's words stay."""
    async with Database.open(postgres_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        asked = await server.ask(await server.member(AMINA))
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    cases = next(table for table in tables_to_rotate() if table.name == "cases")
    async with (
        Database.open(postgres_url, keyring=both) as one,
        Database.open(postgres_url, keyring=both) as other,
    ):

        async def change(session) -> None:
            await session.exec(update(Case).where(Case.id == asked.case_id).values(question="Changed?"))

        async def read_then_overtaken(session):
            decrypt, overtaken = both.decrypt, []

            class Slow:
                active_identity = both.active_identity
                encrypt, lookups = both.encrypt, both.lookups

                def decrypt(self, token, context):
                    overtaken.append(context)
                    return decrypt(token, context)

            session_exec = session.exec

            async def between(statement, **options):
                if overtaken:
                    await asyncio.create_task(other.write(change), context=contextvars.Context())
                    overtaken.clear()
                return await session_exec(statement, **options)

            session.exec = between
            return await rotate_some(session, cases, Slow(), after=None)

        batch = await one.write(read_then_overtaken)
        async with one.read() as session:
            question = (await session.exec(select(Case.question))).scalar_one()

    assert (batch.done, question) == (0, "Changed?")


async def test_a_bot_that_still_writes_with_the_old_key_is_told_apart(
    database_url, keyring, secret_keys, monkeypatch
):
    """Only its process was not started again: what it writes meanwhile keeps the old key needed."""
    async with Database.open(database_url, keyring=keyring) as database:
        await (await opened_in(database, TORONTO)).member(AMINA)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:

        async def and_written_to(session, table, ring, **options):
            batch = await rotate_some(session, table, ring, **options)
            if table.name == "identity_links":
                token = keyring.encrypt("4242", "identity_links.discord_id")
                await session.exec(
                    update(table.stored).where(table.stored.c.person_id == 1).values(discord_id=token)
                )
            return batch

        monkeypatch.setattr("bot.rotate_keys.rotate_some", and_written_to)
        rotated = await rotate(database, both, show=silent)

    assert not rotated.is_complete
    assert rotated.left.keys() == {"identity_links"}


async def test_a_damaged_text_is_left_and_counted_and_the_rest_is_done(database_url, keyring, secret_keys):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        asker = await server.member(AMINA)
        first, _ = await server.ask(asker), await server.ask(asker)
        start = token_start(keyring.active_identity)

        async def damage(session) -> None:
            await session.exec(
                text("UPDATE cases SET question = :token WHERE id = :id"),
                params={"token": f"{start}AAAA", "id": first.case_id},
            )

        await database.write(damage)
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        rotated = await rotate(database, both, show=silent, batch=1)
        async with database.read() as session:
            cases = (
                await session.exec(
                    text("SELECT question FROM cases WHERE id <> :id"), params={"id": first.case_id}
                )
            ).scalars()
            assert [both.decrypt(token, "cases.question") for token in cases] == [QUESTION]

    assert (rotated.left, rotated.unreadable, rotated.is_complete) == ({"cases": 1}, 1, False)


async def test_a_code_that_was_not_kept_is_a_reason_to_keep_the_old_key(toronto, keyring):
    await toronto.code()
    await toronto.database.write(lambda session: session.exec(text("UPDATE invitations SET code = NULL")))

    rotated = await rotate(toronto.database, keyring, show=silent)

    assert (rotated.codes_left, rotated.is_complete) == (1, False)


async def test_a_blind_index_is_made_of_a_column_of_its_table():
    for table in tables_to_rotate():
        if table.index is not None:
            assert table.index.of in table.contexts


async def test_links_lead_to_the_same_discord_ids_afterwards(database_url, keyring, secret_keys):
    async with Database.open(database_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        ids = {await server.person(discord_id): discord_id for discord_id in (5, 6, 7)}
    both = Keyring.from_setting(f"{NEW},{secret_keys}")
    async with Database.open(database_url, keyring=both) as database:
        await rotate(database, both, show=silent)
    async with Database.open(database_url, keyring=Keyring.from_setting(NEW)) as database:
        assert await Programme(database).see(people.discord_ids, person_ids=set(ids)) == ids
        async with database.read() as session:
            assert (await session.exec(select(func.count()).select_from(IdentityLink))).scalar_one() == 3
