"""What providers type as doses: read where it means one thing, refused where it may mean two."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.errors import DomainError
from bot.rules.opioids import FACTORS, MOST_DOSE, Drug, Intake
from bot.rules.written_doses import MOST_OPIOIDS, from_code, read_intake, to_code

MOST_OF_AN_ID = 70


def refused(key: str):
    return pytest.raises(DomainError, match=f"^{key}$")


@pytest.mark.parametrize("typed", ["2.5", "2,5", " 2,50 ", "2.5 mg", "2,5mg", "2.5 MG", "\u200b2.5", "02.5"])
def test_a_dose_in_mg_is_read(typed: str):
    assert read_intake(Drug.HYDROMORPHONE, typed, "4") == Intake(Drug.HYDROMORPHONE, Decimal("2.5"), 4)


@pytest.mark.parametrize("typed", ["25", "25 mcg", "25 mcg/h", "25 MCG / hr", "25 µg/h", "25 ug/h"])
@pytest.mark.parametrize("times", ["", "1", "  "])
def test_a_patch_is_read_in_mcg_an_hour(typed: str, times: str):
    assert read_intake(Drug.FENTANYL_PATCH, typed, times) == Intake(Drug.FENTANYL_PATCH, Decimal(25))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "problem-mme-dose-missing"),
        (" \u200b ", "problem-mme-dose-missing"),
        ("0", "problem-mme-dose-not-positive"),
        ("0,00", "problem-mme-dose-not-positive"),
        ("-5", "problem-mme-dose-not-positive"),
        ("−5", "problem-mme-dose-not-positive"),
        ("1000.01", "problem-mme-dose-huge"),
        ("999999999", "problem-mme-dose-huge"),
        ("9" * 30, "problem-mme-dose-unreadable"),
        ("five", "problem-mme-dose-unreadable"),
        (".5", "problem-mme-dose-unreadable"),
        ("5-10", "problem-mme-dose-unreadable"),
        ("5 mg x 4", "problem-mme-dose-unreadable"),
        ("1e3", "problem-mme-dose-unreadable"),
        ("٥", "problem-mme-dose-unreadable"),
        ("NaN", "problem-mme-dose-unreadable"),
        ("1,000", "problem-mme-dose-ambiguous"),
        ("1.000", "problem-mme-dose-ambiguous"),
        ("1 000", "problem-mme-dose-ambiguous"),
        ("0.125 mg", "problem-mme-dose-ambiguous"),
        ("500 mcg", "problem-mme-unit-mg"),
        ("5 g", "problem-mme-unit-mg"),
        ("5 ml", "problem-mme-unit-mg"),
        ("5 mg/ml", "problem-mme-unit-mg"),
        ("2 tablets", "problem-mme-unit-mg"),
    ],
)
def test_a_dose_that_cannot_be_read_says_why(typed: str, key: str):
    with refused(key) as caught:
        read_intake(Drug.MORPHINE, typed, "4")

    assert not typed.strip() or typed not in map(str, caught.value.details.values())


def test_a_patch_in_mg_is_refused():
    with refused("problem-mme-unit-patch"):
        read_intake(Drug.FENTANYL_PATCH, "25 mg", "")


@pytest.mark.parametrize("typed", ["0", "-1", "25", "100", "2.5", "2,5", "q6h", "twice", "3-4", "٤"])
def test_times_a_day_are_a_whole_number_up_to_24(typed: str):
    with refused("problem-mme-times"):
        read_intake(Drug.MORPHINE, "5", typed)


def test_missing_times_are_asked_for_and_never_guessed():
    with refused("problem-mme-times-missing"):
        read_intake(Drug.MORPHINE, "5", "")


@pytest.mark.parametrize("typed", ["2", "0", "every 3 days"])
def test_a_patch_has_no_times_a_day(typed: str):
    with refused("problem-mme-times-patch"):
        read_intake(Drug.FENTANYL_PATCH, "25", typed)


@pytest.mark.parametrize("drug", [Drug.BUPRENORPHINE, Drug.OTHER])
def test_what_is_typed_beside_a_drug_without_a_factor_is_not_looked_at(drug: Drug):
    assert read_intake(drug, "8/2 mg", "?") == Intake(drug)


def test_a_drug_that_was_never_offered_is_refused():
    with refused("problem-choice-unknown"):
        read_intake("aspirin", "5", "4")


@given(
    st.lists(
        st.one_of(
            st.builds(
                lambda drug, dose, times: Intake(drug, dose, 1 if drug == Drug.FENTANYL_PATCH else times),
                st.sampled_from(sorted(FACTORS)),
                st.decimals("0.01", MOST_DOSE, places=2),
                st.integers(1, 24),
            ),
            st.sampled_from([Intake(Drug.BUPRENORPHINE), Intake(Drug.OTHER)]),
        ),
        max_size=MOST_OPIOIDS,
    )
)
def test_a_list_comes_back_from_an_id_as_it_was(intakes: list[Intake]):
    code = to_code(tuple(intakes))

    assert from_code(code) == tuple(intakes)


def test_the_longest_list_fits_into_the_id_of_a_button():
    longest = (Intake(Drug.OXYCODONE, Decimal("999.99"), 24),) * MOST_OPIOIDS

    assert len(to_code(longest)) <= MOST_OF_AN_ID
    with refused("problem-press-old"):
        to_code((*longest, longest[0]))


@pytest.mark.parametrize(
    "code",
    [
        "xx5x1",
        "mo",
        "mo0x1",
        "mo5x0",
        "mo5x99",
        "mo9999x1",
        "mo-5x1",
        "fp25x2",
        "bu8x1",
        "mo5x1,",
        ",",
        "5",
        "mo1e9x1",
        "mo5x1," * 5 + "mo5x1",
        "٥",
    ],
)
def test_an_id_that_was_made_up_is_refused(code: str):
    with refused("problem-press-old"):
        from_code(code)
