"""Morphine milligram equivalents: the vectors of the CDC's table, what voids a total, what is never said."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import opioids
from bot.rules.case_details import PAGE_BANDS
from bot.rules.opioids import (
    DETAIL,
    FACTORS,
    MOST_DOSE,
    Caution,
    Drug,
    Intake,
    MmeTotal,
    NoTotal,
    Refusal,
    add_up,
    cautions_for,
    dose_band,
)

COMPUTED = sorted(FACTORS)
REFUSED = (Drug.BUPRENORPHINE, Drug.OTHER, "meperidine", "")
ALWAYS = {Caution.ESTIMATE, Caution.NO_REPLACEMENT_DOSE, Caution.NO_OUD_DECISION}


def taken(drug: str, dose: str, times_a_day: int = 1) -> Intake:
    return Intake(drug, Decimal(dose), times_a_day)


def total_of(*intakes: Intake) -> MmeTotal:
    total = add_up(intakes)
    assert isinstance(total, MmeTotal)
    return total


@st.composite
def intakes(draw: st.DrawFn) -> Intake:
    drug = draw(st.sampled_from(COMPUTED))
    times = 1 if drug == Drug.FENTANYL_PATCH else draw(st.integers(1, 24))
    return Intake(drug, draw(st.decimals("0.01", MOST_DOSE, places=2)), times)


refused = st.sampled_from(REFUSED).map(Intake)
lists = st.lists(intakes(), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("intake", "mme"),
    [
        (taken(Drug.HYDROCODONE, "5", 4), "20"),
        (taken(Drug.OXYCODONE, "10", 2), "30"),
    ],
)
def test_the_examples_in_the_note_of_the_cdcs_table(intake: Intake, mme: str):
    assert total_of(intake).mme == Decimal(mme)


@pytest.mark.parametrize(
    ("intake", "mme"),
    [
        (taken(Drug.FENTANYL_PATCH, "25"), "60"),
        (taken(Drug.HYDROMORPHONE, "2.5", 4), "50"),
        (taken(Drug.CODEINE, "60", 4), "36"),
        (taken(Drug.TRAMADOL, "100", 3), "60"),
        (taken(Drug.METHADONE, "10", 2), "94"),
        (taken(Drug.MORPHINE, "15", 2), "30"),
        (taken(Drug.OXYMORPHONE, "5", 2), "30"),
        (taken(Drug.TAPENTADOL, "50", 2), "40"),
    ],
)
def test_every_other_factor_of_the_table(intake: Intake, mme: str):
    assert total_of(intake).mme == Decimal(mme)


def test_the_table_has_a_version_a_source_and_no_factor_for_buprenorphine():
    assert (opioids.TABLE_VERSION, opioids.SOURCE) == ("CDC 2022", "MMWR Recomm Rep 2022;71(RR-3)")
    assert set(Drug) - FACTORS.keys() == {Drug.BUPRENORPHINE, Drug.OTHER}


def test_several_opioids_are_summed_and_each_says_what_it_adds():
    total = total_of(taken(Drug.OXYCODONE, "10", 2), taken(Drug.HYDROMORPHONE, "2", 5))

    assert total.mme == 80
    assert [share.mme for share in total.shares] == [30, 50]


@pytest.mark.parametrize(
    ("drug", "reason"),
    [(Drug.BUPRENORPHINE, Refusal.PARTIAL_AGONIST), ("meperidine", Refusal.NOT_IN_TABLE)],
)
def test_a_drug_without_a_factor_is_refused_with_its_reason(drug: str, reason: Refusal):
    refusal = add_up([Intake(drug)])

    assert isinstance(refusal, NoTotal)
    assert refusal.refusals == {drug: reason}


def test_no_opioid_at_all_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="no opioid"):
        add_up([])


@pytest.mark.parametrize(
    ("dose", "times_a_day"),
    [(None, 1), ("0", 1), ("-5", 1), ("NaN", 1), ("Infinity", 1), ("1000.01", 1), ("5", 0), ("5", 25)],
)
def test_a_dose_nobody_takes_is_not_computed(dose: str | None, times_a_day: int):
    with pytest.raises(ValueError, match=r"dose|times"):
        Intake(Drug.MORPHINE, Decimal(dose) if dose else None, times_a_day)


def test_a_patch_counts_once_a_day():
    with pytest.raises(ValueError, match="times"):
        taken(Drug.FENTANYL_PATCH, "25", 2)


@given(lists)
def test_the_order_of_the_opioids_changes_nothing(given_intakes: list[Intake]):
    sums = {add_up(order).mme for order in permutations(given_intakes[:4])}

    assert len(sums) == 1


@given(lists, refused, st.integers(0, 5))
def test_one_refused_drug_voids_the_whole_total_wherever_it_stands(
    given_intakes: list[Intake], refusal: Intake, place: int
):
    added = add_up([*given_intakes[:place], refusal, *given_intakes[place:]])

    assert isinstance(added, NoTotal)
    assert refusal.drug in added.refusals


@given(lists, refused)
def test_no_equivalent_stands_beside_a_refusal(given_intakes: list[Intake], refusal: Intake):
    added = add_up([*given_intakes, refusal])

    assert not hasattr(added, "mme")
    assert not hasattr(added, "shares")


@given(lists, intakes())
def test_one_more_opioid_never_lowers_the_total(given_intakes: list[Intake], more: Intake):
    assert total_of(*given_intakes, more).mme > total_of(*given_intakes).mme


@given(intakes(), st.decimals("0.01", "10", places=2))
def test_a_higher_dose_never_lowers_the_total(intake: Intake, more: Decimal):
    higher = Intake(intake.drug, min(intake.dose + more, MOST_DOSE), intake.times_a_day)

    assert total_of(higher).mme >= total_of(intake).mme


@pytest.mark.parametrize(
    ("dose", "band"),
    [
        ("0.01", "mme_1_49"),
        ("49.99", "mme_1_49"),
        ("50", "mme_50_89"),
        ("89.99", "mme_50_89"),
        ("90", "mme_90_plus"),
        ("1000", "mme_90_plus"),
    ],
)
def test_a_total_is_in_a_band_of_the_details_form(dose: str, band: str):
    assert dose_band(total_of(taken(Drug.MORPHINE, dose))) == band
    assert band in PAGE_BANDS[DETAIL]


@given(lists)
def test_methadone_is_never_set_against_the_canadian_limits(given_intakes: list[Intake]):
    total = total_of(*given_intakes, taken(Drug.METHADONE, "1"))

    assert total.has_methadone
    assert dose_band(total) is None


@given(lists)
def test_the_cautions_of_the_table_are_always_there_and_those_of_a_drug_with_it(given_intakes: list[Intake]):
    drugs = {one.drug for one in given_intakes}
    of_drugs = {caution for caution in Caution if caution.value in drugs}

    assert set(cautions_for(total_of(*given_intakes))) == ALWAYS | of_drugs
    assert (Drug.METHADONE in drugs) is (Caution.METHADONE in of_drugs)


@given(lists, refused)
def test_a_refusal_carries_the_cautions_that_hold_always(given_intakes: list[Intake], refusal: Intake):
    assert set(cautions_for(add_up([*given_intakes, refusal]))) == ALWAYS


def test_nothing_here_turns_one_opioid_into_another():
    public = {name for name in vars(opioids) if name.islower() and not name.startswith("_")}

    assert public - {"dataclass"} == {"add_up", "cautions_for", "dose_band", "refusal_of"}
