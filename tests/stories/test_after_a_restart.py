"""What was pressed before the process ended still works after it."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CHLOE, DEVON, IRIS, JO
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import new_code, said
from tests.stories.test_the_log import THURSDAY, entries, log, opened, pages


async def test_an_open_consent_page_still_leads_in(clinic: World):
    devon = clinic.person(DEVON)
    page = await devon.slash("start-here", "join", code=await new_code(clinic))
    await clinic.restart()

    form = await devon.press(page.response, "profile")
    await clinic.restart()
    await devon.fill(form, {"profession": "physiotherapist", "region": "east", **acts.PROFILE})

    assert devon.can_see("case-questions")


async def test_a_request_to_join_is_still_approved(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    await clinic.restart()

    await clinic.person(IRIS).press(clinic.person(IRIS).reads("coordinators")[-1], "approve")

    assert clinic.person(CHLOE).can_see("case-questions")


async def test_a_page_of_the_log_still_turns_with_its_filter(clinic: World):
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=12)
    page = await log(clinic, person=AMINA, type="didactic_opened")
    await clinic.restart()

    older = await clinic.person(IRIS).member.click(page.response, custom_id=pages(page)[1])

    assert len(entries(older)) == 2


async def test_a_check_page_still_takes_details_and_sends(clinic: World):
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await clinic.restart()

    await acts.add_details(amina, page, {"age": "50_59"})
    form = await amina.press(page.response, "details-more")
    await clinic.restart()
    await amina.fill(form, {"peg_pain": "7"})
    sent = await amina.press(page.response, "send")

    assert "Sent to the hub" in said(sent)


async def test_the_standing_cards_are_not_doubled(clinic: World):
    await clinic.restart()
    await clinic.person(JO).slash("general", "setup space")

    assert len(clinic.channel("start-here").history()) == 1
    assert "ECHO" in text_of(clinic.channel("start-here").history()[0])
