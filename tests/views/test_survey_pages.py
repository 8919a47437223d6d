"""Every question of every round, answered and not, fits a card and its buttons' ids, in both languages."""

import re
from datetime import UTC, datetime

import pytest

from bot.rules.surveys import DECLINED, PARTS, Round
from bot.services.list_open_surveys import OpenSurvey
from bot.services.read_survey import SurveyView, Turnout, question_of
from bot.services.run_survey_rounds import PartRates, RoundState, SurveyRates
from bot.views.actions import TEMPLATE
from bot.views.evaluation_pages import survey_rates_page
from bot.views.speaker import Speaker
from bot.views.survey_pages import (
    Address,
    end_page,
    later_page,
    open_surveys,
    question_page,
    survey_letter,
    thanks_page,
)
from content.instrument import load_instruments
from content.sentences import LANGUAGES, Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary

NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
INSTRUMENTS = load_instruments()
LONGEST_KEY = {Round.PRE: "2026-11-24", Round.POST: "2026-11-24", Round.SESSION: "9" * 19}
PERSON = "2147483647"


@pytest.fixture(params=LANGUAGES)
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param, Sentences.load(), load_topics(), load_vocabulary())


def survey(speaker: Speaker, asked: Round, *given: str) -> SurveyView:
    questions = tuple(
        question_of(part, instrument, item)
        for part in PARTS[asked]
        for instrument in (INSTRUMENTS.get(part.instrument, speaker.language),)
        for item in instrument.items_at(part.timepoint)
    )
    return SurveyView(
        asked, LONGEST_KEY[asked], questions, (given,) * len(questions), frozenset(), False, NOON
    )


def parts_of(view) -> list[dict]:
    found = []

    def walk(parts):
        for part in parts:
            found.append(part)
            walk(part.get("components", ()))
            walk([part["accessory"]] if part.get("accessory") else ())

    walk(view.to_components())
    return found


@pytest.mark.parametrize("asked", Round)
@pytest.mark.parametrize("given", [(), (DECLINED,)])
def test_every_question_is_a_card_discord_takes(speaker, asked, given):
    shown = survey(speaker, asked, *given)
    address = Address(asked, shown.key, PERSON)
    pages = [question_page(speaker, shown, at, address) for at in range(len(shown.questions))]
    pages += [end_page(speaker, shown, address), later_page(speaker, shown, address)]
    pages += [survey_letter(speaker, shown, address, is_reminder=True)]

    for page in pages:
        parts = parts_of(page)
        ids = [part["custom_id"] for part in parts if part.get("custom_id")]
        assert len(ids) == len(set(ids))
        assert all(TEMPLATE.match(one) and len(one) <= 100 for one in ids)
        assert all(len(part["label"]) <= 80 for part in parts if part["type"] == 2)
        assert all(1 <= len(part["components"]) <= 5 for part in parts if part["type"] == 1)
        assert len(parts) <= 40


def test_seven_numbers_stand_as_four_and_three_and_the_present_answer_has_a_tick(speaker):
    shown = survey(speaker, Round.PRE, "6")
    parts = parts_of(question_page(speaker, shown, 1, Address(Round.PRE, "")))
    rows = [[button["label"] for button in part["components"]] for part in parts if part["type"] == 1]

    assert rows[:2] == [["1", "2", "3", "4"], ["5", "✓ 6", "7"]]


def test_thanks_count_only_where_there_is_something_to_count(speaker):
    alone, counted = (
        " ".join(str(part.get("content")) for part in parts_of(thanks_page(speaker, turnout)))
        for turnout in (None, Turnout(6, 9))
    )

    assert not re.search(r"\d", alone)
    assert re.search(r"6 .*9 ", counted)


def test_shares_stand_from_six_people_on(speaker):
    rates = [
        PartRates(part, invited, 3, 2, 1) for part, invited in zip(PARTS[Round.PRE], (5, 6), strict=True)
    ]
    state = RoundState(Round.PRE, NOON, None, True, tuple(rates))
    page = survey_rates_page(speaker, SurveyRates("", None, False, 6, (state,)), INSTRUMENTS)
    text = " ".join(str(part.get("content")) for part in parts_of(page))

    assert re.findall(r"\((\d+)\s?%\)", text) == ["33"]


def test_at_most_three_stand_at_progress(speaker):
    waiting = [OpenSurvey(Round.SESSION, str(number), False) for number in range(5)]

    shown = open_surveys(speaker, waiting)

    assert [button.argument for _, button in shown] == [f";session;{number}" for number in (2, 3, 4)]
