"""A specialist leaves or loses the role: somebody else is asked at once, by the audit log."""

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, HANA, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare


@pytest.fixture
async def hub_of_three(empty_world: World) -> World:
    """Dr Ortiz, and two pharmacists: Farid covers Amina's topic, Hana does not."""
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    return empty_world


async def test_who_loses_the_role_is_replaced_at_once(hub_of_three: World):
    farid, hana = hub_of_three.person(FARID), hub_of_three.person(HANA)
    await acts.ask(hub_of_three, AMINA)
    await acts.accept(hub_of_three, FARID)

    await hub_of_three.take_role(farid, "Hub Specialist", by=hub_of_three.person(JO))

    assert hana.member.mention in text_of(hana.reads("hub-queue")[-1])
    assert farid.member.mention not in text_of(acts.newest_queue_card(hub_of_three, HANA))


async def test_another_role_taken_away_moves_nothing(hub_of_three: World):
    farid = hub_of_three.person(FARID)
    await acts.ask(hub_of_three, AMINA)
    await hub_of_three.give_role(farid, "Coordinator", by=hub_of_three.person(JO))

    await hub_of_three.take_role(farid, "Coordinator", by=hub_of_three.person(JO))

    assert farid.member.mention in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_who_is_removed_from_the_server_is_replaced_at_once(hub_of_three: World):
    await acts.ask(hub_of_three, AMINA)

    await hub_of_three.leave(hub_of_three.person(FARID), kicked_by=hub_of_three.person(JO))

    hana = hub_of_three.person(HANA)
    assert hana.member.mention in text_of(hana.reads("hub-queue")[-1])


async def test_where_nobody_is_left_the_coordinators_are_told_at_once(clinic: World):
    await acts.ask(clinic, AMINA)

    await clinic.take_role(clinic.person(ORTIZ), "Hub Specialist", by=clinic.person(JO))

    assert "Nobody is free" in text_of(clinic.person(IRIS).reads("coordinators")[-1])


async def test_who_gets_the_role_back_sets_the_profile_again_and_is_asked_again(clinic: World):
    farid = clinic.person(FARID)
    await clinic.take_role(farid, "Hub Specialist", by=clinic.person(JO))
    await clinic.give_role(farid, "Hub Specialist", by=clinic.person(JO))
    wanted = text_of(farid.letters()[-1])

    await acts.set_hub_profile(clinic, FARID)
    await acts.ask(clinic, AMINA)

    assert "Fill in my profile" in wanted
    assert farid.member.mention in text_of(acts.newest_queue_card(clinic, ORTIZ))
