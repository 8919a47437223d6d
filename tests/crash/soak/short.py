"""The short soaks among the tests: how little they do, and what must hold afterwards."""

from tests.crash.soak.running import Soaked

A_SHORT_LIFE_SECONDS = 2.5
FEW_CASES = 3


def nothing_is_wrong(soaked: Soaked) -> bool:
    """Fails with what is wrong; else true, if anything was expected at all."""
    found = soaked.reckoning
    assert (found.lost, found.doubled, found.unexpected) == ([], [], [])
    assert not found.unsettled
    assert soaked.requests_not_valid == []
    assert soaked.errors == []
    return found.seen == found.expected > 0
