"""The minutes a recommendation took."""

import pytest

from bot.rules.errors import DomainError
from bot.rules.minutes_spent import MINUTES_OFFERED, require_offered


@pytest.mark.parametrize("minutes", MINUTES_OFFERED)
def test_minutes_that_were_offered_are_taken(minutes: int):
    assert require_offered(minutes) == minutes


@pytest.mark.parametrize("minutes", [0, -5, 6, 2**40])
def test_other_minutes_were_made_up(minutes: int):
    with pytest.raises(DomainError) as refused:
        require_offered(minutes)

    assert refused.value.message_key == "problem-choice-unknown"
