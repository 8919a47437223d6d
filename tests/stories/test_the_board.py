"""Coordinators see who owes what, and the asker by when; nobody is reminded by hand."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import said


async def test_the_board_names_who_owes_what(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    board = said(await clinic.person(IRIS).slash("coordinators", "case board"))

    assert "C-2026-0001" in board
    assert f"to answer: Pain physician, {clinic.person(ORTIZ).member.mention}" in board
    assert f"to accept: Pharmacist, {clinic.person(FARID).member.mention}" in board


async def test_a_case_chosen_on_the_board_is_paused_from_there(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    iris = clinic.person(IRIS)
    board = await iris.slash("coordinators", "case board")
    menu = board.response.components[0]["components"][3]["components"][0]

    more = await iris.choose(board.response, "board-case", [menu["options"][0]["value"]])
    await iris.press(more.response, "pause")

    assert "paused" in said(await iris.slash("coordinators", "case board"))


async def test_a_case_for_which_nobody_is_free_is_the_coordinators(clinic: World):
    await clinic.take_role(clinic.person(ORTIZ), "Hub Specialist")
    for _ in range(4):
        await acts.ask(clinic, AMINA)

    board = said(await clinic.person(IRIS).slash("coordinators", "case board"))

    assert "nobody is free: the coordinators look for somebody" in board


async def test_an_empty_board_says_so(clinic: World):
    assert "No case is open" in said(await clinic.person(IRIS).slash("coordinators", "case board"))


async def test_the_board_is_for_coordinators(clinic: World):
    refused = await clinic.person(AMINA).slash("case-questions", "case board")

    assert refused.response.ephemeral
    assert "oordinator" in said(refused)


async def test_a_long_board_has_pages(clinic: World):
    for _ in range(7):
        await acts.ask(clinic, AMINA)
    iris = clinic.person(IRIS)
    first = await iris.slash("coordinators", "case board")
    on_the_first = said(first).count("asked <t:")

    second = await iris.member.click(first.response, custom_id="echo:board:1")

    assert on_the_first == 6
    assert said(second).count("asked <t:") == 1
    assert any(button == "echo:board:0" for button in buttons_of(second))


async def test_the_asker_sees_by_when_an_answer_is_due_and_nobodys_name(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    status = said(await clinic.person(AMINA).slash("case-questions", "case status", case="c-2026-0001"))

    assert "aims to reply by" in status
    assert "Still to be heard: Pain physician, Pharmacist" in status
    assert clinic.person(ORTIZ).member.mention not in status


async def test_nobody_asks_for_the_status_of_somebody_elses_case(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    refused = said(await clinic.person(AMINA).slash("case-questions", "case status", case="C-2026-0099"))

    assert acts.QUESTION not in refused


async def test_before_sending_the_asker_is_told_by_when_an_answer_is_aimed_at(clinic: World):
    page = await acts.write_question(clinic, AMINA)

    assert "first recommendation by <t:" in said(page)


async def test_each_working_morning_the_coordinators_hear_once_what_waits(clinic: World):
    await acts.ask(clinic, AMINA)
    for _ in range(6):
        await clinic.pass_time(by=timedelta(hours=8))
        await clinic.tick()

    told = [text_of(message) for message in clinic.person(IRIS).reads("coordinators")]

    assert sum("Good morning" in text for text in told) == 2


async def test_no_digest_on_a_weekend_and_none_when_nothing_waits(clinic: World):
    await clinic.pass_time(by=timedelta(days=1))
    await acts.ask(clinic, AMINA)
    await clinic.pass_time(by=timedelta(days=4))

    told = [text_of(message) for message in clinic.person(IRIS).reads("coordinators")]

    assert not any("Good morning" in text for text in told)


async def test_an_administrator_sets_hours_and_limits(clinic: World):
    jo = clinic.person(JO)

    changed = said(
        await jo.slash("general", "setup settings", opens="8:00", closes="16:00", first_answer_days=3)
    )
    refused = said(await jo.slash("general", "setup settings", opens="17:00", closes="16:00"))

    assert "08:00 to 16:00" in changed.replace("8:00 to", "08:00 to").replace("008", "08")
    assert "1, 3, 5" in changed
    assert "must last at least" in refused


async def test_at_night_nobody_is_notified_of_a_new_case_before_they_are_at_work(clinic: World):
    farid = clinic.person(FARID)
    await clinic.pass_time(by=timedelta(hours=13))
    before = len(farid.reads("hub-queue"))
    await acts.ask(clinic, AMINA)
    at_night = len(farid.reads("hub-queue"))

    await clinic.pass_time(by=timedelta(hours=11))

    pinged = [text_of(message) for message in farid.reads("hub-queue")[at_night:]]
    assert at_night == before + 1
    assert sum(farid.member.mention in text and "waiting for you" in text for text in pinged) == 1


async def test_who_has_accepted_by_the_morning_is_not_notified_any_more(clinic: World):
    farid = clinic.person(FARID)
    await clinic.pass_time(by=timedelta(hours=13))
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, FARID)

    await clinic.pass_time(by=timedelta(hours=11))

    assert not any(
        farid.member.mention in text_of(message) and "waiting for you" in text_of(message)
        for message in farid.reads("hub-queue")
    )
