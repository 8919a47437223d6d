"""What the events of a case add up to."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cases import CaseEvent, EventType, Slot, Status, case_number, state_of

NOON = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
AMINA, ORTIZ, FARID, HANA = 1, 2, 3, 4


def event(kind: EventType, person: int | None = None, profession: str | None = None, code: str | None = None):
    return CaseEvent(kind, NOON, person, profession, code)


ASKED = [
    event(EventType.ASKED, AMINA),
    event(EventType.SCREENED, AMINA),
    event(EventType.OFFERED, ORTIZ, "pain_physician"),
    event(EventType.OFFERED, FARID, "pharmacist"),
]
ACCEPTED = [
    *ASKED,
    event(EventType.ACCEPTED, ORTIZ, "pain_physician"),
    event(EventType.OPENED, ORTIZ, code="C-2026-0001"),
]


def test_a_case_that_was_asked_waits_for_the_hub():
    state = state_of(ASKED)

    assert state.status is Status.WAITING
    assert not state.is_opened
    assert state.missing == ("pain_physician", "pharmacist")
    assert state.asked_at == NOON


def test_the_first_acceptance_opens_the_case_and_leads_it():
    state = state_of(ACCEPTED)

    assert (state.status, state.number, state.lead) == (Status.OPEN, "C-2026-0001", ORTIZ)
    assert state.slot_of(ORTIZ) == Slot(
        "pain_physician", owner=ORTIZ, held_since=NOON, wanted_since=NOON, taken_since=NOON
    )


def test_one_profession_of_two_answers_in_part():
    state = state_of([*ACCEPTED, event(EventType.RECOMMENDED, ORTIZ, "pain_physician")])

    assert state.status is Status.PARTLY_ANSWERED
    assert (state.heard, state.missing) == (("pain_physician",), ("pharmacist",))


def test_a_case_is_answered_when_every_profession_was_heard():
    state = state_of(
        [
            *ACCEPTED,
            event(EventType.RECOMMENDED, ORTIZ, "pain_physician"),
            event(EventType.ACCEPTED, FARID, "pharmacist"),
            event(EventType.RECOMMENDED, FARID, "pharmacist"),
            event(EventType.RECOMMENDED, FARID, "pharmacist"),
        ]
    )

    assert (state.status, state.recommendations, state.lead) == (Status.ANSWERED, 3, ORTIZ)


def test_a_profession_nobody_could_be_found_for_stays_missing():
    state = state_of([*ACCEPTED, event(EventType.UNANSWERABLE, None, "psychologist")])

    assert "psychologist" in state.missing
    assert state.slots["psychologist"].offered_to is None


def test_passing_gives_the_offer_back_and_is_remembered():
    state = state_of([*ASKED, event(EventType.PASSED, FARID, "pharmacist", "no_time")])

    assert state.slots["pharmacist"].offered_to is None
    assert state.passed_by() == {FARID}


def test_an_owner_who_passes_leaves_the_slot_empty():
    state = state_of([*ACCEPTED, event(EventType.PASSED, ORTIZ, "pain_physician", "no_time")])

    assert state.slots["pain_physician"].owner is None


def test_somebody_who_was_not_asked_may_pass_without_taking_the_offer_from_another():
    state = state_of([*ASKED, event(EventType.PASSED, HANA, "pharmacist", "no_time")])

    assert state.slots["pharmacist"].offered_to == FARID


def test_handing_over_moves_the_lead_with_the_slot():
    state = state_of([*ACCEPTED, event(EventType.HANDED_OVER, HANA, "pain_physician", str(ORTIZ))])

    assert state.slots["pain_physician"].owner == HANA
    assert state.lead == HANA


def test_handing_over_another_slot_leaves_the_lead_where_it_is():
    events = [
        *ACCEPTED,
        event(EventType.ACCEPTED, FARID, "pharmacist"),
        event(EventType.HANDED_OVER, HANA, "pharmacist", str(FARID)),
    ]

    assert state_of(events).lead == ORTIZ


def test_a_returned_case_that_is_asked_again_starts_with_empty_slots():
    returned = state_of([*ASKED, event(EventType.RETURNED, ORTIZ, code="unclear")])
    again = state_of([*ASKED, event(EventType.RETURNED, ORTIZ), event(EventType.ASKED, AMINA)])

    assert returned.status is Status.RETURNED
    assert (again.status, again.slots) == (Status.WAITING, {})


def test_what_comes_after_withdrawal_does_not_bring_a_case_back():
    state = state_of(
        [*ACCEPTED, event(EventType.WITHDRAWN, AMINA), event(EventType.RECOMMENDED, ORTIZ, "pharmacist")]
    )

    assert state.status is Status.WITHDRAWN


def test_numbers_count_within_the_year():
    assert case_number(2026, 42) == "C-2026-0042"


people = st.integers(min_value=1, max_value=5)
professions = st.sampled_from(["pharmacist", "psychologist", "pain_physician"])
any_event = st.builds(
    CaseEvent,
    type=st.sampled_from(EventType),
    at=st.just(NOON),
    person_id=st.none() | people,
    profession=st.none() | professions,
    code=st.none() | st.just("C-2026-0001"),
)


@given(st.lists(any_event, max_size=30))
def test_any_sequence_folds_without_an_error_and_replays_to_the_same_state(events: list[CaseEvent]):
    assert state_of(events) == state_of(list(events))


@given(st.lists(any_event, max_size=30))
def test_heard_and_missing_share_out_the_slots(events: list[CaseEvent]):
    state = state_of(events)

    assert set(state.heard) | set(state.missing) == set(state.slots)
    assert not set(state.heard) & set(state.missing)


@given(st.lists(any_event, max_size=20))
def test_time_of_asking_is_the_first_one(events: list[CaseEvent]):
    first = CaseEvent(EventType.ASKED, NOON - timedelta(days=1), 1)

    assert state_of([first, *events]).asked_at == first.at
