"""Who may do what to a case."""

import pytest

from bot.rules import case_actions
from bot.rules.case_actions import AlreadyAccepted
from bot.rules.cases import CaseEvent, CaseState, EventType, PassReason, ReturnReason, Status, state_of
from bot.rules.errors import DomainError
from tests.rules.test_cases import ACCEPTED, AMINA, ASKED, FARID, HANA, NOON, ORTIZ, event

NUMBER = "C-2026-0007"


def accept(state: CaseState, person: int, profession: str) -> list[CaseEvent]:
    return case_actions.accept(
        state, person_id=person, profession=profession, asker_id=AMINA, number=NUMBER, at=NOON
    )


def recommend(state: CaseState, person: int, profession: str) -> list[CaseEvent]:
    return case_actions.recommend(state, person_id=person, profession=profession, asker_id=AMINA, at=NOON)


def refused(key: str):
    return pytest.raises(DomainError, match=f"^{key}$")


def test_the_first_acceptance_opens_the_second_does_not():
    first = accept(state_of(ASKED), ORTIZ, "pain_physician")
    second = accept(state_of([*ASKED, *first]), FARID, "pharmacist")

    assert [found.type for found in first] == [EventType.ACCEPTED, EventType.OPENED]
    assert first[1].code == NUMBER
    assert [found.type for found in second] == [EventType.ACCEPTED]


def test_a_profession_that_was_not_asked_may_volunteer():
    events = accept(state_of(ACCEPTED), HANA, "psychologist")

    assert state_of([*ACCEPTED, *events]).slots["psychologist"].owner == HANA


def test_the_second_person_of_a_profession_is_told_who_has_it():
    with pytest.raises(AlreadyAccepted) as lost:
        accept(state_of(ACCEPTED), HANA, "pain_physician")

    assert lost.value.details["owner"] == ORTIZ


def test_nobody_accepts_their_own_case():
    with refused("problem-own-case"):
        accept(state_of(ASKED), AMINA, "pharmacist")


def test_nobody_takes_two_slots_of_one_case():
    with refused("problem-already-yours"):
        accept(state_of(ACCEPTED), ORTIZ, "pharmacist")


@pytest.mark.parametrize(
    ("last", "key"),
    [(EventType.WITHDRAWN, "problem-case-withdrawn"), (EventType.RETURNED, "problem-case-returned")],
)
def test_nothing_is_accepted_in_a_case_that_is_no_longer_live(last: EventType, key: str):
    with refused(key):
        accept(state_of([*ASKED, event(last, AMINA)]), ORTIZ, "pain_physician")


def test_a_coordinator_opens_a_case_without_taking_a_slot():
    events = case_actions.look_over(state_of(ASKED), person_id=HANA, asker_id=AMINA, number=NUMBER, at=NOON)
    state = state_of([*ASKED, *events])

    assert (state.status, state.number, state.lead) == (Status.OPEN, NUMBER, None)


def test_a_case_is_opened_once_and_not_by_its_asker():
    with refused("problem-already-open"):
        case_actions.look_over(state_of(ACCEPTED), person_id=HANA, asker_id=AMINA, number=NUMBER, at=NOON)
    with refused("problem-own-case"):
        case_actions.look_over(state_of(ASKED), person_id=AMINA, asker_id=AMINA, number=NUMBER, at=NOON)


def passing(state: CaseState, person: int, profession: str) -> list[CaseEvent]:
    return case_actions.pass_on(
        state, person_id=person, profession=profession, reason=PassReason.NO_TIME, at=NOON
    )


def test_who_was_offered_a_case_may_pass():
    [passed] = passing(state_of(ASKED), FARID, "pharmacist")

    assert (passed.type, passed.profession, passed.code) == (EventType.PASSED, "pharmacist", "no_time")


def test_a_slot_somebody_else_owns_cannot_be_passed():
    with refused("problem-not-offered-to-you"):
        passing(state_of(ACCEPTED), HANA, "pain_physician")


def test_a_profession_nobody_asked_cannot_be_passed():
    with refused("problem-not-offered-to-you"):
        passing(state_of(ASKED), HANA, "psychologist")


def test_nobody_passes_twice():
    with refused("problem-already-passed"):
        passing(state_of([*ASKED, event(EventType.PASSED, FARID, "pharmacist")]), FARID, "pharmacist")


