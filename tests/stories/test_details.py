"""Details before sending: menus on the page, PEG and goals in a second form, the dose by arithmetic."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import said
from tests.stories.forged import press


async def test_bands_are_chosen_on_the_page_and_stand_on_the_card(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await acts.add_details(amina, page, {"age": "50_59", "co_use": "gabapentinoid"})
    shown = text_of(page.response)
    await amina.press(page.response, "send")

    assert "Age: 50 to 59 · Taken together with: a gabapentinoid" in shown
    assert "Age: 50 to 59" in text_of(acts.newest_queue_card(clinic, ORTIZ))


async def test_a_band_can_be_taken_back(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await acts.add_details(amina, page, {"age": "50_59"})

    await amina.choose(page.response, "detail", [], ending=";age")

    assert "Nothing chosen yet" in text_of(page.response)


async def test_peg_and_goals_come_in_one_more_form(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await acts.add_details(amina, page, {})
    form = await amina.press(page.response, "details-more")
    await amina.fill(
        form, {"peg_pain": "7", "peg_enjoyment": "8", "peg_activity": "7", "goals": ["sleep", "walking"]}
    )
    await amina.press(page.response, "send")

    card = text_of(acts.newest_queue_card(clinic, ORTIZ))
    assert "PEG: 7/8/7 (mean 7.3)" in card
    assert "Goals: sleep better, walk or move more" in card


async def test_the_dose_is_worked_out_and_only_its_band_is_kept(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await acts.add_details(amina, page, {})
    form = await amina.press(page.response, "mme-new")
    await amina.fill(form, {"drug": "oxycodone", "dose": "20", "times": "2"})
    arithmetic = text_of(page.response)
    await amina.press(page.response, "mme-use")
    details = text_of(page.response)
    await amina.press(page.response, "check")
    await amina.press(page.response, "send")

    card = text_of(acts.newest_queue_card(clinic, ORTIZ))
    assert "### 60 MME a day" in arithmetic
    assert "MME are estimates" in arithmetic
    assert "Opioid dose a day: 50 to 89 MME" in details
    assert "50 to 89 MME" in card
    assert "60 MME" not in card


async def test_where_there_is_no_band_none_can_be_taken_over(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await acts.add_details(amina, page, {})
    offered = {}
    for drug in ("methadone", "buprenorphine"):
        form = await amina.press(page.response, "mme-new")
        await amina.fill(form, {"drug": drug, "dose": "20", "times": "1"})
        offered[drug] = buttons_of(page.response)

    await amina.press(page.response, "details")

    assert all("echo:mme-use" not in one for ids in offered.values() for one in ids)
    assert "Details, all optional" in text_of(page.response)


async def test_made_up_details_are_refused_and_change_nothing(clinic: World):
    page = await acts.write_question(clinic, AMINA)
    amina, answers = clinic.person(AMINA), []
    for made_up in ("mme-use:me20x1;1", "mme-use:;1", "mme-use:oc10x2;9", "details-more:77", "check:77"):
        answers.append(said(await press(clinic, amina, page.response, f"echo:{made_up}")))
    await clinic.person(AMINA).press(page.response, "send")

    assert [
        shown for shown in answers if "no longer works" not in shown and "draft is gone" not in shown
    ] == []
    assert "MME" not in text_of(acts.newest_queue_card(clinic, ORTIZ))
