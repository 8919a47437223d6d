"""When the bot dies next: at a random moment, while it starts, or in the middle of a request. Decided by a seed."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tests.crash.stand_in import StandIn
from tests.crash.stand_in.faults import Fault, When


class Moment(StrEnum):
    """ANY: some time after it was ready. STARTING: before. BEFORE and AFTER: as Discord is asked, or has acted."""

    ANY = "any"
    STARTING = "starting"
    BEFORE = "before"
    AFTER = "after"


SHARES = {Moment.ANY: 35, Moment.STARTING: 5, Moment.BEFORE: 20, Moment.AFTER: 40}
"""Of a hundred deaths. After the effect and before the answer is where a message can be said twice."""
REQUESTS = (("POST", "/channels/*/messages"), ("POST", "/channels/*/threads"), ("*", "*"))
REQUEST_WEIGHTS = (6, 2, 2)
MOST_SKIPPED = 4


@dataclass(frozen=True)
class Death:
    """One death: at which moment, after at most how many seconds, and in which request."""

    moment: Moment
    after_seconds: float
    method: str
    path: str
    skip: int


class Deaths:
    """The order of all deaths."""

    def __init__(self, seed: int, *, longest_life_seconds: float) -> None:
        self._random = random.Random(seed)
        self._longest = longest_life_seconds

    def next(self) -> Death:
        moment = self._random.choices(list(SHARES), list(SHARES.values()))[0]
        method, path = self._random.choices(REQUESTS, REQUEST_WEIGHTS)[0]
        seconds = self._random.uniform(0.05, self._longest)
        return Death(moment, seconds, method, path, self._random.randint(0, MOST_SKIPPED))


def lie_in_wait(discord: StandIn, death: Death, token: str, kill: Callable[[str], None]) -> None:
    """Let the stand-in kill the process with this token in the middle of the request the death is in."""
    if death.moment not in (Moment.BEFORE, Moment.AFTER):
        return
    discord.faults.want(
        Fault(
            death.method,
            death.path,
            When.BEFORE if death.moment is Moment.BEFORE else When.AFTER,
            cut=True,
            do=kill,
            skip=death.skip,
            token=token,
        )
    )
