"""A specialist goes away: offers go on, accepted cases stay, coordinators may say it for them."""

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, FARID, GRACE, HANA, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said

BACK_ON = "2026-01-12"
BACK_AT = "<t:1768194000:D>"
"""Midnight in Toronto."""


@pytest.fixture
async def hub_of_three(empty_world: World) -> World:
    """Dr Ortiz, and two pharmacists: Farid covers Amina's topic, Hana does not."""
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    return empty_world


async def test_an_offer_goes_to_the_next_pharmacist_at_once(hub_of_three: World):
    farid, hana = hub_of_three.person(FARID), hub_of_three.person(HANA)
    await acts.ask(hub_of_three, AMINA)

    shown = await farid.slash("hub-queue", "hub away", until=BACK_ON)

    assert BACK_AT in said(shown)
    assert "1 case you had not accepted yet went to the next specialist" in said(shown)
    assert hana.member.mention in text_of(acts.newest_queue_card(hub_of_three, HANA))
    assert hana.member.mention in text_of(hana.reads("hub-queue")[-1])


async def test_nothing_is_offered_to_who_is_away_until_they_say_they_are_back(hub_of_three: World):
    farid = hub_of_three.person(FARID)
    await farid.slash("hub-queue", "hub away", until=BACK_ON)
    await acts.ask(hub_of_three, AMINA)
    meanwhile = text_of(acts.newest_queue_card(hub_of_three, ORTIZ))
    profile = await acts.set_hub_profile(hub_of_three, FARID)
    shown = await farid.slash("hub-queue", "hub away")
    await acts.ask(hub_of_three, AMINA)

    assert farid.member.mention not in meanwhile
    assert f"You are back on {BACK_AT}" in said(profile)
    assert "You are back" in said(shown)
    assert farid.member.mention in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_where_nobody_is_left_the_coordinators_are_told(clinic: World):
    await acts.ask(clinic, AMINA)

    shown = await clinic.person(FARID).slash("hub-queue", "hub away", until=BACK_ON)

    told = text_of(clinic.person(IRIS).reads("coordinators")[-1])
    assert "Nobody else is free for: Pharmacist" in said(shown)
    assert "Pharmacist" in told


async def test_an_accepted_case_stays_and_can_be_handed_over_from_the_answer(hub_of_three: World):
    farid, hana = hub_of_three.person(FARID), hub_of_three.person(HANA)
    await acts.ask(hub_of_three, AMINA)
    await acts.accept(hub_of_three, FARID)

    shown = await farid.slash("hub-queue", "hub away", until=BACK_ON)
    menu = await farid.press(shown.response, "hand-over")

    assert "C-2026-0001" in said(shown)
    assert farid.member.mention in text_of(acts.newest_queue_card(hub_of_three, FARID))
    assert hana.short_name in str(menu.response.components)


async def test_a_coordinator_says_it_for_somebody_who_is_told(hub_of_three: World):
    iris, farid = hub_of_three.person(IRIS), hub_of_three.person(FARID)
    await acts.ask(hub_of_three, AMINA)
    await acts.accept(hub_of_three, FARID)
    await acts.ask(hub_of_three, AMINA)

    shown = await iris.slash("coordinators", "hub away", until=BACK_ON, person=farid.member)

    letter = farid.letters()[-1]
    assert farid.member.mention in said(shown)
    assert "C-2026-0001" in said(shown)
    assert not any(found.startswith("echo:hand-over") for found in buttons_of(shown))
    assert (BACK_AT in text_of(letter), "C-2026-0001" in text_of(letter)) == (True, True)
    assert acts.QUESTION not in text_of(letter)
    assert farid.member.mention not in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_a_coordinator_brings_somebody_back(hub_of_three: World):
    iris, farid = hub_of_three.person(IRIS), hub_of_three.person(FARID)
    await farid.slash("hub-queue", "hub away", until=BACK_ON)

    shown = await iris.slash("coordinators", "hub away", person=farid.member)
    await acts.ask(hub_of_three, AMINA)

    assert "is back" in said(shown)
    assert "you are back" in text_of(farid.letters()[-1])
    assert farid.member.mention in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_closed_direct_messages_do_not_stop_a_coordinator(hub_of_three: World):
    iris, farid = hub_of_three.person(IRIS), hub_of_three.person(FARID)
    await acts.ask(hub_of_three, AMINA)
    hub_of_three.close_direct_messages(farid)

    shown = await iris.slash("coordinators", "hub away", until=BACK_ON, person=farid.member)

    assert "could not write to" in said(shown)
    assert farid.member.mention not in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_only_coordinators_say_it_for_others(hub_of_three: World):
    farid, hana = hub_of_three.person(FARID), hub_of_three.person(HANA)

    shown = await farid.slash("hub-queue", "hub away", until=BACK_ON, person=hana.member)
    own = await farid.slash("hub-queue", "hub away", until=BACK_ON, person=farid.member)

    assert "Only coordinators" in said(shown)
    assert "You are away" in said(own)


@pytest.mark.parametrize("until", ["2026-01-05", "2025-12-24", "12 January", "tomorrow", "2027-06-01", "-"])
async def test_a_day_that_cannot_be_is_said_and_nothing_changes(hub_of_three: World, until: str):
    farid = hub_of_three.person(FARID)

    shown = await farid.slash("hub-queue", "hub away", until=until)
    await acts.ask(hub_of_three, AMINA)

    assert shown.response.ephemeral
    assert "like 2026-" in said(shown)
    assert farid.member.mention in text_of(acts.newest_queue_card(hub_of_three, ORTIZ))


async def test_a_person_who_is_no_specialist_cannot_be_away(hub_of_three: World):
    iris = hub_of_three.person(IRIS)

    for somebody in (AMINA, GRACE):
        shown = await iris.slash(
            "coordinators", "hub away", until=BACK_ON, person=hub_of_three.person(somebody).member
        )
        assert "no hub profile" in said(shown)


async def test_a_specialist_without_a_profile_is_told_to_fill_it_in(hub_of_three: World):
    grace = hub_of_three.person(GRACE)
    await hub_of_three.give_role(grace, "Hub Specialist", by=hub_of_three.person(IRIS))

    shown = await grace.slash("hub-queue", "hub away", until=BACK_ON)

    assert "/hub profile" in said(shown)


async def test_away_in_french(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID), language="fr-CA")
    bruno = empty_world.person(BRUNO)
    await empty_world.give_role(bruno, "Hub Specialist", by=empty_world.person(IRIS))
    form = await bruno.slash("hub-queue", "hub profile")
    await bruno.fill(form, {"profession": "psychologist", "topics": ["neuropathic_pain"], "capacity": "2"})
    await acts.ask(empty_world, AMINA, professions=["psychologist"])

    shown = await bruno.slash("hub-queue", "hub away", until=BACK_ON)
    back = await bruno.slash("hub-queue", "hub away")

    assert f"Des cas vous seront offerts de nouveau à partir du {BACK_AT}" in said(shown)
    assert "Personne d’autre n’est libre pour\u00a0: " in said(shown)
    assert "Votre absence est terminée" in said(back)