def test_nobody_passes_after_recommending():
    with refused("problem-already-recommended"):
        passing(
            state_of([*ACCEPTED, event(EventType.RECOMMENDED, ORTIZ, "pain_physician")]),
            ORTIZ,
            "pain_physician",
        )


def hand_over(
    state: CaseState, person: int, colleague: int, profession: str = "pain_physician"
) -> list[CaseEvent]:
    return case_actions.hand_over(
        state,
        person_id=person,
        colleague_id=colleague,
        colleague_profession=profession,
        asker_id=AMINA,
        at=NOON,
    )


def test_the_owner_hands_over_to_a_colleague():
    [event_] = hand_over(state_of(ACCEPTED), ORTIZ, HANA)

    assert (event_.type, event_.person_id, event_.code) == (EventType.HANDED_OVER, HANA, str(ORTIZ))


@pytest.mark.parametrize(
    ("person", "colleague", "profession", "key"),
    [
        (FARID, HANA, "pain_physician", "problem-not-your-case"),
        (ORTIZ, AMINA, "pain_physician", "problem-hand-over-to-asker"),
        (ORTIZ, ORTIZ, "pain_physician", "problem-already-yours"),
        (ORTIZ, HANA, "pharmacist", "problem-hand-over-other-profession"),
    ],
)
def test_handing_over_is_refused(person: int, colleague: int, profession: str, key: str):
    with refused(key):
        hand_over(state_of(ACCEPTED), person, colleague, profession)


def test_a_case_goes_back_only_before_the_members_saw_it():
    [returned] = case_actions.send_back(
        state_of(ASKED), person_id=ORTIZ, reason=ReturnReason.IDENTIFIER, at=NOON
    )

    assert (returned.type, returned.code) == (EventType.RETURNED, "identifier")
    with refused("problem-already-open"):
        case_actions.send_back(state_of(ACCEPTED), person_id=ORTIZ, reason=ReturnReason.UNCLEAR, at=NOON)


def test_only_the_asker_asks_a_returned_case_again():
    returned = state_of([*ASKED, event(EventType.RETURNED, ORTIZ, code="unclear")])

    again = case_actions.ask_again(returned, person_id=AMINA, asker_id=AMINA, at=NOON)

    assert [found.type for found in again] == [EventType.ASKED, EventType.SCREENED]
    with refused("problem-not-your-question"):
        case_actions.ask_again(returned, person_id=FARID, asker_id=AMINA, at=NOON)
    with refused("problem-case-not-returned"):
        case_actions.ask_again(state_of(ASKED), person_id=AMINA, asker_id=AMINA, at=NOON)


def test_the_owner_recommends_for_their_slot():
    [given] = recommend(state_of(ACCEPTED), ORTIZ, "pain_physician")

    assert (given.type, given.profession) == (EventType.RECOMMENDED, "pain_physician")


def test_recommending_for_a_free_profession_takes_its_slot():
    taken, given = recommend(state_of(ACCEPTED), FARID, "pharmacist")

    assert (taken.type, given.type) == (EventType.ACCEPTED, EventType.RECOMMENDED)


def test_recommending_in_a_colleagues_slot_says_whose_it_is():
    with pytest.raises(AlreadyAccepted):
        recommend(state_of(ACCEPTED), HANA, "pain_physician")


def test_nobody_recommends_before_somebody_looked_or_in_their_own_case():
    with refused("problem-accept-first"):
        recommend(state_of(ASKED), ORTIZ, "pain_physician")
    with refused("problem-own-case"):
        recommend(state_of(ACCEPTED), AMINA, "pharmacist")


def test_only_the_asker_withdraws_and_only_once():
    [withdrawn] = case_actions.withdraw(state_of(ACCEPTED), person_id=AMINA, asker_id=AMINA, at=NOON)

    assert withdrawn.type is EventType.WITHDRAWN
    with refused("problem-not-your-question"):
        case_actions.withdraw(state_of(ACCEPTED), person_id=FARID, asker_id=AMINA, at=NOON)
    with refused("problem-case-withdrawn"):
        case_actions.withdraw(state_of([*ACCEPTED, withdrawn]), person_id=AMINA, asker_id=AMINA, at=NOON)
