"""Rows of people: whoever they are, at least six are said to be the same, or nothing is said."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.evaluation.anonymity import ANY, FIELDS, LADDERS, WITHHELD, generalise
from content.vocabulary import load_vocabulary

CHOICES = {name: [*load_vocabulary().choices(name), None] for name in FIELDS}
rows = st.lists(st.fixed_dictionaries({name: st.sampled_from(CHOICES[name]) for name in FIELDS}), max_size=80)
NURSE = {
    "profession": "registered_nurse",
    "region": "north_west",
    "rurality": "rural",
    "setting": "family_health_team",
    "years_in_practice": "6_10",
}


def sizes(found) -> list[int]:
    return list(Counter(tuple(row.values()) for row in found.rows).values())


@given(rows)
def test_every_combination_is_shared_by_six_or_says_nothing(people):
    found = generalise(people)

    assert len(found.rows) == len(people)
    for row, count in Counter(tuple(row.values()) for row in found.rows).items():
        assert count >= 6 or (set(row) == {WITHHELD} and len(people) < 6)
    assert found.smallest == min(sizes(found), default=0)
    assert found.withheld == sum(row["region"] == WITHHELD for row in found.rows)


@given(rows)
def test_a_coarser_value_is_true_of_the_person(people):
    found = generalise(people)

    for person, row in zip(people, found.rows, strict=True):
        for name in FIELDS:
            step = LADDERS[name][found.steps[name]]
            assert row[name] in (WITHHELD, step(person[name] or "missing"))


def test_six_of_a_kind_keep_every_field():
    found = generalise([NURSE] * 6)

    assert (found.rows[0], found.withheld) == (NURSE, 0)


def test_five_of_a_kind_say_nothing():
    found = generalise([NURSE] * 5)

    assert (set(found.rows[0].values()), found.withheld) == ({WITHHELD}, 5)


def test_one_rare_person_takes_a_group_of_others_with_them_rather_than_stand_out():
    rare = NURSE | {"profession": "dentist"}
    found = generalise([NURSE] * 40 + [NURSE | {"region": "west"}] * 7 + [rare])

    assert (found.withheld, min(sizes(found))) == (8, 8)
    assert found.rows[0] == NURSE


def test_many_different_people_are_made_coarser_field_by_field():
    people = [NURSE | {"profession": name} for name in CHOICES["profession"] if name] * 2
    found = generalise(people)

    assert found.steps["profession"] > 0
    assert found.rows[0]["region"] in ("north_west", WITHHELD)
    assert min(sizes(found)) >= 6


def test_the_last_step_of_every_field_says_nothing():
    assert {ladder[-1]("x") for ladder in LADDERS.values()} == {ANY}
