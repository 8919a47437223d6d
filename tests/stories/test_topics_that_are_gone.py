"""A topic leaves the list while questions about it are being written, waiting or answered."""

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import button_of, buttons_of, text_of
from bot.sandbox.world import World
from content.topics import Topics
from db.tables import Case, CaseDraft
from tests.stories.conftest import said
from tests.stories.test_bad_input import field, rows, write


async def test_a_topic_that_the_form_never_offered_is_refused_and_the_text_comes_back(clinic: World):
    stopped = await write(clinic, topics=["a_topic_of_last_year"])
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert "Choose the topics from the list" in answer
    assert field(form, "story") == acts.STORY
    assert await rows(clinic, CaseDraft) == []


async def test_a_topic_that_was_removed_after_the_question_was_written_stops_send(
    clinic: World, monkeypatch: pytest.MonkeyPatch
):
    page = await acts.write_question(clinic, AMINA)
    present = tuple(topic for topic in clinic.app.desk.topics.ids() if topic != "neuropathic_pain")
    monkeypatch.setattr(Topics, "ids", lambda self: present)
    amina = clinic.person(AMINA)

    refused = await amina.press(page.response, "send")
    form = await amina.press(page.response, "mend-draft")
    page = await amina.fill(form, acts.case_values(topics=["back_neck_pain"]))

    assert "topic" in said(refused)
    assert await rows(clinic, Case) == []
    assert field(form, "story") == acts.STORY
    assert button_of(page, "send")


async def test_a_case_whose_topic_was_removed_is_still_shown_and_answered(
    clinic: World, monkeypatch: pytest.MonkeyPatch
):
    await acts.ask(clinic, AMINA)
    present = tuple(topic for topic in clinic.app.desk.topics.ids() if topic != "neuropathic_pain")
    monkeypatch.setattr(Topics, "ids", lambda self: present)

    await acts.accept(clinic, ORTIZ)
    shown = await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    assert "C-2026-0001" in said(shown)
    assert "echo:recommend:1" in buttons_of(clinic.posts()[0].history()[0])
    assert acts.QUESTION in text_of(clinic.posts()[0].history()[0])
