"""Nothing from 1 to 5 is shown, nor anything from which it could be worked out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.evaluation.cells import Cell, Hidden, Label, Row, Section, Sum, Table, Unknown
from bot.rules.evaluation.family import Family, is_small
from bot.rules.evaluation.suppression import without_small
from bot.services.evaluation.distributions import greatest
from tests.services.evaluation.attack import attacked


def table_of(family: Family, *rows: Cell) -> Table:
    lines = tuple(Row(Label("plain", str(place)), (cell,)) for place, cell in enumerate(rows))
    return Table("T", (Label("plain", "n"),), (Section(None, lines),))


def shown(tables) -> list[object]:
    return [
        "hidden" if isinstance(cell, Hidden) else getattr(cell, "n", None)
        for table in tables
        for section in table.sections
        for row in section.rows
        for cell in row.cells
    ]


def safe(*families: Family, rows, links=()) -> list[object]:
    return shown(without_small([table_of(families[0], *rows)], families, links, greatest).tables)


def test_large_numbers_stay_as_they_are():
    family = Family("f", {"a": 20, "b": 30, "c": 0})

    assert safe(family, rows=[family.share([atom]) for atom in "abc"]) == [20, 30, 0]


def test_a_small_number_goes_and_a_second_one_with_it():
    family = Family("f", {"a": 20, "b": 30, "c": 3})

    assert safe(family, rows=[family.count(), *(family.share([atom]) for atom in "abc")]) == [
        53,
        "hidden",
        30,
        "hidden",
    ]


def test_two_small_numbers_that_together_are_small_take_a_third_with_them():
    family = Family("f", {"a": 20, "b": 2, "c": 3})

    assert safe(family, rows=[family.share([atom]) for atom in "abc"]).count("hidden") == 3


def test_a_share_whose_rest_is_small_is_not_shown():
    family = Family("f", {"yes": 50, "no": 2})

    assert safe(family, rows=[family.share(["yes"])]) == ["hidden"]


def test_a_roll_up_does_not_give_away_its_only_small_part():
    family = Family("f", {"np": 40, "pa": 2, "md": 60})
    rows = [family.share(["np", "pa"]), family.share(["np"]), family.share(["pa"]), family.share(["md"])]

    assert safe(family, rows=rows) == [42, "hidden", "hidden", 60]


def test_what_is_hidden_here_is_hidden_where_it_stands_again():
    family = Family("f", {"a": 4, "b": 30, "c": 40})
    rows = [family.share(["a"]), family.mean([1.0] * 4, ["a"]), family.share(["b"]), family.share(["c"])]

    assert safe(family, rows=rows) == ["hidden", "hidden", "hidden", 40]


def test_the_whole_of_another_family_does_not_give_it_away():
    one = Family("one", {"yes": 50, "no": 3}, population="all")
    other = Family("other", {"x": 20, "y": 33}, population="all")
    rows = [one.share(["yes"]), other.count(), other.share(["x"])]

    result = safe(one, other, rows=rows, links=[(one.sum(), other.sum())])

    assert result == ["hidden", 53, 20]


def test_of_nobody_there_is_no_share():
    family = Family("f", {"a": 0})

    assert isinstance(family.share(["a"]), Unknown)
    assert isinstance(family.mean([]), Unknown)
    assert isinstance(family.median([]), Unknown)


@pytest.mark.parametrize(("value", "small"), [(0, False), (1, True), (5, True), (6, False)])
def test_small_is_from_one_to_five(value, small):
    assert is_small(value) is small


atoms = st.lists(st.integers(0, 14), min_size=2, max_size=6)


@settings(max_examples=40)
@given(atoms, st.data())
def test_whatever_is_published_no_small_number_can_be_bounded_below_six(counts, data):
    family = Family("f", {f"a{place}": count for place, count in enumerate(counts)})
    names = list(family.atoms)
    subsets = data.draw(
        st.lists(st.lists(st.sampled_from(names), min_size=1, unique=True), min_size=1, max_size=5)
    )
    rows = [
        family.count(),
        *(family.share([name]) for name in names),
        *(family.share(part) for part in subsets),
    ]
    table = table_of(family, *rows)

    result = without_small([table], [family], [], greatest)

    assert attacked(result.tables, [table], [family], []) == []


def test_the_attack_of_these_tests_finds_what_is_not_hidden():
    family = Family("f", {"a": 20, "b": 3})
    table = table_of(family, family.count(), family.share(["a"]))

    assert attacked([table], [table], [family], []) == [Sum("f", frozenset({"b"}))]
