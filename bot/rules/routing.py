"""Which professions a case goes to, and whom. Deterministic, and each choice says why.

At least two different professions: those asked for first, then the topics' own (content/topics.yaml).
Within a profession: most topics covered, then the lowest load against capacity, then the longest without a
case, then the smallest id, so that two runs always agree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

FEWEST_PROFESSIONS = 2
MOST_PROFESSIONS = 4
NEVER_HAD_A_CASE_DAYS = 10_000


@dataclass(frozen=True)
class Candidate:
    """A hub specialist as routing sees one. `last_case_at` is aware; None means never had a case."""

    person_id: int
    profession: str
    topics: frozenset[str]
    open_cases: int
    capacity: int
    last_case_at: datetime | None = None

    @property
    def has_room(self) -> bool:
        """Whether one more case fits under the capacity they set."""
        return self.open_cases < self.capacity


@dataclass(frozen=True)
class Pick:
    """A profession and the person chosen for it; None where nobody of it has room. The rest is the reason."""

    profession: str
    person_id: int | None
    was_asked_for: bool
    topics_covered: int = 0
    open_cases: int = 0
    capacity: int = 0
    days_since_last_case: int | None = None

    @property
    def reason_code(self) -> str:
        """The reason as it is stored: asked for, topics covered, load, capacity, days since the last case."""
        days = "-" if self.days_since_last_case is None else str(self.days_since_last_case)
        asked = "asked" if self.was_asked_for else "topic"
        return f"{asked};{self.topics_covered};{self.open_cases};{self.capacity};{days}"


def choose_specialist(
    candidates: Sequence[Candidate],
    *,
    profession: str,
    topics: Sequence[str],
    now: datetime,
    excluded: frozenset[int],
    was_asked_for: bool,
) -> Pick:
    """The person of `profession` who should get the case, with the reason; nobody when none has room."""
    wanted = set(topics)

    def days_idle(candidate: Candidate) -> int:
        if candidate.last_case_at is None:
            return NEVER_HAD_A_CASE_DAYS
        return (now - candidate.last_case_at).days

    able = [
        candidate
        for candidate in candidates
        if candidate.profession == profession and candidate.has_room and candidate.person_id not in excluded
    ]
    if not able:
        return Pick(profession, None, was_asked_for)
    best = min(
        able,
        key=lambda candidate: (
            -len(wanted & candidate.topics),
            candidate.open_cases / candidate.capacity,
            -days_idle(candidate),
            candidate.person_id,
        ),
    )
    idle = days_idle(best)
    return Pick(
        profession,
        best.person_id,
        was_asked_for,
        topics_covered=len(wanted & best.topics),
        open_cases=best.open_cases,
        capacity=best.capacity,
        days_since_last_case=None if idle == NEVER_HAD_A_CASE_DAYS else idle,
    )


def route(
    candidates: Sequence[Candidate],
    *,
    topics: Sequence[str],
    professions_wanted: Sequence[str],
    professions_by_topic: Mapping[str, Sequence[str]],
    asker_id: int,
    now: datetime,
    excluded: frozenset[int] = frozenset(),
) -> list[Pick]:
    """The professions a case goes to and the person for each, at least two where the hub has two.

    A profession asked for stands in the answer even when nobody of it has room (its `person_id` is None), so
    that the case shows it as missing. Never the asker, never one in `excluded`. `now` is aware.
    """
    barred = excluded | {asker_id}

    def pick(profession: str, *, was_asked_for: bool) -> Pick:
        return choose_specialist(
            candidates,
            profession=profession,
            topics=topics,
            now=now,
            excluded=barred,
            was_asked_for=was_asked_for,
        )

    picks = [
        pick(profession, was_asked_for=True)
        for profession in list(dict.fromkeys(professions_wanted))[:MOST_PROFESSIONS]
    ]
    for profession in _by_topic_then_anyone(candidates, topics, professions_by_topic):
        if sum(found.person_id is not None for found in picks) >= FEWEST_PROFESSIONS:
            break
        if profession in {found.profession for found in picks}:
            continue
        found = pick(profession, was_asked_for=False)
        if found.person_id is not None:
            picks.append(found)
    return picks


def _by_topic_then_anyone(
    candidates: Sequence[Candidate],
    topics: Sequence[str],
    professions_by_topic: Mapping[str, Sequence[str]],
) -> list[str]:
    lists = [list(professions_by_topic.get(topic, ())) for topic in topics]
    in_turn = [
        profession
        for rank in range(max(map(len, lists), default=0))
        for row in lists
        for profession in row[rank : rank + 1]
    ]
    others = sorted({candidate.profession for candidate in candidates})
    return list(dict.fromkeys([*in_turn, *others]))
