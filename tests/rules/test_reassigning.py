"""To whom a coordinator may give a case."""

import pytest

from bot.rules import case_turns
from bot.rules.cases import CaseEvent, EventType, state_of
from tests.rules.test_case_actions import refused
from tests.rules.test_cases import ACCEPTED, AMINA, FARID, HANA, NOON, ORTIZ, event

IRIS = 9


def give(events: list[CaseEvent], to: int, profession: str = "pharmacist", **known: bool) -> list[CaseEvent]:
    return case_turns.reassign(
        state_of(events), person_id=IRIS, profession=profession, to=to, asker_id=AMINA, at=NOON, **known
    )


def test_the_slot_is_freed_and_offered_to_the_chosen_one():
    freed, offered = give(ACCEPTED, HANA)

    assert (freed.type, freed.code) == (EventType.REASSIGNED, case_turns.BY_COORDINATOR)
    assert (offered.type, offered.person_id) == (EventType.OFFERED, HANA)


def test_a_profession_nobody_was_asked_for_is_only_offered():
    [offered] = give(ACCEPTED, HANA, "psychologist")

    assert (offered.type, offered.profession) == (EventType.OFFERED, "psychologist")


@pytest.mark.parametrize(
    ("known", "key"),
    [
        ({"has_conflict": True}, "problem-specialist-conflict"),
        ({"is_away": True}, "problem-specialist-away"),
        ({"has_conflict": True, "is_away": True}, "problem-specialist-conflict"),
    ],
)
def test_not_to_somebody_who_is_away_or_has_a_conflict(known: dict[str, bool], key: str):
    with refused(key):
        give(ACCEPTED, HANA, **known)


def test_not_to_the_asker_nor_to_who_has_it_nor_for_a_profession_that_was_heard():
    holder = state_of(ACCEPTED).slots["pharmacist"].holder
    heard = [*ACCEPTED, event(EventType.RECOMMENDED, FARID, "pharmacist")]

    with refused("problem-hand-over-to-asker"):
        give(ACCEPTED, AMINA)
    with refused("problem-already-theirs"):
        give(ACCEPTED, holder)
    with refused("problem-already-recommended"):
        give(heard, HANA)


def test_not_once_it_is_closed():
    with refused("problem-case-closed"):
        give([*ACCEPTED, event(EventType.CLOSED, ORTIZ)], HANA)
