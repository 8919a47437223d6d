"""A case in the live session."""

from datetime import timedelta

from bot.rules import case_live
from bot.rules.cases import CaseEvent, EventType, Status, state_of
from tests.rules.test_case_actions import refused
from tests.rules.test_cases import ACCEPTED, AMINA, ASKED, FARID, HANA, NOON, ORTIZ, event

IRIS = 9
PRESENTED = [*ACCEPTED, event(EventType.PRESENTED_LIVE, IRIS)]


def present(events: list[CaseEvent], at=NOON) -> list[CaseEvent]:
    return case_live.present_live(state_of(events), person_id=IRIS, at=at)


def recommend(events: list[CaseEvent], person: int, profession: str) -> list[CaseEvent]:
    return case_live.recommend_live(
        state_of(events), person_id=person, profession=profession, asker_id=AMINA, at=NOON
    )


def test_an_open_case_is_taken_to_the_session_once_a_day():
    [presented] = present(ACCEPTED)
    tomorrow = NOON + timedelta(days=1)

    assert (presented.type, presented.person_id) == (EventType.PRESENTED_LIVE, IRIS)
    assert state_of(PRESENTED).presented_at == NOON
    assert present(PRESENTED) == []
    assert [again.at for again in present(PRESENTED, tomorrow)] == [tomorrow]


def test_presenting_changes_neither_status_nor_who_owes_what():
    before, after = state_of(ACCEPTED), state_of(PRESENTED)

    assert (after.status, after.slots, after.hub_clock) == (before.status, before.slots, before.hub_clock)


def test_a_case_that_is_not_open_or_is_closed_goes_to_no_session():
    with refused("problem-accept-first"):
        present(ASKED)
    with refused("problem-case-closed"):
        present([*ACCEPTED, event(EventType.CLOSED, ORTIZ)])
    with refused("problem-case-closed"):
        recommend([*PRESENTED, event(EventType.CLOSED, ORTIZ)], ORTIZ, "pain_physician")


def test_whoever_has_the_slot_is_heard():
    [recommended] = recommend(PRESENTED, ORTIZ, "psychologist")

    assert (recommended.type, recommended.profession) == (EventType.RECOMMENDED, "pain_physician")
    assert recommended.code == case_live.LIVE_SESSION
    assert state_of([*PRESENTED, recommended]).status is Status.PARTLY_ANSWERED


def test_a_slot_nobody_took_becomes_theirs():
    accepted, recommended = recommend(PRESENTED, FARID, "pharmacist")
    state = state_of([*PRESENTED, accepted, recommended])

    assert (accepted.type, accepted.person_id) == (EventType.ACCEPTED, FARID)
    assert state.slots["pharmacist"].owner == FARID
    assert (state.status, state.heard) == (Status.PARTLY_ANSWERED, ("pharmacist",))


def test_a_profession_nobody_was_asked_for_is_heard_too():
    events = recommend(PRESENTED, HANA, "psychologist")

    assert state_of([*PRESENTED, *events]).heard == ("psychologist",)


def test_a_colleague_of_the_same_profession_is_heard_beside_the_owner_of_the_slot():
    [recommended] = recommend(PRESENTED, HANA, "pain_physician")
    state = state_of([*PRESENTED, recommended])

    assert recommended.person_id == HANA
    assert (state.slots["pain_physician"].owner, state.heard) == (ORTIZ, ("pain_physician",))


def test_only_of_a_case_that_was_presented_and_never_by_its_asker():
    with refused("problem-not-presented"):
        recommend(ACCEPTED, ORTIZ, "pain_physician")
    with refused("problem-live-by-asker"):
        recommend(PRESENTED, AMINA, "pain_physician")
