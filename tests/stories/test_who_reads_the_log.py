"""Only coordinators look at the log, and every look leaves a trace."""

import pytest

from bot.rules.participation import Act
from bot.sandbox.cast import AMINA, CHLOE, IRIS, JO, ORTIZ, Character
from bot.sandbox.world import World
from db.repositories import participation
from tests.stories.conftest import said
from tests.stories.test_the_log import THURSDAY, log, opened, pages


async def audited(world: World) -> list[tuple[str, str]]:
    async with world.app.desk.database.read() as session:
        rows = await participation.audits_of(session, world.guild.id)
    return [(row.action, row.object_id) for row in rows]


@pytest.mark.parametrize("reader", [AMINA, ORTIZ, JO, CHLOE])
async def test_only_coordinators_read_and_export_the_log(clinic: World, reader: Character):
    person = clinic.person(reader)

    shown = await log(clinic, by=reader)
    exported = await person.slash("general", "participation export")

    assert "Only coordinators" in said(shown)
    assert "Only coordinators" in said(exported)
    assert not any(action.startswith("log_") for action, _ in await audited(clinic))


async def test_who_is_no_longer_coordinator_turns_no_page(clinic: World):
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=12)
    page = await log(clinic)
    await clinic.take_role(clinic.person(IRIS), "Coordinator")

    shown = await clinic.person(IRIS).member.click(page.response, custom_id=pages(page)[1])

    assert "Only coordinators" in said(shown)


async def test_every_look_is_audited_with_the_pseudonym_of_whom_it_was_about(clinic: World):
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=12)

    page = await log(clinic, person=AMINA)
    await clinic.person(IRIS).member.click(page.response, custom_id=pages(page)[1])
    await log(clinic, type=Act.JOINED)

    looks = [about for action, about in await audited(clinic) if action == "log_read"]
    assert looks[0].startswith("P-")
    assert looks == [looks[0], looks[0], "joined"]
