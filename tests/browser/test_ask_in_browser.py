"""The newcomer's tour in a real browser, from question to log."""

import pytest

from tests.browser.journey import ADVICE, QUESTION, STORY, TELEPHONE, Journey

pytestmark = pytest.mark.browser


async def test_a_newcomer_follows_a_case_from_question_to_log(browser_context, lobby_address):
    lobby = await browser_context.new_page()
    await lobby.goto(lobby_address)
    journey = Journey(lobby)

    before = await journey.download()
    await journey.ask()
    await journey.accept()
    await journey.recommend()
    await journey.see()
    after = await journey.download()

    new = [row["type"] for row in after[len(before) :]]
    written = "\n".join(str(row) for row in after)
    assert new == ["case_asked", "recommendation_given", "recommendation_given"]
    assert not any(text in written for text in (QUESTION, STORY, TELEPHONE, *ADVICE, "Amina"))
    assert await lobby.get_by_text("5 of 5 done").count() == 1
