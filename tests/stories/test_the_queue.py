"""`/hub queue`: age, what is owed and by when, the reason, and the way to each case."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import said


async def test_the_queue_says_what_is_owed_by_whom_until_when_and_why(clinic: World):
    await acts.ask(clinic, AMINA)

    shown = said(await clinic.person(ORTIZ).slash("hub-queue", "hub queue"))

    assert "One case is waiting for the hub · one for you" in shown
    assert "Neuropathic pain · asked <t:" in shown
    assert f"to accept: Pain physician, {clinic.person(ORTIZ).member.mention}, due <t:" in shown
    assert f"to accept: Pharmacist, {clinic.person(FARID).member.mention}, due <t:" in shown
    assert shown.count("covers 1 topic;") == 1


async def test_ones_own_cases_stand_first_and_the_coordinator_has_none(clinic: World):
    await acts.ask(clinic, AMINA, question="The first question?")
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await acts.ask(clinic, AMINA, question="The second question?")

    ortiz = said(await clinic.person(ORTIZ).slash("hub-queue", "hub queue"))
    iris = said(await clinic.person(IRIS).slash("hub-queue", "hub queue"))

    assert ortiz.index("for you\n") < ortiz.index("C-2026-0001")
    assert "for you" not in iris
    assert iris.index("C-2026-0001") < iris.index("New case")


async def test_a_case_that_waits_for_its_asker_or_is_paused_is_not_in_the_queue(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    post = clinic.posts()[-1].history(viewer=clinic.person(ORTIZ).member)[0]
    form = await clinic.person(ORTIZ).press(post, "ask-back")
    await clinic.person(ORTIZ).fill(form, {"text": "Which doses were tried?"})

    assert "No case is waiting" in said(await clinic.person(ORTIZ).slash("hub-queue", "hub queue"))


async def test_a_case_that_waits_for_its_summary_is_in_the_queue_of_its_lead(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await acts.recommend(clinic, FARID, "Check the renal function.")

    shown = said(await clinic.person(ORTIZ).slash("hub-queue", "hub queue"))

    assert f"to sum up: {clinic.person(ORTIZ).member.mention}" in shown


async def test_a_long_queue_has_pages(clinic: World):
    for _ in range(7):
        await acts.ask(clinic, AMINA)
    ortiz = clinic.person(ORTIZ)
    first = await ortiz.slash("hub-queue", "hub queue")
    on_the_first = said(first).count("asked <t:")

    await ortiz.member.click(first.response, custom_id="echo:queue:1")

    assert on_the_first == 6
    assert text_of(first.response).count("asked <t:") == 1
    assert "echo:queue:0" in buttons_of(first.response)
