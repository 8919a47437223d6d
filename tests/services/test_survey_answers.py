"""Answers kept one by one, the log once, rates that add up. On both databases."""

import asyncio

import pytest

from bot.rules.errors import DomainError
from bot.rules.surveys import LEAST_SHOWN, Part, Round, Timepoint
from bot.services.answer_survey import answer_survey, decline_survey, hand_in_survey
from bot.services.erase_person import erase_person
from bot.services.read_survey import read_survey, read_turnout
from bot.services.run_survey_rounds import (
    read_survey_rates,
)
from content.instrument import Instruments
from db.tables import Specialist, SurveyAnswer, SurveyInvitation
from tests.fixtures.programme import AMINA, NOON
from tests.services.surveying import (
    AGREES,
    INSTRUMENTS,
    LIBRARY,
    PRE,
    answer,
    completed,
    opened,
    rows,
    seen,
    survey_letters,
)


async def test_answers_are_kept_at_once_and_changed_until_the_next_part_or_the_end(toronto):
    amina = await toronto.member(consents=AGREES)
    await opened(toronto)

    assert await answer(toronto, amina, 0, "complex", "opioids") == 1
    assert await answer(toronto, amina, 0, "none") == 1
    assert await completed(toronto) == []
    await answer(toronto, amina, 1, "3")
    await answer(toronto, amina, 1, "5")
    kept = {(row.item, row.value, row.version) for row in await rows(toronto, SurveyAnswer)}
    with pytest.raises(DomainError, match="problem-survey-handed-in"):
        await answer(toronto, amina, 0, "complex")

    assert kept == {("reason.none", 1, 1), ("assess", 5, 1)}
    assert await completed(toronto) == ["reasons:joining"]


async def test_two_presses_at_once_leave_one_answer_and_handing_in_twice_is_logged_once(toronto):
    amina = await toronto.member(consents=AGREES)
    await opened(toronto)
    await asyncio.gather(answer(toronto, amina, 0, "complex"), answer(toronto, amina, 0, "opioids", "credit"))
    kept = {row.item for row in await rows(toronto, SurveyAnswer)}
    is_early = await toronto.do(hand_in_survey, person_id=amina, instruments=INSTRUMENTS, **PRE)
    for place in range(1, 13):
        await answer(toronto, amina, place, "4")

    both = await asyncio.gather(
        *(toronto.do(hand_in_survey, person_id=amina, instruments=INSTRUMENTS, **PRE) for _ in range(2))
    )

    assert kept in ({"reason.complex"}, {"reason.opioids", "reason.credit"})
    assert not is_early
    assert both == [True, True]
    assert sorted(await completed(toronto)) == ["reasons:joining", "self_efficacy:pre"]
    assert (await seen(toronto, amina)).is_done


async def test_an_answer_to_an_older_wording_is_asked_again_and_replaced(toronto):
    amina = await toronto.member(consents=AGREES)
    await opened(toronto)
    old = (await seen(toronto, amina)).questions[1].mark
    await answer(toronto, amina, 1, "3")
    newer = Instruments(
        one.model_copy(update={"version": 2}) if one.id == "self_efficacy" else one
        for one in INSTRUMENTS.all()
    )
    details = {"person_id": amina, "given": ["7"], "instruments": newer, **PRE}

    with pytest.raises(DomainError, match="problem-survey-changed"):
        await toronto.do(answer_survey, mark=old, **details)
    view = await toronto.see(
        read_survey, person_id=amina, instruments=newer, language="fr-CA", now=NOON, **PRE
    )
    await toronto.do(answer_survey, mark=view.questions[1].mark, **details)

    assert not view.is_begun
    assert [(row.item, row.value, row.version) for row in await rows(toronto, SurveyAnswer)] == [
        ("assess", 7, 2)
    ]


async def test_rates_add_up_and_a_turnout_is_told_from_six_answers_on(toronto):
    people = [await toronto.member(100 + number, consents=AGREES) for number in range(8)]
    await opened(toronto)
    turnouts = []
    for person_id in people[:LEAST_SHOWN]:
        for place in range(13):
            await answer(toronto, person_id, place, "declined")
        await toronto.do(hand_in_survey, person_id=person_id, instruments=INSTRUMENTS, **PRE)
        turnouts.append(await toronto.see(read_turnout, person_id=person_id, **PRE))
    await answer(toronto, people[6], 0, "complex")
    await toronto.do(decline_survey, person_id=people[7], **PRE)

    found = await toronto.see(read_survey_rates, library=LIBRARY, now=NOON)
    by_part = {rates.part: rates for state in found.rounds for rates in state.rates}
    reasons, sure = (
        by_part[Part("reasons", Timepoint.JOINING)],
        by_part[Part("self_efficacy", Timepoint.PRE)],
    )

    assert turnouts[:-1] == [None] * 5
    assert (turnouts[-1].answered, turnouts[-1].asked) == (6, 8)
    assert (reasons.invited, reasons.started, reasons.completed, reasons.declined) == (8, 7, 6, 1)
    assert (sure.invited, sure.started, sure.completed, sure.declined) == (8, 6, 6, 1)
    assert found.learners == 8
    assert [state.is_open for state in found.rounds] == [True, False, False]


async def test_nobody_opens_sessions_by_hand_and_who_is_erased_leaves_no_answer(toronto):
    amina = await toronto.member(AMINA, consents=AGREES)
    await opened(toronto)
    await answer(toronto, amina, 0, "complex")
    with pytest.raises(DomainError, match="problem-choice-unknown"):
        await opened(toronto, Round.SESSION)

    await toronto.do(erase_person, person_id=amina)

    assert await rows(toronto, SurveyAnswer) == await rows(toronto, SurveyInvitation) == []
    assert await survey_letters(toronto) == []
    assert await rows(toronto, Specialist) == []
