"""Nobody who was erased comes back with a backup, and nothing else is erased with them."""

import json
from datetime import timedelta

from sqlmodel import text

from bot.app import open_app
from bot.backup import back_up, restore
from bot.rules.retention import Erased
from bot.services.erase_person import erase_person
from bot.services.forget_old import erase_case_text
from bot.services.withdraw_case import withdraw_case
from bot.services.withdraw_consent import stop_logging
from db.database import Database
from db.erasure_record import ErasureRecord, RecordedErasure
from db.repositories import cases, erasing, participation, people
from tests.bot.installation import erased_since, lived, seen, settings
from tests.fixtures.programme import AMINA, FARID, NOON, NOTICES, QUESTION, Programme

__all__ = ["settings"]


async def test_who_was_erased_after_the_backup_stays_erased(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))

    restored = await restore(settings, file, replaces=True)

    assert restored.erased_again == 1
    assert await seen(settings, keyring, people.find_person, discord_id=AMINA) is None
    assert (await seen(settings, keyring, people.find_person, discord_id=FARID)).id == ids["farid"]
    case = await seen(settings, keyring, cases.find_case, case_id=ids["case"])
    assert (case.question, case.story) == ("", "")
    assert (await restore(settings, file, replaces=True)).erased_again == 1


async def test_also_where_the_bot_died_before_it_was_written_down(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        await Programme(database).do(erase_person, person_id=ids["amina"])
    assert not settings.erasures_file.exists()

    assert (await restore(settings, file, replaces=True)).erased_again == 1
    assert await seen(settings, keyring, people.find_person, discord_id=AMINA) is None


async def test_also_where_the_database_itself_is_lost(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))
    elsewhere = settings.model_copy(update={"database_url": None, "data_dir": tmp_path / "another machine"})
    elsewhere.data_dir.mkdir()
    elsewhere.erasures_file.write_bytes(settings.erasures_file.read_bytes())

    assert (await restore(elsewhere, file, replaces=False)).erased_again == 1
    assert await seen(elsewhere, keyring, people.find_person, discord_id=AMINA) is None


async def test_the_text_of_a_case_that_was_purged_stays_gone_even_if_it_was_open_then(
    settings, keyring, tmp_path
):
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")

    async def purge(server: Programme) -> None:
        await server.do(withdraw_case, case_id=ids["case"], person_id=ids["amina"])
        await server.do(erase_case_text, case_id=ids["case"], why="purged")

    await erased_since(settings, purge)

    assert (await restore(settings, file, replaces=True)).erased_again == 1
    case = await seen(settings, keyring, cases.find_case, case_id=ids["case"])
    assert (case.question, case.status) == ("", "withdrawn")


async def test_past_entries_that_were_removed_stay_nobodys(settings, keyring, tmp_path):
    await lived(settings, keyring)
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        server = Programme(database)
        person = await server.see(people.find_person, discord_id=AMINA)

        async def log_under_her(session) -> None:
            await session.exec(text(f"UPDATE participation_events SET person_id = {person.id}"))  # noqa: S608

        await database.write(log_under_her)
    file = await back_up(settings, tmp_path / "one.sqlite3")
    stopped = {"person_id": person.id, "removes_past": True, "notices": NOTICES, "language": "en-CA"}
    await erased_since(settings, lambda server: server.do(stop_logging, **stopped))

    await restore(settings, file, replaces=True)

    events = await seen(settings, keyring, participation.everything)
    assert events
    assert {event.person_id for event in events} == {None}


async def test_an_erasure_never_touches_what_came_after_it(settings, keyring, tmp_path):
    """Ids are given again after a restore: an old record must not hit the new case of the same number."""
    ids = await lived(settings, keyring)
    file = await back_up(settings, tmp_path / "one.sqlite3")

    async def ask_and_purge(server: Programme) -> None:
        asked = await server.ask(ids["amina"], now=NOON + timedelta(hours=1))
        await server.do(withdraw_case, case_id=asked.case_id, person_id=ids["amina"])
        await server.do(erase_case_text, case_id=asked.case_id, why="purged")

    await erased_since(settings, ask_and_purge)
    await restore(settings, file, replaces=True)
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        asked = await Programme(database).ask(ids["amina"], now=NOON + timedelta(hours=2))
    second = await back_up(settings, tmp_path / "two.sqlite3")

    assert (await restore(settings, second, replaces=True)).erased_again == 0
    assert (await seen(settings, keyring, cases.find_case, case_id=asked.case_id)).question == QUESTION


async def test_the_record_holds_ids_and_instants_and_survives_a_torn_line(settings, keyring, tmp_path):
    ids = await lived(settings, keyring)
    pseudonym = (await seen(settings, keyring, people.get_person, person_id=ids["amina"])).pseudonym
    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))

    [line] = settings.erasures_file.read_text().splitlines()
    assert json.loads(line) == {"at": NOON.isoformat(), "what": "person", "object": pseudonym}

    with settings.erasures_file.open("a") as file:
        file.write('{"at": "2026-')
    record = ErasureRecord(settings.erasures_file)
    record.add([RecordedErasure(Erased.LINK, "P-OTHER", NOON)])
    assert [one.object_id for one in record.read()] == [pseudonym, "P-OTHER"]


async def test_a_record_that_cannot_be_written_is_tried_again_and_holds_nothing_up(settings, keyring):
    ids = await lived(settings, keyring)
    settings.erasures_file.mkdir(parents=True)

    await erased_since(settings, lambda server: server.do(erase_person, person_id=ids["amina"]))
    assert len(await unwritten(settings, keyring)) == 1
    settings.erasures_file.rmdir()
    async with open_app(settings) as app:
        await app.tick(NOON + timedelta(days=2))

    assert await unwritten(settings, keyring) == []
    assert len(settings.erasures_file.read_text().splitlines()) == 1


async def unwritten(settings, keyring):
    async with (
        Database.open(settings.effective_database_url, keyring=keyring) as database,
        database.read() as session,
    ):
        return await erasing.unwritten_erasures(session)
