"""How well routing does: 10,000 cases of a made-up quarter, against the optimum, first-free and round-robin.

Run it with `python -m tests.benchmarks.routing`. Each case needs two professions, the same in every way of
choosing; only who is chosen differs, and everyone obeys the same bars (room, absence, language, conflict, asker).

- **Fit** of an offer: the share of the case's topics that the specialist said they take; 0 where nobody was found.
  That is all a machine can see here: it says nothing of how good an answer is.
- **Optimum**: looks at all cases of a day at once, before the first is given away (scipy's
  linear_sum_assignment), for the largest fit; among equals, the shortest waiting. Nobody could do so with real
  cases, which come one by one. It is the best of each day, given its own days before, not of the quarter.
- **First free**: of the profession, the first on the list who may take it. **Round-robin**: the next one.
- **Waiting**: hours on the clock from the question until whoever is asked is next at work. Mean over all offers.
- **Spread**: Gini coefficient of cases per place (cases given, divided by how many one takes at a time) over all
  specialists: 0 when everybody is asked as much as they said they can take.
- **Time**: of `route` alone, for one case with the whole hub as candidates; reading the hub from the database
  is not in it.

Places that become free do so at midnight (UTC), in every way of choosing.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby

import numpy as np
from scipy.optimize import linear_sum_assignment

from bot.rules.routing import RECENT, Candidate, route
from bot.rules.working_hours import Hours, next_staffed
from tests.benchmarks.routing_quarter import (
    HOLIDAYS,
    PROFESSIONS_BY_TOPIC,
    Asked,
    Quarter,
    Specialist,
    quarter,
)

PER_HOUR_WAITED = 1e-5
IMPOSSIBLE = 1_000.0


@dataclass
class Load:
    """What one specialist has, and had."""

    closing: list[datetime] = field(default_factory=list)
    given: deque[datetime] = field(default_factory=deque)
    cases: int = 0
    most_open: int = 0


@dataclass
class Outcome:
    """What one way of choosing came to."""

    name: str
    offers: int = 0
    fit: float = 0.0
    hours_waited: float = 0.0
    unfilled: int = 0
    gini: float = 0.0
    over_capacity: int = 0
    milliseconds: float | None = None


class Hub:
    """The specialists of a quarter with what they have at a moment, under one way of choosing."""

    def __init__(self, made_up: Quarter) -> None:
        self.people = {one.profile.person_id: one for one in made_up.hub}
        self.loads = {person: Load() for person in self.people}
        self.offers: list[tuple[float, float]] = []
        self.unfilled = 0

    def free_places(self, at: datetime) -> None:
        """What was answered by midnight no longer counts as open."""
        for load in self.loads.values():
            load.closing = [closes for closes in load.closing if closes > at]

    def seen(self, people: Iterable[Specialist], at: datetime) -> list[Candidate]:
        """Specialists as routing sees them at a moment."""
        staffed: dict[Hours, datetime] = {}
        found = []
        for one in people:
            load = self.loads[one.profile.person_id]
            while load.given and load.given[0] < at - RECENT:
                load.given.popleft()
            if one.hours not in staffed:
                staffed[one.hours] = next_staffed(at, hours=one.hours, holidays=HOLIDAYS)
            found.append(
                replace(
                    one.profile,
                    open_cases=len(load.closing),
                    last_case_at=load.given[-1] if load.given else None,
                    recent_cases=len(load.given),
                    staffed_at=staffed[one.hours],
                    away_until=one.away[1] if one.away and one.away[0] <= at else None,
                )
            )
        return found

    def able(self, case: Asked, profession: str) -> list[Candidate]:
        """Who of a profession may take a case."""
        of_it = [one for one in self.people.values() if one.profile.profession == profession]
        return [one for one in self.seen(of_it, case.at) if one.may_take(case.question, case.at)]

    def give(self, case: Asked, slot: int, person: int | None) -> None:
        """Offer a slot of a case to somebody, or leave it unfilled."""
        if person is None:
            self.unfilled += 1
            return
        one, load = self.people[person], self.loads[person]
        load.closing.append(case.at + case.open_for[slot])
        load.given.append(case.at)
        load.cases += 1
        load.most_open = max(load.most_open, len(load.closing))
        staffed_at = next_staffed(case.at, hours=one.hours, holidays=HOLIDAYS)
        self.offers.append((fit(one.profile, case), (staffed_at - case.at) / timedelta(hours=1)))

    def outcome(self, name: str) -> Outcome:
        """Add it all up."""
        fits, waits = zip(*self.offers, strict=True)
        per_place = [self.loads[person].cases / one.profile.capacity for person, one in self.people.items()]
        return Outcome(
            name,
            offers=len(fits) + self.unfilled,
            fit=sum(fits),
            hours_waited=sum(waits) / len(waits),
            unfilled=self.unfilled,
            gini=gini(per_place),
            over_capacity=sum(
                self.loads[person].most_open > one.profile.capacity for person, one in self.people.items()
            ),
        )


def fit(candidate: Candidate, case: Asked) -> float:
    """The share of the case's topics that the specialist takes."""
    return len(candidate.topics & set(case.question.topics)) / len(case.question.topics)


