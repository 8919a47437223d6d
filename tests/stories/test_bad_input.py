"""Texts that nobody could read or that do not fit: a sentence for their author, the text back, nothing kept."""

from typing import Any

import pytest
from sqlmodel import select

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.world import World
from db.tables import CaseDraft, Recommendation
from tests.stories.conftest import said
from tests.stories.forged import loosened, parts

LONGEST = "a" * 4_000
TOO_LONG = "ab " * 1_333 + "ab"
RIGHT_TO_LEFT = "\u202e"
UNREADABLE = {
    "nothing": "",
    "blanks": "   \n  ",
    "emoji": "😀🙏",
    "zero-width": "\u200b\u200d\ufeff\u2060",
    "right-to-left mark": RIGHT_TO_LEFT * 3,
    "markdown alone": "**__~~||`` ``||~~__**",
}
unreadable = pytest.mark.parametrize("typed", UNREADABLE.values(), ids=UNREADABLE.keys())


def field(form: Any, name: str) -> str:
    [found] = [part for part in parts(form.modal["components"]) if part.get("custom_id") == name]
    return str(found.get("value", ""))


async def rows(world: World, table: type) -> list[Any]:
    async with world.app.desk.database.read() as session:
        return list((await session.exec(select(table))).all())


async def write(world: World, **changed: Any) -> Any:
    amina = world.person(AMINA)
    form = loosened(await amina.slash("case-questions", "case ask"), topics="a_topic_of_last_year")
    return await amina.fill(form, {**acts.case_values(), **changed})


async def recommend(world: World, text: str) -> Any:
    ortiz = world.person(ORTIZ)
    form = loosened(await ortiz.press(world.posts()[0].history()[0], "recommend"))
    values = {"kind": "safety-consider", "text": text, "reference": ""}
    return await ortiz.fill(form, values)


@unreadable
@pytest.mark.parametrize(("name", "field_name"), [("question", "Main question"), ("story", "The story")])
async def test_a_question_without_words_is_given_back(clinic: World, name: str, field_name: str, typed: str):
    other = "question" if name == "story" else "story"

    stopped = await write(clinic, **{name: typed})
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert stopped.response.ephemeral
    assert f"“{field_name}” has no words" in answer
    assert field(form, name) == typed
    assert field(form, other) == acts.case_values()[other]
    assert await rows(clinic, CaseDraft) == []


@unreadable
async def test_a_recommendation_without_words_is_given_back(clinic: World, typed: str):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    stopped = await recommend(clinic, typed)
    form = await clinic.person(ORTIZ).press(stopped.response, "mend")

    assert stopped.response.ephemeral
    assert "no words" in said(stopped)
    assert field(form, "text") == typed
    assert await rows(clinic, Recommendation) == []


async def test_the_longest_text_discord_takes_comes_back_whole(clinic: World):
    stopped = await write(clinic, story=LONGEST)
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert "4,000 characters; 2,800 fit" in answer
    assert field(form, "story") == LONGEST


@pytest.mark.parametrize(("name", "most"), [("question", 300), ("story", 4_000)])
async def test_4_001_characters_come_back_as_far_as_the_form_holds_them(clinic: World, name: str, most: int):
    assert len(TOO_LONG) == 4_001

    stopped = await write(clinic, **{name: TOO_LONG})
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert "shorten" in answer
    assert "INC-" not in answer
    assert field(form, name) == TOO_LONG[:most]
    assert await rows(clinic, CaseDraft) == []


async def test_4_001_characters_of_a_recommendation_come_back(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    stopped = await recommend(clinic, TOO_LONG)
    form = await clinic.person(ORTIZ).press(stopped.response, "mend")

    assert "shorten" in said(stopped)
    assert field(form, "text") == TOO_LONG[:1_800]


async def test_a_mark_that_turns_writing_round_is_taken_out_of_words(clinic: World):
    await write(clinic, story=f"Neuropathy for 3 years. {RIGHT_TO_LEFT}Sleeps 4 hours.")
    await write(clinic, story="Call 416-\u200b555-\u20600199 about her neuropathy.")

    [draft] = await rows(clinic, CaseDraft)
    assert draft.form["story"] == "Neuropathy for 3 years. Sleeps 4 hours."
