"""Specialists say what they take, in which language, when, and whose cases they do not take."""

from datetime import timedelta

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, FARID, HANA, IRIS, ORTIZ
from bot.sandbox.person import NothingToPress, button_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said

PHARMACIST = {"profession": "pharmacist", "topics": ["neuropathic_pain"], "capacity": "2"}


async def fill_profile(world: World, who, **fields):
    form = await world.person(who).slash("hub-queue", "hub profile")
    return form, await world.person(who).fill(form, PHARMACIST | fields)


def in_form(shown) -> dict:
    """What stands in a form: by field, the text or what is chosen."""
    fields = [part["component"] for part in shown.modal["components"]]
    return {
        field["custom_id"]: field.get("value")
        if "options" not in field
        else [option["value"] for option in field["options"] if option.get("default")]
        for field in fields
    }


async def test_a_profile_is_shown_once_it_is_kept_and_stands_in_the_form_again(clinic: World):
    _, shown = await fill_profile(clinic, FARID, languages=["en-CA", "fr-CA"], hours="8 h 30 à 16 h")

    again = await clinic.person(FARID).slash("hub-queue", "hub profile")

    assert "Languages: English, French" in said(shown)
    assert "Working hours: 8:30–16:00 (America/Toronto)" in said(shown)
    assert in_form(again) == {
        "profession": ["pharmacist"],
        "topics": ["neuropathic_pain"],
        "capacity": "2",
        "languages": ["en-CA", "fr-CA"],
        "hours": "8:30-16:00",
    }


async def test_an_empty_choice_is_each_language_and_the_hubs_hours(clinic: World):
    _, shown = await fill_profile(clinic, FARID)

    assert "Languages: each" in said(shown)
    assert "Working hours: 9:00–17:00 (America/Toronto)" in said(shown)


@pytest.mark.parametrize("hours", ["25:00", "17:00-9:00", "mornings"])
async def test_hours_that_are_none_bring_the_form_back_with_everything_in_it(clinic: World, hours: str):
    farid = clinic.person(FARID)
    _, stopped = await fill_profile(clinic, FARID, capacity="5", hours=hours)
    problem = said(stopped)

    form = await farid.press(stopped.response, "mend")
    shown = await farid.fill(form, PHARMACIST | {"capacity": "5", "hours": "9-17"})

    assert stopped.response.ephemeral
    assert "Write them like 9:00-17:00" in problem
    assert (in_form(form)["capacity"], in_form(form)["hours"]) == ("5", hours)
    assert "Cases at a time: 5" in said(shown)


async def test_a_number_of_cases_that_is_none_is_said_and_nothing_is_changed(clinic: World):
    _, stopped = await fill_profile(clinic, FARID, capacity="0")

    again = await clinic.person(FARID).slash("hub-queue", "hub profile")

    assert "from 1 to 20" in said(stopped)
    assert in_form(again)["capacity"] == "3"


async def test_a_profile_typed_too_long_ago_is_forgotten(clinic: World):
    _, stopped = await fill_profile(clinic, FARID, hours="25:00")
    await clinic.pass_time(by=timedelta(minutes=16))

    shown = await clinic.person(FARID).press(stopped.response, "mend")

    assert shown.modal is None
    assert "15 minutes" in said(shown)


