"""What follows a close: each answer counts once, only the asker gives it, and only those who agreed are asked later."""

from datetime import timedelta

import pytest

from bot.rules.close_out import Question
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.services.ask_close_out import answer_close_out, answer_follow_up, read_close_out
from bot.services.sum_up_case import sum_up_case
from bot.services.withdraw_case import withdraw_case
from db.repositories import close_outs, participation
from tests.fixtures.programme import NOON, Programme
from tests.services.case_acts import accept, events, recommend, said

ANSWERS = {
    Question.OUTCOME: "confirmed_plan",
    Question.REFERRAL: "planned_now_avoided",
    Question.VALUE_FOR_PATIENT: "4",
    Question.VALUE_FOR_ASKER: "5",
    Question.AGREES_TO_FOLLOW_UP: "yes",
}


@pytest.fixture
async def closed(toronto: Programme, hub: dict[str, int]) -> int:
    """A case that Dr Ortiz summed up."""
    case_id = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, case_id, hub["ortiz"], "pain_physician")
    await toronto.do(
        sum_up_case, case_id=case_id, person_id=hub["ortiz"], is_coordinator=False, text="Raise slowly."
    )
    return case_id


async def answer(server: Programme, case_id: int, person_id: int, question: str, given: str):
    return await server.do(
        answer_close_out, case_id=case_id, person_id=person_id, question=question, answer=given
    )


async def answer_all(server: Programme, case_id: int, person_id: int, *, agrees: str = "yes") -> None:
    for question, given in (ANSWERS | {Question.AGREES_TO_FOLLOW_UP: agrees}).items():
        await answer(server, case_id, person_id, question, given)


async def acts_of(server: Programme, act: Act) -> int:
    return sum(event.type is act for event in await server.see(participation.everything))


async def test_questions_come_one_after_the_other(toronto, hub, closed):
    shown = [
        (await answer(toronto, closed, hub["amina"], question, given)).question
        for question, given in ANSWERS.items()
    ]

    assert shown == [*list(Question)[1:], None]


async def test_a_second_press_on_an_answered_question_changes_nothing(toronto, hub, closed):
    await answer(toronto, closed, hub["amina"], Question.OUTCOME, "confirmed_plan")
    await answer(toronto, closed, hub["amina"], Question.OUTCOME, "not_useful")

    kept = await toronto.see(close_outs.find, case_id=closed)

    assert kept.outcome == "confirmed_plan"


async def test_it_counts_once_however_often_the_last_button_is_pressed(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])
    await answer(toronto, closed, hub["amina"], Question.AGREES_TO_FOLLOW_UP, "yes")

    assert await acts_of(toronto, Act.CLOSEOUT_COMPLETED) == 1
    assert len(await said(toronto, DeliveryKind.FOLLOW_UP)) == 2


async def test_nobody_but_the_asker_answers(toronto, hub, closed):
    with pytest.raises(DomainError) as refused:
        await answer(toronto, closed, hub["ortiz"], Question.OUTCOME, "confirmed_plan")

    assert refused.value.message_key == "problem-not-your-question"


@pytest.mark.parametrize(
    ("question", "given"), [("outcome", "5"), ("mood", "good"), ("value_for_asker", "9")]
)
async def test_what_was_not_offered_is_refused(toronto, hub, closed, question, given):
    with pytest.raises(DomainError) as refused:
        await answer(toronto, closed, hub["amina"], question, given)

    assert refused.value.message_key == "problem-choice-unknown"


async def test_who_does_not_agree_is_not_asked_later(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"], agrees="no")

    assert await said(toronto, DeliveryKind.FOLLOW_UP) == []


async def test_follow_ups_are_due_after_thirty_and_ninety_days(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])

    due = [row.due_at - NOON for row in await said(toronto, DeliveryKind.FOLLOW_UP)]

    assert due == [timedelta(days=30), timedelta(days=90)]


async def test_what_was_not_done_is_asked_for_its_barrier_and_reported_once(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])
    [first, _] = await said(toronto, DeliveryKind.FOLLOW_UP)
    told = {"follow_up_id": first.subject_id, "person_id": hub["amina"]}

    asks = [await toronto.do(answer_follow_up, **told, code=code) for code in ("no", "cost", "cost", "yes")]

    assert asks == [True, False, False, False]
    assert await acts_of(toronto, Act.FOLLOWUP_REPORTED) == 1
    assert (await events(toronto, closed)).count("followed_up") == 1


async def test_what_was_done_needs_no_barrier(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])
    [first, _] = await said(toronto, DeliveryKind.FOLLOW_UP)

    asks = await toronto.do(
        answer_follow_up, follow_up_id=first.subject_id, person_id=hub["amina"], code="yes"
    )

    assert asks is False
    assert await acts_of(toronto, Act.FOLLOWUP_REPORTED) == 1


@pytest.mark.parametrize("code", ["perhaps", "cost"])
async def test_a_barrier_before_the_answer_and_an_unknown_code_keep_nothing(toronto, hub, closed, code):
    await answer_all(toronto, closed, hub["amina"])
    [first, _] = await said(toronto, DeliveryKind.FOLLOW_UP)
    told = {"follow_up_id": first.subject_id, "person_id": hub["amina"], "code": code}

    if code == "perhaps":
        with pytest.raises(DomainError):
            await toronto.do(answer_follow_up, **told)
    else:
        assert await toronto.do(answer_follow_up, **told) is True

    kept = await toronto.see(close_outs.find_follow_up, follow_up_id=first.subject_id)
    assert (kept.answer, kept.barrier) == (None, None)


async def test_a_withdrawn_case_is_not_summed_up(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, case_id, hub["ortiz"], "pain_physician")
    await toronto.do(withdraw_case, case_id=case_id, person_id=hub["amina"])

    with pytest.raises(DomainError) as refused:
        await toronto.do(
            sum_up_case, case_id=case_id, person_id=hub["ortiz"], is_coordinator=False, text="Raise slowly."
        )

    assert refused.value.message_key == "problem-case-withdrawn"
    with pytest.raises(DomainError):
        await toronto.see(read_close_out, case_id=case_id)


async def test_another_servers_close_out_does_not_exist_here(toronto, sudbury, hub, closed):
    with pytest.raises(DomainError):
        await sudbury.do(
            answer_close_out,
            case_id=closed,
            person_id=hub["amina"],
            question=Question.OUTCOME,
            answer="confirmed_plan",
        )
