"""What nobody foresaw: a number to quote, nothing lost, nothing half done, and no word of a case in the log."""

import logging
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.logs import IncidentFilter, JsonFormatter, TextFormatter
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import button_of, text_of
from bot.sandbox.world import World
from db.tables import Case
from tests.stories.conftest import said
from tests.stories.test_bad_input import field

ADVICE = "Consider topical capsaicin."


class Log:
    """The log as the formatters write it."""

    def __init__(self, caplog: pytest.LogCaptureFixture):
        self.caplog = caplog

    def __str__(self) -> str:
        formats = (TextFormatter(), JsonFormatter())
        return "\n".join(form.format(record) for record in self.caplog.records for form in formats)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Log:
    caplog.set_level(logging.INFO)
    caplog.handler.addFilter(IncidentFilter())
    return Log(caplog)


def break_down(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A service that fails, with the words it was given in its mouth."""

    async def fails(session: object, **given: object) -> None:
        raise ValueError(f"{acts.STORY} {ADVICE} {given}")

    monkeypatch.setattr(name, fails)


def incident_in(text: str) -> str:
    return next(word.strip("*") for word in text.split() if "INC-" in word)


async def test_send_that_fails_gives_a_number_the_log_has_too_and_can_be_pressed_again(
    clinic: World, monkeypatch: pytest.MonkeyPatch, log: Log
):
    page = await acts.write_question(clinic, AMINA)
    with monkeypatch.context() as broken:
        break_down(broken, "bot.cogs.cases.send_draft")
        failed = await clinic.person(AMINA).press(page.response, "send")
    again = await clinic.person(AMINA).press(page.response, "send")

    assert failed.response.ephemeral
    assert incident_in(said(failed)) in str(log)
    assert "Sent to the hub" in said(again)
    assert acts.QUESTION in text_of(acts.newest_queue_card(clinic, ORTIZ))


async def test_the_log_of_an_incident_has_no_word_that_was_typed(
    clinic: World, monkeypatch: pytest.MonkeyPatch, log: Log
):
    break_down(monkeypatch, "bot.cogs.cases.keep_draft")

    await acts.write_question(clinic, AMINA)

    written = str(log)
    assert "ValueError" in written
    assert "keep_draft" in written
    for words in (acts.STORY, acts.QUESTION, "diabetic", ADVICE):
        assert words not in written


async def test_a_question_that_could_not_be_kept_comes_back_in_its_form(
    clinic: World, monkeypatch: pytest.MonkeyPatch, log: Log
):
    with monkeypatch.context() as broken:
        break_down(broken, "bot.cogs.cases.keep_draft")
        failed = await acts.write_question(clinic, AMINA)
    number = incident_in(said(failed))
    form = await clinic.person(AMINA).press(failed.response, "mend")
    page = await clinic.person(AMINA).fill(form, acts.case_values())

    assert number in str(log)
    assert field(form, "story") == acts.STORY
    assert button_of(page, "send")


async def test_a_recommendation_that_could_not_be_kept_comes_back_in_its_form(
    clinic: World, monkeypatch: pytest.MonkeyPatch, log: Log
):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    with monkeypatch.context() as broken:
        break_down(broken, "bot.cogs.recommending.give_recommendations")
        failed = await acts.recommend(clinic, ORTIZ, ADVICE)
    number = incident_in(said(failed))
    form = await clinic.person(ORTIZ).press(failed.response, "mend")

    assert number in str(log)
    assert ADVICE not in str(log)
    assert field(form, "text") == ADVICE


async def test_a_recommendation_for_a_case_withdrawn_meanwhile_comes_back_with_the_reason(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    form = await clinic.person(ORTIZ).press(clinic.posts()[0].history()[0], "recommend")
    await clinic.person(AMINA).slash("case-questions", "case withdraw", case="C-2026-0001")

    refused = await clinic.person(ORTIZ).fill(
        form, {"kind": "safety-consider", "text": ADVICE, "reference": ""}
    )

    assert "withdrawn" in said(refused)
    assert button_of(refused, "mend")


async def test_an_answer_discord_did_not_take_is_given_once_more(clinic: World, log: Log):
    clinic.env.inject_error("POST", "/interactions/*/*/callback", status=500)

    shown = await clinic.person(AMINA).slash("case-questions", "case list")

    assert incident_in(said(shown)) in str(log)


async def test_a_queue_card_discord_did_not_take_is_posted_within_minutes_and_once(clinic: World):
    queue = clinic.channel("hub-queue")
    clinic.env.inject_error("POST", f"/channels/{queue.id}/messages", status=500)

    sent = await acts.ask(clinic, AMINA)
    for _ in range(4):
        await clinic.pass_time(by=timedelta(minutes=1))

    cards = [message for message in queue.history() if acts.QUESTION in text_of(message)]
    async with clinic.app.desk.database.read() as session:
        assert len((await session.exec(select(Case))).all()) == 1
    assert "Sent to the hub" in said(sent)
    assert len(cards) == 1
