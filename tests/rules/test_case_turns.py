"""Who may take which turn in an open case, and what is refused."""

import pytest

from bot.rules import case_turns
from bot.rules.cases import CaseEvent, CaseState, CloseReason, Debtor, EventType, Status, state_of
from bot.rules.close_out import ANSWERS, Question, follow_ups_due, next_question, require_answer
from bot.rules.errors import DomainError
from tests.rules.test_cases import ACCEPTED, AMINA, ASKED, FARID, HANA, NOON, ORTIZ, event

IRIS = 9
OPEN = state_of(ACCEPTED)
WAITING = state_of(ASKED)
HEARD = state_of([*ACCEPTED, event(EventType.RECOMMENDED, ORTIZ, "pain_physician")])
CLARIFYING = state_of([*ACCEPTED, event(EventType.CLARIFICATION_ASKED, ORTIZ, "pain_physician")])
PAUSED = state_of([*ACCEPTED, event(EventType.PAUSED, IRIS)])
CLOSED = state_of([*ACCEPTED, event(EventType.CLOSED, IRIS)])
WITHDRAWN = state_of([*ACCEPTED, event(EventType.WITHDRAWN, AMINA)])


def ask_back(state: CaseState, person: int = ORTIZ) -> list[CaseEvent]:
    return case_turns.ask_back(state, person_id=person, profession="pharmacist", asker_id=AMINA, at=NOON)


def reassign(state: CaseState, to: int, profession: str = "pharmacist") -> list[CaseEvent]:
    return case_turns.reassign(state, person_id=IRIS, profession=profession, to=to, asker_id=AMINA, at=NOON)


def refused(act, *args, **details) -> str:
    with pytest.raises(DomainError) as caught:
        act(*args, **details)
    return caught.value.message_key


def test_a_question_back_makes_the_asker_owe_the_reply():
    assert ask_back(OPEN)[0].profession == "pain_physician"
    assert ask_back(OPEN, FARID)[0].profession == "pharmacist"
    assert CLARIFYING.debtor is Debtor.ASKER


def test_what_cannot_be_asked_back():
    assert refused(ask_back, OPEN, AMINA) == "problem-own-case"
    assert refused(ask_back, CLARIFYING) == "problem-already-asked-back"
    assert refused(ask_back, WAITING) == "problem-accept-first"
    assert refused(ask_back, CLOSED) == "problem-case-closed"


def test_the_answer_makes_the_hub_owe_it_again():
    [answered] = case_turns.answer_back(CLARIFYING, person_id=AMINA, asker_id=AMINA, at=NOON)

    assert answered.type is EventType.CLARIFICATION_ANSWERED


def test_only_the_asker_answers_and_only_what_was_asked():
    answer = case_turns.answer_back
    assert (
        refused(answer, CLARIFYING, person_id=FARID, asker_id=AMINA, at=NOON) == "problem-not-your-question"
    )
    assert refused(answer, OPEN, person_id=AMINA, asker_id=AMINA, at=NOON) == "problem-nothing-asked-back"


def test_a_note_is_the_hubs_and_stays_possible_after_the_close():
    assert case_turns.note(CLOSED, person_id=FARID, asker_id=AMINA, at=NOON)
    assert refused(case_turns.note, OPEN, person_id=AMINA, asker_id=AMINA, at=NOON) == "problem-own-case"
    assert (
        refused(case_turns.note, WITHDRAWN, person_id=FARID, asker_id=AMINA, at=NOON)
        == "problem-case-withdrawn"
    )


def test_a_comment_counts_once_a_day_and_never_the_askers_own():
    first = case_turns.comment(OPEN, person_id=HANA, asker_id=AMINA, at=NOON)
    again = case_turns.comment(state_of([*ACCEPTED, *first]), person_id=HANA, asker_id=AMINA, at=NOON)

    assert [found.type for found in first] == [EventType.COMMENTED]
    assert again == []
    assert case_turns.comment(OPEN, person_id=AMINA, asker_id=AMINA, at=NOON) == []
    assert case_turns.comment(WAITING, person_id=HANA, asker_id=AMINA, at=NOON) == []


def test_a_concern_is_raised_in_every_state_that_anybody_can_see():
    for state in (OPEN, CLOSED, WAITING, WITHDRAWN):
        assert case_turns.raise_concern(state, person_id=HANA, at=NOON)
    gone = state_of([*ASKED, event(EventType.WITHDRAWN, AMINA)])
    assert refused(case_turns.raise_concern, gone, person_id=HANA, at=NOON) == "problem-case-withdrawn"


def test_pause_and_resume_take_turns():
    assert case_turns.pause(OPEN, person_id=IRIS, at=NOON)
    assert case_turns.resume(PAUSED, person_id=IRIS, at=NOON)
    assert refused(case_turns.pause, PAUSED, person_id=IRIS, at=NOON) == "problem-already-paused"
    assert refused(case_turns.resume, OPEN, person_id=IRIS, at=NOON) == "problem-not-paused"


def test_a_coordinator_gives_a_slot_or_a_new_profession_to_somebody():
    assert [found.type for found in reassign(OPEN, HANA)] == [EventType.REASSIGNED, EventType.OFFERED]
    assert [found.type for found in reassign(OPEN, HANA, "psychologist")] == [EventType.OFFERED]


