"""Working hours as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.errors import DomainError
from bot.rules.working_hours import read_hours

NINE, HALF_PAST_FOUR, FIVE = 9 * 60, 16 * 60 + 30, 17 * 60


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("9:00-17:00", (NINE, FIVE)),
        ("9-17", (NINE, FIVE)),
        (" 09:00 – 17:00 ", (NINE, FIVE)),
        ("9:00 to 16:30", (NINE, HALF_PAST_FOUR)),
        ("9 h à 16 h 30", (NINE, HALF_PAST_FOUR)),
        ("9h00\u00a0à\u00a016h30", (NINE, HALF_PAST_FOUR)),
        ("9.00-17.00", (NINE, FIVE)),
        ("0:00-24:00", (0, 24 * 60)),
    ],
)
def test_hours_are_read_as_people_write_them(typed, hours):
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_typed_means_the_hubs_hours(typed):
    assert read_hours(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["25:00", "25:00-26:00", "9:00-24:30", "9:70-17:00", "17:00-9:00", "9-9", "nine to five", "9", "٩-١٧"],
)
def test_what_are_no_hours_of_one_day_is_refused(typed):
    with pytest.raises(DomainError) as refused:
        read_hours(typed)

    assert refused.value.message_key == "problem-hours"


@given(st.text(max_size=30))
def test_any_text_is_hours_or_a_refusal(typed):
    try:
        found = read_hours(typed)
    except DomainError:
        return

    assert found is None or 0 <= found[0] < found[1] <= 24 * 60
