"""A made-up quarter for the benchmark of routing: a hub, and the cases it is asked. The same for the same seed.

Nothing here is measured from a real hub. It has the professions that its topics call for, about as often as they do;
a third of the specialists keep hours of their own; half chose their languages; two in five are away for some days.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.rules.routing import Candidate, Question, professions_in_turn
from bot.rules.working_hours import OPENS_MINUTE, Hours
from content.topics import load_topics

FIRST_DAY = datetime(2026, 9, 7, tzinfo=UTC)
DAYS = 91
HOLIDAYS = frozenset({date(2026, 9, 7), date(2026, 9, 30), date(2026, 10, 12)})
OWN_HOURS = [(7, 15), (8, 16), (10, 18), (12, 20)]
ASKERS = 500
PROFESSIONS_BY_TOPIC: Mapping[str, tuple[str, ...]] = load_topics().professions_by_topic()
TOPICS = load_topics().ids()
TOPIC_WEIGHTS = [1 / (rank + 2) for rank in range(len(TOPICS))]
"""The first topics of the list are asked about most."""


@dataclass(frozen=True)
class Specialist:
    """Somebody of the hub, without the cases they have."""

    profile: Candidate
    hours: Hours
    away: tuple[datetime, datetime] | None


@dataclass(frozen=True)
class Asked:
    """A case: when it was asked, for which professions, and for how long each of their slots stays open."""

    at: datetime
    question: Question
    professions: tuple[str, str]
    open_for: tuple[timedelta, timedelta]


@dataclass(frozen=True)
class Quarter:
    """A hub and its cases, in the order they were asked."""

    hub: tuple[Specialist, ...]
    cases: tuple[Asked, ...]


def quarter(*, specialists: int, cases: int, seed: int) -> Quarter:
    """Make up a quarter."""
    chance = random.Random(seed)
    hub = tuple(_specialist(chance, person) for person in range(1, specialists + 1))
    asked = sorted((_case(chance, hub) for _ in range(cases)), key=lambda case: case.at)
    return Quarter(hub, tuple(asked))


def _specialist(chance: random.Random, person: int) -> Specialist:
    [topic] = chance.choices(TOPICS, TOPIC_WEIGHTS)
    profession = chance.choice([*PROFESSIONS_BY_TOPIC[topic][:2] * 3, *PROFESSIONS_BY_TOPIC[topic][2:]])
    own = [topic for topic, row in PROFESSIONS_BY_TOPIC.items() if profession in row]
    topics = {*chance.sample(own, max(1, len(own) * 2 // 3)), *chance.sample(TOPICS, 3)}
    hours = Hours("America/Toronto")
    if chance.random() < 1 / 3:
        opens, closes = chance.choice(OWN_HOURS)
        hours = Hours(chance.choice(["America/Toronto", "America/Winnipeg"]), opens * 60, closes * 60)
    away = None
    if chance.random() < 0.4:
        leaves = FIRST_DAY + timedelta(days=chance.randrange(DAYS), minutes=OPENS_MINUTE)
        away = leaves, leaves + timedelta(days=chance.randint(2, 14))
    profile = Candidate(
        person_id=person,
        profession=profession,
        topics=frozenset(topics),
        open_cases=0,
        capacity=chance.choice([1, 2, 2, 3, 3, 3, 4, 5, 6, 8]),
        languages=frozenset(chance.choice([(), (), ("en-CA",), ("en-CA", "fr-CA")])),
        conflicts=frozenset(chance.sample(range(1, ASKERS + 1), 3)),
    )
    return Specialist(profile, hours, away)


def _case(chance: random.Random, hub: tuple[Specialist, ...]) -> Asked:
    """Most are asked on working days, between seven and ten in the evening at the latest; some at night."""
    day = chance.randrange(DAYS)
    while (FIRST_DAY + timedelta(days=day)).weekday() >= 5 and chance.random() < 0.7:
        day = chance.randrange(DAYS)
    at = FIRST_DAY + timedelta(days=day, hours=chance.triangular(0, 24, 18))
    topics = tuple(dict.fromkeys(chance.choices(TOPICS, TOPIC_WEIGHTS, k=chance.choice([1, 1, 2, 2, 3]))))
    in_turn = professions_in_turn([one.profile for one in hub], topics, PROFESSIONS_BY_TOPIC)
    here = [one for one in in_turn if any(one == specialist.profile.profession for specialist in hub)]
    asked_for = chance.choice(here[:5]) if chance.random() < 0.3 else here[0]
    second = next(one for one in here if one != asked_for)
    language = "fr-CA" if chance.random() < 0.15 else "en-CA"
    return Asked(
        at,
        Question(topics, language, asker_id=chance.randint(1, ASKERS)),
        (asked_for, second),
        (
            timedelta(days=chance.triangular(0.25, 4, 1)),
            timedelta(days=chance.triangular(0.25, 4, 1)),
        ),
    )
