"""Which professions, whom, and why."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.routing import MOST_PROFESSIONS, Candidate, choose_specialist, route

NOW = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
TABLE = {"neuropathic_pain": ["pain_physician", "pharmacist", "psychologist"]}


def candidate(
    person: int, profession: str, *, topics=("neuropathic_pain",), load=0, capacity=3, days_idle=None
):
    last = None if days_idle is None else NOW - timedelta(days=days_idle)
    return Candidate(person, profession, frozenset(topics), load, capacity, last)


def routed(candidates, *, wanted=(), asker=99, excluded=frozenset()):
    return route(
        candidates,
        topics=["neuropathic_pain"],
        professions_wanted=wanted,
        professions_by_topic=TABLE,
        asker_id=asker,
        now=NOW,
        excluded=excluded,
    )


def test_a_case_goes_to_two_professions_in_the_order_of_its_topic():
    picks = routed([candidate(3, "psychologist"), candidate(2, "pharmacist"), candidate(1, "pain_physician")])

    assert [(pick.profession, pick.person_id) for pick in picks] == [("pain_physician", 1), ("pharmacist", 2)]


def test_what_the_asker_wants_comes_first_and_is_filled_up_to_two():
    picks = routed([candidate(1, "pain_physician"), candidate(3, "psychologist")], wanted=["psychologist"])

    assert [pick.profession for pick in picks] == ["psychologist", "pain_physician"]
    assert [pick.was_asked_for for pick in picks] == [True, False]


def test_a_wanted_profession_that_nobody_has_room_for_stands_as_missing():
    picks = routed([candidate(1, "pain_physician"), candidate(2, "pharmacist")], wanted=["social_worker"])

    assert picks[0].person_id is None
    assert [pick.person_id for pick in picks] == [None, 1, 2]


def test_a_profession_outside_the_topic_helps_when_the_hub_has_no_other():
    picks = routed([candidate(1, "pain_physician"), candidate(9, "chiropractor")])

    assert [pick.profession for pick in picks] == ["pain_physician", "chiropractor"]


def test_an_empty_hub_routes_to_nobody():
    assert routed([]) == []


def test_whoever_covers_the_topic_is_preferred_to_whoever_is_free():
    busy_expert = candidate(1, "pharmacist", load=2)
    free_other = candidate(2, "pharmacist", topics=("headache",))

    pick = choose_specialist(
        [free_other, busy_expert],
        profession="pharmacist",
        topics=["neuropathic_pain"],
        now=NOW,
        excluded=frozenset(),
        was_asked_for=False,
    )

    assert pick.person_id == 1
    assert pick.reason_code == "topic;1;2;3;-"


def test_among_equals_the_longest_without_a_case_gets_it():
    picks = routed(
        [
            candidate(1, "pharmacist", days_idle=2),
            candidate(2, "pharmacist", days_idle=9),
            candidate(3, "pain_physician"),
        ]
    )

    assert [pick.person_id for pick in picks] == [3, 2]
    assert picks[1].days_since_last_case == 9


def test_nobody_gets_more_than_their_capacity():
    picks = routed([candidate(1, "pharmacist", load=3, capacity=3), candidate(2, "pain_physician")])

    assert [pick.person_id for pick in picks] == [2]


def test_neither_the_asker_nor_the_excluded_are_chosen():
    picks = routed(
        [candidate(1, "pharmacist"), candidate(2, "pain_physician")], asker=1, excluded=frozenset({2})
    )

    assert picks == []


roster = st.lists(
    st.builds(
        Candidate,
        person_id=st.integers(1, 60),
        profession=st.sampled_from(["pharmacist", "psychologist", "pain_physician", "chiropractor"]),
        topics=st.frozensets(st.sampled_from(["neuropathic_pain", "headache"])),
        open_cases=st.integers(0, 4),
        capacity=st.integers(1, 4),
        last_case_at=st.none() | st.integers(0, 60).map(lambda days: NOW - timedelta(days=days)),
    ),
    max_size=12,
    unique_by=lambda found: found.person_id,
)


@given(roster, st.lists(st.sampled_from(["pharmacist", "psychologist", "dentist"]), max_size=6))
def test_routing_keeps_its_promises(candidates, wanted):
    picks = routed(candidates, wanted=wanted)
    chosen = {found.person_id: found for found in candidates}
    people = [pick.person_id for pick in picks if pick.person_id is not None]
    hub = {found.profession for found in candidates if found.has_room}

    assert len({pick.profession for pick in picks}) == len(picks) <= MOST_PROFESSIONS + 2
    assert all(chosen[person].has_room for person in people)
    assert len(people) >= min(2, len(hub))
    assert picks == routed(list(reversed(candidates)), wanted=wanted)
