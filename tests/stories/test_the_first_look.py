"""Who looks at a case before the members do: the hub, a coordinator with the hub as deputy, or nobody."""

from datetime import timedelta

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said
from tests.stories.turns import letters


@pytest.fixture
async def careful(clinic: World) -> World:
    """The clinic, where a coordinator looks first."""
    await clinic.person(JO).slash("general", "setup settings", review="coordinator")
    return clinic


def told(world: World) -> str:
    return "\n".join(text_of(message) for message in world.person(IRIS).reads("coordinators"))


async def test_the_coordinators_are_asked_and_the_hub_only_once_it_is_open(careful: World):
    await acts.ask(careful, AMINA)
    before = "\n".join(text_of(message) for message in careful.person(ORTIZ).reads("hub-queue"))
    refused = said(await acts.accept(careful, ORTIZ))
    await acts.accept(careful, IRIS)

    after = "\n".join(text_of(message) for message in careful.person(ORTIZ).reads("hub-queue"))
    assert "waits for your first look: Neuropathic pain" in told(careful)
    assert "a coordinator looks at each case first" in refused
    assert "a case is waiting for you" not in before
    assert "a case is waiting for you" in after
    assert "C-2026-0001" in careful.posts()[0].name


async def test_a_first_look_that_is_late_is_reminded_then_the_hub_looks_as_deputy(careful: World):
    await acts.ask(careful, AMINA)
    await careful.pass_time(by=timedelta(hours=5))
    reminded = told(careful)
    await careful.pass_time(by=timedelta(days=1, hours=1))

    accepted = said(await acts.accept(careful, ORTIZ))

    assert "still waits for your first look" in reminded
    assert "may now look instead" in told(careful)
    assert "As their deputy" in letters(careful.person(FARID))
    assert "C-2026-0001" in accepted


async def test_a_first_look_nobody_takes_is_told_once_more(careful: World):
    await acts.ask(careful, AMINA)
    for _ in range(3):
        await careful.pass_time(by=timedelta(days=1))

    assert told(careful).count("Nobody has looked at a case") == 1
    assert careful.posts() == []


async def test_the_board_and_the_asker_see_where_it_is(careful: World):
    await acts.ask(careful, AMINA)

    board = said(await careful.person(IRIS).slash("coordinators", "case board"))
    own = said(await careful.person(AMINA).slash("case-questions", "case list"))

    assert "first look for identifiers: the coordinators" in board
    assert "waiting for the hub’s first look" in own


async def test_without_an_audit_somebody_has_to_look(clinic: World):
    jo = clinic.person(JO)

    refused = said(await jo.slash("general", "setup settings", review="none"))
    too_early = said(await jo.slash("general", "setup settings", screening_audited="2031-01-01"))
    check = said(await jo.slash("general", "setup check"))

    assert "only where the screening itself was checked" in refused
    assert "has not come yet" in too_early
    assert "Screening last audited here: never" in check


async def test_with_an_audit_of_its_own_a_server_opens_cases_at_once(clinic: World):
    jo = clinic.person(JO)
    shown = said(await jo.slash("general", "setup settings", review="none", screening_audited="2026-01-01"))

    await acts.ask(clinic, AMINA)

    assert "Screening last audited here: January 1, 2026" in shown
    assert "C-2026-0001" in clinic.posts()[0].name
    assert "C-2026-0001" in letters(clinic.person(AMINA))


async def test_the_first_look_in_french(empty_world: World):
    await prepare(empty_world, language="fr-CA")
    await empty_world.person(JO).slash("general", "setup settings", review="coordinator")
    await acts.ask(empty_world, AMINA)
    await empty_world.pass_time(by=timedelta(days=2))

    assert "attend votre premier regard" in told(empty_world)
    assert "peuvent maintenant regarder à votre place" in told(empty_world)
