"""The register for credit: kept with a yes alone, gone at once with a no, and after six years; on both databases."""

from datetime import timedelta

import pytest
from sqlmodel import select, text

from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.registration import Registration
from bot.rules.retention import REGISTER_KEPT, Erased
from bot.services.consent_notices import answer_notices
from bot.services.erase_again import ToErase, erase_again
from bot.services.erase_person import erase_person
from bot.services.forget_old import forget_old_rows
from bot.services.read_own_data import read_own_data
from bot.services.register_for_credit import read_registration, register_for_credit
from bot.services.withdraw_consent import stop_logging
from db.repositories import participation, people
from db.tables import CpdRegister, Erasure
from tests.fixtures.programme import AMINA, NOON, NOTICES, Programme

DETAILS = Registration("Amina Diallo", "College of Nurses of Ontario", "12345", "amina@example.org")
DAY = timedelta(days=1)


@pytest.fixture
async def amina(toronto) -> int:
    """A member who wants credit and is registered."""
    person_id = await toronto.member(AMINA)
    await answer(toronto, person_id, agrees=True)
    await toronto.do(register_for_credit, person_id=person_id, details=DETAILS)
    return person_id


async def answer(server: Programme, person_id: int, *, agrees: bool) -> None:
    await server.database.write(
        lambda session: answer_notices(
            session,
            person_id=person_id,
            answers={ConsentKind.CPD: agrees},
            notices=NOTICES,
            language="en-CA",
            now=NOON,
        )
    )


async def registered(server: Programme, person_id: int) -> Registration | None:
    return await server.see(read_registration, person_id=person_id)


async def forget(server: Programme, *, days: timedelta) -> int:
    ages = {"keep_log": timedelta(days=9_999), "keep_audit": timedelta(days=9_999)}
    return await server.database.write(lambda session: forget_old_rows(session, now=NOON + days, **ages))


async def test_details_are_read_back_changed_and_stored_encrypted(toronto, amina):
    assert await registered(toronto, amina) == DETAILS

    changed = Registration("Amina Côté", "College of Nurses of Ontario", "12345")
    await toronto.do(register_for_credit, person_id=amina, details=changed, now=NOON + DAY)

    assert await registered(toronto, amina) == changed
    async with toronto.database.read() as session:
        raw = (await session.exec(text("SELECT * FROM cpd_register"))).mappings().one()
        row = (await session.exec(select(CpdRegister))).one()
    assert not any(word in str(dict(raw)) for word in ("Amina", "Nurses", "12345", "example"))
    assert (row.registered_at, row.updated_at) == (NOON, NOON + DAY)


async def test_without_a_yes_to_hours_nothing_is_kept(toronto):
    ben = await toronto.member(12, consents={ConsentKind.EVALUATION: True})

    with pytest.raises(DomainError) as caught:
        await toronto.do(register_for_credit, person_id=ben, details=DETAILS)

    assert caught.value.message_key == "problem-register-no-consent"
    assert await registered(toronto, ben) is None


async def test_whoever_wants_no_hours_kept_is_out_of_it_at_once(toronto, amina):
    await answer(toronto, amina, agrees=False)

    assert await registered(toronto, amina) is None


async def test_stopping_everything_takes_them_out_too(toronto, amina):
    await toronto.do(stop_logging, person_id=amina, removes_past=False, notices=NOTICES, language="en-CA")

    assert await registered(toronto, amina) is None


async def test_erasing_takes_it_away_and_nobody_elses(toronto, amina, sudbury):
    there = await sudbury.member(AMINA)
    await answer(sudbury, there, agrees=True)
    await sudbury.do(register_for_credit, person_id=there, details=DETAILS)

    await toronto.do(erase_person, person_id=amina)

    assert await registered(toronto, amina) is None
    assert await registered(sudbury, there) == DETAILS
    assert await registered(toronto, there) is None


async def test_a_form_that_was_open_while_they_were_forgotten_keeps_nothing(toronto, amina):
    await toronto.do(erase_person, person_id=amina)

    with pytest.raises(DomainError) as caught:
        await toronto.do(register_for_credit, person_id=amina, details=DETAILS)

    assert caught.value.message_key == "problem-person-gone"
    assert await registered(toronto, amina) is None


async def test_in_a_restored_backup_they_are_taken_out_again_but_not_who_registered_since(toronto, amina):
    async with toronto.database.read() as session:
        pseudonym = (await people.get_person(session, toronto.guild_id, amina)).pseudonym
    await answer(toronto, amina, agrees=False)
    async with toronto.database.read() as session:
        noted = (await session.exec(select(Erasure))).one()
    assert (noted.what, noted.object_id) == (Erased.REGISTRATION, pseudonym)
    again = ToErase(noted.what, noted.object_id, noted.at)
    await answer(toronto, amina, agrees=True)
    await toronto.do(register_for_credit, person_id=amina, details=DETAILS)

    restored = await toronto.database.write(lambda session: erase_again(session, erasure=again, now=NOON))
    await toronto.do(register_for_credit, person_id=amina, details=DETAILS, now=NOON + DAY)
    later = await toronto.database.write(lambda session: erase_again(session, erasure=again, now=NOON))

    assert (restored, later) == (True, False)
    assert await registered(toronto, amina) == DETAILS


async def test_it_is_in_ones_own_data(toronto, amina):
    own = await toronto.do(read_own_data, person_id=amina)

    [row] = own.tables["cpd_register"]
    assert (row["legal_name"], row["licence"]) == (DETAILS.legal_name, DETAILS.licence)


async def test_it_is_forgotten_six_years_after_the_last_act_with_minutes(toronto, amina):
    await toronto.database.write(
        lambda session: participation.record(
            session,
            toronto.guild_id,
            Act.SESSION_ATTENDED,
            person_id=amina,
            now=NOON + 10 * DAY,
            minutes=60,
        )
    )

    await forget(toronto, days=REGISTER_KEPT + 9 * DAY)
    assert await registered(toronto, amina) == DETAILS
    await forget(toronto, days=REGISTER_KEPT + 11 * DAY)
    assert await registered(toronto, amina) is None
