"""Which professions, whom, and why."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.routing import (
    MOST_PROFESSIONS,
    Candidate,
    Pick,
    Question,
    choose_specialist,
    route,
)
from bot.rules.routing_reason import Reason, read_reason

NOW = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
TABLE = {"neuropathic_pain": ["pain_physician", "pharmacist", "psychologist"]}
AMINA = 99
QUESTION = Question(("neuropathic_pain",), "en-CA", AMINA)


def candidate(person: int, profession: str = "pharmacist", *, load=0, capacity=3, days_idle=None, **more):
    more.setdefault("topics", frozenset({"neuropathic_pain"}))
    last = None if days_idle is None else NOW - timedelta(days=days_idle)
    return Candidate(person, profession, open_cases=load, capacity=capacity, last_case_at=last, **_sets(more))


def _sets(more):
    return {
        name: frozenset(value) if isinstance(value, tuple | set) else value for name, value in more.items()
    }


def routed(candidates, *, wanted=(), question=QUESTION, excluded=frozenset()):
    return route(
        candidates,
        question,
        professions_wanted=wanted,
        professions_by_topic=TABLE,
        now=NOW,
        excluded=excluded,
    )


def people_of(picks):
    return [pick.person_id for pick in picks if pick.person_id is not None]


def pharmacist_of(candidates, *, question=QUESTION, excluded=frozenset()):
    return choose_specialist(
        candidates, question, profession="pharmacist", now=NOW, was_asked_for=False, excluded=excluded
    )


def test_a_case_goes_to_two_professions_in_the_order_of_its_topic():
    picks = routed([candidate(3, "psychologist"), candidate(2, "pharmacist"), candidate(1, "pain_physician")])

    assert [(pick.profession, pick.person_id) for pick in picks] == [("pain_physician", 1), ("pharmacist", 2)]


def test_what_the_asker_wants_comes_first_and_is_filled_up_to_two():
    picks = routed([candidate(1, "pain_physician"), candidate(3, "psychologist")], wanted=["psychologist"])

    assert [pick.profession for pick in picks] == ["psychologist", "pain_physician"]
    assert [pick.was_asked_for for pick in picks] == [True, False]


def test_a_wanted_profession_in_which_nobody_is_free_stands_as_missing():
    picks = routed([candidate(1, "pain_physician"), candidate(2, "pharmacist")], wanted=["social_worker"])

    assert picks[0].person_id is None
    assert [pick.person_id for pick in picks] == [None, 1, 2]


def test_a_profession_outside_the_topic_helps_when_the_hub_has_no_other():
    picks = routed([candidate(1, "pain_physician"), candidate(9, "chiropractor")])

    assert [pick.profession for pick in picks] == ["pain_physician", "chiropractor"]


def test_an_empty_hub_routes_to_nobody():
    assert routed([]) == []


def test_whoever_covers_the_topic_is_preferred_to_whoever_is_free():
    busy_expert = candidate(1, load=2)
    free_other = candidate(2, topics={"headache"})

    pick = pharmacist_of([free_other, busy_expert])

    assert pick.person_id == 1
    assert pick.reason_code == "topic;1;2;3;-;0;0;-"


def test_who_covers_the_topic_and_comes_tomorrow_is_preferred_to_who_is_here_and_does_not():
    expert = candidate(1, staffed_at=NOW + timedelta(hours=20))

    pick = pharmacist_of([candidate(2, topics={"headache"}), expert])

    assert (pick.person_id, pick.hours_until_staffed) == (1, 20)


def test_of_two_who_cover_it_the_one_who_is_at_work_gets_it_though_busier():
    at_work = candidate(2, load=2)
    tomorrow = candidate(1, staffed_at=NOW + timedelta(hours=20))

    assert pharmacist_of([tomorrow, at_work]).person_id == 2


def test_an_hour_more_to_wait_counts_less_than_open_cases():
    opens_at_eight = candidate(1, load=1, staffed_at=NOW + timedelta(hours=14))
    opens_at_nine = candidate(2, staffed_at=NOW + timedelta(hours=15))

    assert pharmacist_of([opens_at_eight, opens_at_nine]).person_id == 2


def test_nobody_is_barred_for_their_hours():
    pick = pharmacist_of([candidate(1, staffed_at=NOW + timedelta(days=3))])

    assert pick.person_id == 1


def test_load_counts_against_capacity():
    small, large = candidate(1, load=1, capacity=2), candidate(2, load=2, capacity=6)

    assert pharmacist_of([small, large]).person_id == 2


def test_with_the_same_load_who_was_given_least_in_four_weeks_gets_it():
    small = candidate(1, capacity=2, recent_cases=2, days_idle=20)
    large = candidate(2, capacity=6, recent_cases=3, days_idle=1)

    pick = pharmacist_of([small, large])

    assert (pick.person_id, pick.recent_cases) == (2, 3)


def test_among_equals_the_longest_without_a_case_gets_it():
    pick = pharmacist_of([candidate(1, days_idle=2), candidate(2, days_idle=9)])

    assert (pick.person_id, pick.days_since_last_case) == (2, 9)


def test_who_never_had_a_case_comes_before_everyone():
    assert pharmacist_of([candidate(1, days_idle=300), candidate(2)]).person_id == 2


def test_nobody_gets_more_than_their_capacity():
    picks = routed([candidate(1, "pharmacist", load=3, capacity=3), candidate(2, "pain_physician")])

    assert people_of(picks) == [2]


def test_neither_the_asker_nor_the_excluded_are_chosen():
    picks = routed([candidate(AMINA), candidate(2, "pain_physician")], excluded=frozenset({2}))

    assert people_of(picks) == []


def test_a_declared_conflict_bars_from_that_askers_cases_alone():
    farid = candidate(1, conflicts={AMINA})

    assert pharmacist_of([farid]).person_id is None
    assert pharmacist_of([farid], question=Question(("neuropathic_pain",), "en-CA", 98)).person_id == 1


def test_who_is_away_gets_nothing_until_the_instant_they_are_back():
    assert pharmacist_of([candidate(1, away_until=NOW + timedelta(minutes=1))]).person_id is None
    assert pharmacist_of([candidate(1, away_until=NOW)]).person_id == 1


def test_a_question_in_french_goes_to_who_answers_in_french_or_in_each_language():
    french = Question(("neuropathic_pain",), "fr-CA", AMINA)

    assert pharmacist_of([candidate(1, languages={"en-CA"})], question=french).person_id is None
    assert pharmacist_of([candidate(1, languages={"en-CA", "fr-CA"})], question=french).language == "fr-CA"
    assert pharmacist_of([candidate(1)], question=french).language is None


@pytest.mark.parametrize("days", [None, 4])
@pytest.mark.parametrize("language", [None, "fr-CA"])
def test_a_stored_reason_reads_as_it_was(days, language):
    pick = Pick("pharmacist", 1, True, 2, 1, 3, days, 4, 15, language)

    assert read_reason(pick.reason_code) == Reason(True, 2, 1, 3, days, 4, 15, language)


def test_a_reason_of_the_first_version_still_reads():
    assert read_reason("topic;1;2;3;-") == Reason(False, 1, 2, 3, None)
    assert read_reason("asked;1;2;3;9") == Reason(True, 1, 2, 3, 9)


@pytest.mark.parametrize("code", ["", "coordinator", "topic;1;2;3", "topic;x;2;3;-", "topic;1;2;3;-;x;0;-"])
def test_what_is_no_reason_reads_as_none(code):
    assert read_reason(code) is None


PEOPLE = st.integers(1, 60)
instants = st.none() | st.integers(-48, 48).map(lambda hours: NOW + timedelta(hours=hours))
roster = st.lists(
    st.builds(
        Candidate,
        person_id=PEOPLE,
        profession=st.sampled_from(["pharmacist", "psychologist", "pain_physician", "chiropractor"]),
        topics=st.frozensets(st.sampled_from(["neuropathic_pain", "headache"])),
        open_cases=st.integers(0, 4),
        capacity=st.integers(1, 4),
        last_case_at=st.none() | st.integers(0, 60).map(lambda days: NOW - timedelta(days=days)),
        languages=st.frozensets(st.sampled_from(["en-CA", "fr-CA"])),
        conflicts=st.frozensets(PEOPLE, max_size=3),
        away_until=instants,
        staffed_at=instants,
        recent_cases=st.integers(0, 9),
    ),
    max_size=12,
    unique_by=lambda found: found.person_id,
)
questions = st.builds(
    Question, st.just(("neuropathic_pain",)), st.sampled_from(["en-CA", "fr-CA"]), asker_id=PEOPLE
)


@given(
    roster,
    questions,
    st.lists(st.sampled_from(["pharmacist", "psychologist", "dentist"]), max_size=6),
    st.frozensets(PEOPLE, max_size=4),
)
def test_routing_keeps_its_promises(candidates, question, wanted, passed):
    picks = routed(candidates, wanted=wanted, question=question, excluded=passed)
    hub = {found.person_id: found for found in candidates}
    chosen = [hub[pick.person_id] for pick in picks if pick.person_id is not None]

    assert all(one.open_cases < one.capacity for one in chosen)
    assert all(one.person_id not in {question.asker_id, *passed} for one in chosen)
    assert all(question.asker_id not in one.conflicts for one in chosen)
    assert all(one.away_until is None or one.away_until <= NOW for one in chosen)
    assert all(not one.languages or question.language in one.languages for one in chosen)
    assert all(read_reason(pick.reason_code) is not None for pick in picks if pick.person_id is not None)

    free = {one.profession for one in candidates if one.may_take(question, NOW)} - {
        one.profession for one in candidates if one.person_id in passed
    }
    assert len({pick.profession for pick in picks}) == len(picks) <= MOST_PROFESSIONS + 2
    assert len({one.profession for one in chosen}) >= min(2, len(free))
    assert picks == routed(list(reversed(candidates)), wanted=wanted, question=question, excluded=passed)
