"""When a name may stand with a case."""

import pytest

from bot.rules.errors import DomainError
from bot.rules.rare_names import FEWEST_ALIKE, is_rare, require_common, require_still_common


@pytest.mark.parametrize("alike", [0, 1, FEWEST_ALIKE - 1])
def test_a_name_among_five_alike_points_at_a_place(alike: int):
    assert is_rare(alike)
    with pytest.raises(DomainError) as refused:
        require_common(alike)
    assert (refused.value.message_key, refused.value.details) == ("problem-name-too-rare", {"fewest": 6})
    with pytest.raises(DomainError) as refused:
        require_still_common(alike)
    assert refused.value.message_key == "problem-name-rare-by-now"


@pytest.mark.parametrize("alike", [FEWEST_ALIKE, 40])
def test_a_name_among_six_alike_may_be_shown(alike: int):
    assert not is_rare(alike)
    require_common(alike)
    require_still_common(alike)