async def test_a_colleague_of_the_same_site_is_not_asked(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    farid, amina, hana = (empty_world.person(one) for one in (FARID, AMINA, HANA))
    _, page = await fill_profile(empty_world, FARID)
    form = await farid.press(page.response, "hub-more")
    shown = await farid.fill(form, {"conflicts": [amina.member], "timezone": "America/Winnipeg"})
    await acts.ask(empty_world, AMINA)

    card = text_of(acts.newest_queue_card(empty_world, ORTIZ))
    again = await farid.press(shown.response, "hub-more")

    assert amina.member.mention in said(shown)
    assert "9:00–17:00 (America/Winnipeg)" in said(shown)
    assert hana.member.mention in card
    assert farid.member.mention not in card
    assert str(amina.id) in str(again.modal)


async def test_somebody_who_never_used_the_bot_is_named_and_not_kept(clinic: World):
    farid, chloe = clinic.person(FARID), clinic.person(CHLOE)
    _, page = await fill_profile(clinic, FARID)
    form = await farid.press(page.response, "hub-more")

    shown = await farid.fill(form, {"conflicts": [chloe.member], "timezone": ""})

    assert "Not kept" in said(shown)
    assert f"no cases of {chloe.member.mention}" not in said(shown)


async def test_a_zone_nobody_knows_is_said(clinic: World):
    _, page = await fill_profile(clinic, FARID)
    form = await clinic.person(FARID).press(page.response, "hub-more")

    shown = await clinic.person(FARID).fill(form, {"timezone": "Toronto"})

    assert "America/Toronto" in said(shown)
    assert shown.response.ephemeral


async def test_who_passes_for_a_conflict_is_not_told_whose_case_it_was(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    farid, amina = empty_world.person(FARID), empty_world.person(AMINA)
    await acts.ask(empty_world, AMINA)
    form = await farid.press(acts.newest_queue_card(empty_world, FARID), "pass")
    await farid.fill(form, {"reason": "conflict"})
    await acts.ask(empty_world, AMINA)

    card = text_of(acts.newest_queue_card(empty_world, ORTIZ))
    _, profile = await fill_profile(empty_world, FARID)
    more = await farid.press(profile.response, "hub-more")
    before = said(profile)
    again = await farid.fill(more, {"passes": "forget"})

    assert farid.member.mention not in card
    assert "1 person whose case you passed" in before
    assert "whose case you passed" not in said(again)
    assert amina.member.mention not in said(profile)
    assert str(amina.id) not in str(more.modal)


async def test_the_queue_says_in_which_language_and_when_somebody_answers(clinic: World):
    await fill_profile(clinic, FARID, languages=["en-CA"], hours="13:00-17:00")

    await acts.ask(clinic, AMINA)

    assert "answers in English; 0 of 2 cases open, none in four weeks; no case yet; at work in 4 hours" in (
        text_of(acts.newest_queue_card(clinic, ORTIZ))
    )


async def test_the_second_form_is_not_offered_in_a_direct_message(clinic: World):
    hana = clinic.person(HANA)
    await clinic.give_role(hana, "Hub Specialist", by=clinic.person(IRIS))
    form = await hana.press(hana.letters()[-1], "hub-profile")
    stopped = await hana.fill_in_direct_messages(form, PHARMACIST | {"hours": "25:00"})
    form = await hana.press(stopped.response, "mend")

    shown = await hana.fill_in_direct_messages(form, PHARMACIST)

    assert "Your profile is kept" in said(shown)
    with pytest.raises(NothingToPress):
        button_of(shown, "hub-more")


async def test_only_specialists_have_a_profile(clinic: World):
    shown = await clinic.person(AMINA).slash("case-questions", "hub profile")

    assert shown.modal is None
    assert "Only specialists" in said(shown)


async def test_a_profile_in_french(empty_world: World):
    await prepare(empty_world, members=(AMINA, BRUNO), specialists=(ORTIZ,), language="fr-CA")
    bruno, amina = empty_world.person(BRUNO), empty_world.person(AMINA)
    await empty_world.give_role(bruno, "Hub Specialist", by=empty_world.person(IRIS))
    form = await bruno.slash("hub-queue", "hub profile")
    page = await bruno.fill(form, PHARMACIST | {"languages": ["fr-CA"], "hours": "9 h à 16 h 30"})
    more = await bruno.press(page.response, "hub-more")

    shown = await bruno.fill(more, {"conflicts": [amina.member], "timezone": ""})

    assert form.modal["title"] == "Votre profil au centre"
    assert "Langues\u00a0: français" in said(shown)
    assert "Heures de travail\u00a0: de 9\u00a0h\u00a000 à 16\u00a0h\u00a030 (America/Toronto)" in said(shown)
    assert f"Vous ne prenez pas les cas de {amina.member.mention}" in said(shown)