def test_what_cannot_be_reassigned():
    assert refused(reassign, OPEN, AMINA) == "problem-hand-over-to-asker"
    assert refused(reassign, OPEN, FARID) == "problem-already-theirs"
    assert refused(reassign, HEARD, HANA, "pain_physician") == "problem-already-recommended"


def test_the_lead_sums_up_what_was_recommended():
    done = case_turns.summarise(HEARD, person_id=ORTIZ, is_coordinator=False, at=NOON)

    assert [found.type for found in done] == [EventType.SUMMARISED, EventType.CLOSED]


def test_what_cannot_be_summed_up():
    sum_up = case_turns.summarise
    assert refused(sum_up, HEARD, person_id=FARID, is_coordinator=False, at=NOON) == "problem-lead-summarises"
    assert (
        refused(sum_up, OPEN, person_id=IRIS, is_coordinator=True, at=NOON) == "problem-nothing-to-summarise"
    )


def test_a_coordinator_closes_with_a_reason():
    [closed] = case_turns.close(OPEN, person_id=IRIS, reason=CloseReason.DUPLICATE, at=NOON)

    assert (closed.type, closed.code) == (EventType.CLOSED, "duplicate")


def test_asker_or_coordinator_open_again_and_the_lead_owes():
    case_turns.reopen(CLOSED, person_id=IRIS, asker_id=AMINA, is_coordinator=True, at=NOON)
    events = case_turns.reopen(CLOSED, person_id=AMINA, asker_id=AMINA, is_coordinator=False, at=NOON)
    closed_after_an_answer = [
        *ACCEPTED,
        event(EventType.RECOMMENDED, ORTIZ, "pain_physician"),
        event(EventType.CLOSED, IRIS),
    ]

    again = state_of([*closed_after_an_answer, *events])

    assert (again.status, again.missing) == (Status.OPEN, ("pain_physician", "pharmacist"))


def test_what_cannot_be_opened_again():
    reopen = case_turns.reopen
    assert (
        refused(reopen, OPEN, person_id=AMINA, asker_id=AMINA, is_coordinator=False, at=NOON)
        == "problem-case-not-closed"
    )
    assert (
        refused(reopen, CLOSED, person_id=HANA, asker_id=AMINA, is_coordinator=False, at=NOON)
        == "problem-not-your-question"
    )


def test_a_reopened_case_without_a_lead_keeps_who_was_heard():
    opened = [*ASKED, event(EventType.OPENED, IRIS, code="C-2026-0001")]
    state = state_of([*opened, event(EventType.CLOSED, IRIS), event(EventType.REOPENED, IRIS)])

    assert state.status is Status.OPEN
    assert state.lead is None


def test_a_lead_who_passes_leads_no_more():
    state = state_of([*ACCEPTED, event(EventType.PASSED, ORTIZ, "pain_physician")])

    assert state.lead is None


def test_a_reassigned_lead_leads_no_more_and_is_not_asked_again():
    state = state_of([*ACCEPTED, event(EventType.REASSIGNED, None, "pain_physician", "deadline")])

    assert state.lead is None
    assert ORTIZ in state.passed_by()


def test_the_lead_goes_first_to_who_was_heard():
    both = [*ACCEPTED, event(EventType.ACCEPTED, FARID, "pharmacist")]
    third = [
        *both,
        event(EventType.ACCEPTED, HANA, "psychologist"),
        event(EventType.RECOMMENDED, HANA, "psychologist"),
    ]
    left = event(EventType.REASSIGNED, None, "pain_physician", "left")

    assert state_of([*both, left]).lead == FARID
    assert state_of([*third, left]).lead == HANA


def test_a_case_that_is_sent_again_has_no_lead_of_before():
    state = state_of([*ACCEPTED, event(EventType.RETURNED, IRIS), event(EventType.ASKED, AMINA)])

    assert state.lead is None


def test_a_slot_freed_without_a_holder_lapses_nobody():
    state = state_of([*ASKED, event(EventType.REASSIGNED, IRIS, "psychologist", "coordinator")])

    assert state.slots["psychologist"].lapsed == frozenset()


def test_questions_of_the_close_out_keep_their_order():
    assert next_question({}) is Question.OUTCOME
    assert next_question({Question.OUTCOME: "none", Question.REFERRAL: "other"}) is Question.VALUE_FOR_PATIENT
    assert next_question(dict.fromkeys(Question, "x")) is None


@pytest.mark.parametrize("question", Question)
def test_every_offered_answer_is_taken(question):
    assert [require_answer(question, answer) for answer in ANSWERS[question]]


@pytest.mark.parametrize(("question", "answer"), [("mood", "good"), ("outcome", "5")])
def test_an_answer_that_was_not_offered_is_refused(question, answer):
    assert refused(require_answer, question, answer) == "problem-choice-unknown"


def test_follow_ups_come_thirty_and_ninety_days_after_the_close():
    assert {days: (due - NOON).days for days, due in follow_ups_due(NOON).items()} == {30: 30, 90: 90}