def gini(values: Sequence[float]) -> float:
    """0 when all are equal, towards 1 when one has everything."""
    ordered = np.sort(np.array(values))
    ranks = np.arange(1, len(ordered) + 1)
    return float((2 * ranks - len(ordered) - 1) @ ordered / (len(ordered) * ordered.sum()))


def by_day(cases: Sequence[Asked]) -> Iterable[tuple[datetime, list[Asked]]]:
    """The cases of each day (UTC), with its midnight."""
    for day, asked in groupby(cases, key=lambda case: case.at.date()):
        found = list(asked)
        yield found[0].at.replace(hour=0, minute=0, second=0, microsecond=0), found
        assert found[-1].at.date() == day


def by_routing(made_up: Quarter) -> Outcome:
    """The rule of bot/rules/routing.py. A third profession, tried where one has nobody free, is not counted."""
    hub, seconds = Hub(made_up), 0.0
    for midnight, cases in by_day(made_up.cases):
        hub.free_places(midnight)
        for case in cases:
            candidates = hub.seen(hub.people.values(), case.at)
            began = time.perf_counter()
            picks = route(
                candidates,
                case.question,
                professions_wanted=case.professions,
                professions_by_topic=PROFESSIONS_BY_TOPIC,
                now=case.at,
            )
            seconds += time.perf_counter() - began
            for slot, profession in enumerate(case.professions):
                hub.give(case, slot, next(one.person_id for one in picks if one.profession == profession))
    return replace(hub.outcome("routing"), milliseconds=seconds * 1000 / len(made_up.cases))


def one_by_one(
    made_up: Quarter, name: str, choose: Callable[[str, list[Candidate]], Candidate | None]
) -> Outcome:
    """Every slot as it comes, by a simple rule."""
    hub = Hub(made_up)
    for midnight, cases in by_day(made_up.cases):
        hub.free_places(midnight)
        for case in cases:
            for slot, profession in enumerate(case.professions):
                chosen = choose(profession, hub.able(case, profession))
                hub.give(case, slot, chosen.person_id if chosen else None)
    return hub.outcome(name)


def by_first_free(made_up: Quarter) -> Outcome:
    """Whoever stands first on the list."""
    return one_by_one(made_up, "first free", lambda _, able: able[0] if able else None)


def by_round_robin(made_up: Quarter) -> Outcome:
    """The next one on the list."""
    last: dict[str, int] = {}

    def choose(profession: str, able: list[Candidate]) -> Candidate | None:
        later = [one for one in able if one.person_id > last.get(profession, 0)]
        chosen = next(iter(later or able), None)
        if chosen:
            last[profession] = chosen.person_id
        return chosen

    return one_by_one(made_up, "round-robin", choose)


def by_optimum(made_up: Quarter) -> Outcome:
    """All slots of a day at once, each place that is free taken once."""
    hub = Hub(made_up)
    for midnight, cases in by_day(made_up.cases):
        hub.free_places(midnight)
        slots: dict[str, list[tuple[Asked, int]]] = {}
        for case in cases:
            for slot, profession in enumerate(case.professions):
                slots.setdefault(profession, []).append((case, slot))
        for profession, wanted in slots.items():
            for (case, slot), person in zip(wanted, _assigned(hub, profession, wanted), strict=True):
                hub.give(case, slot, person)
    return hub.outcome("optimum")


def _assigned(hub: Hub, profession: str, wanted: Sequence[tuple[Asked, int]]) -> list[int | None]:
    places = [
        person
        for person, one in hub.people.items()
        if one.profile.profession == profession
        for _ in range(one.profile.capacity - len(hub.loads[person].closing))
    ]
    if not places:
        return [None] * len(wanted)
    costs = np.full((len(wanted), len(places)), IMPOSSIBLE)
    for row, (case, _) in enumerate(wanted):
        cost = {
            one.person_id: -fit(one, case) + PER_HOUR_WAITED * _hours_until(one, case)
            for one in hub.able(case, profession)
        }
        costs[row] = [cost.get(person, IMPOSSIBLE) for person in places]
    found: list[int | None] = [None] * len(wanted)
    for row, column in zip(*linear_sum_assignment(costs), strict=True):
        if costs[row, column] < IMPOSSIBLE:
            found[row] = places[column]
    return found


def _hours_until(one: Candidate, case: Asked) -> float:
    assert one.staffed_at is not None
    return (one.staffed_at - case.at) / timedelta(hours=1)


def table(outcomes: Sequence[Outcome], *, best: Outcome) -> str:
    """The comparison as a table of Markdown."""
    lines = [
        "| | fit, of the optimum | waiting, h | spread (Gini) | nobody found | over capacity | ms per case |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {one.name} | {one.fit / best.fit:.3f} | {one.hours_waited:.1f} | {one.gini:.3f} "
        f"| {one.unfilled} of {one.offers} | {one.over_capacity} "
        f"| {'' if one.milliseconds is None else f'{one.milliseconds:.2f}'} |"
        for one in outcomes
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the table of the large run."""
    made_up = quarter(specialists=300, cases=10_000, seed=2026)
    best = by_optimum(made_up)
    outcomes = [by_routing(made_up), best, by_first_free(made_up), by_round_robin(made_up)]
    print(table(outcomes, best=best))  # noqa: T201


if __name__ == "__main__":
    main()
