"""Who was there for how long: stretches of time of one person joined into minutes, and whether that is attended.

Nothing counts twice, nothing counts outside of the session, and what nobody saw is never counted as seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

THRESHOLD_PERCENT = 80
"""Share of the planned minutes that counts as attended, where a server has not set another one."""
MOST_UNSEEN = timedelta(minutes=2)
"""Between two looks at most; after a longer silence what lies between is not known."""


@dataclass(frozen=True)
class Stretch:
    """From one instant to another. One that ends before it begins (a clock set back) is empty."""

    from_at: datetime
    until_at: datetime


@dataclass(frozen=True)
class Minutes:
    """Whole minutes: what is certain, which counts, and what cannot be excluded."""

    least: int
    most: int


def bounds_of(starts_at: datetime, planned_minutes: int) -> Stretch:
    """The time of a session that counts."""
    return Stretch(starts_at, starts_at + timedelta(minutes=planned_minutes))


def measure(
    stays: Iterable[Stretch], bounds: Stretch, *, watched: Iterable[Stretch] | None = None
) -> Minutes:
    """Minutes of one person within the bounds.

    `watched`: when anybody could have seen them; where nobody watched, they may have been there, so that `most`
    holds that time too. None: all of it was.
    """
    there = _joined(stays, bounds)
    if watched is None:
        return Minutes(_whole_minutes(there), _whole_minutes(there))
    unseen = _gaps(_joined(watched, bounds), bounds)
    return Minutes(_whole_minutes(there), _whole_minutes(_joined([*there, *unseen], bounds)))


def has_attended(minutes: int, planned_minutes: int, threshold_percent: int) -> bool:
    """Whether these minutes reach the threshold; nobody attends by being there for no minute at all."""
    return minutes > 0 and minutes * 100 >= planned_minutes * threshold_percent


def seen_on(seen_at: datetime, now: datetime) -> bool:
    """Whether watching went on from one look to the next: not over a silence, nor where the clock was set back."""
    return timedelta(0) <= now - seen_at <= MOST_UNSEEN


def logged_minutes(minutes: int, *, is_attended: bool) -> int:
    """What the log's entries of one person and one session add up to."""
    return minutes if is_attended else 0


def _joined(stretches: Iterable[Stretch], bounds: Stretch) -> list[Stretch]:
    """The same time without overlaps, cut to the bounds, in order."""
    cut = (Stretch(max(one.from_at, bounds.from_at), min(one.until_at, bounds.until_at)) for one in stretches)
    found: list[Stretch] = []
    for one in sorted((one for one in cut if one.from_at < one.until_at), key=lambda one: one.from_at):
        if found and one.from_at <= found[-1].until_at:
            found[-1] = Stretch(found[-1].from_at, max(found[-1].until_at, one.until_at))
        else:
            found.append(one)
    return found


def _gaps(joined: list[Stretch], bounds: Stretch) -> list[Stretch]:
    edges = [
        bounds.from_at,
        *(edge for one in joined for edge in (one.from_at, one.until_at)),
        bounds.until_at,
    ]
    return [Stretch(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _whole_minutes(joined: list[Stretch]) -> int:
    return sum((one.until_at - one.from_at for one in joined), timedelta()) // timedelta(minutes=1)
