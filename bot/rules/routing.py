"""Which professions a case goes to, and whom. Deterministic, and each choice says why.

At least two different professions: those asked for first, then the topics' own (content/topics.yaml).

Never: the asker, who passed or let the time run out, who declared a conflict with the asker, who is away, who
has as many cases open as they take, who does not answer in the language of the case.
Among the others of a profession: most topics covered; then who is at work sooner, by half working days; then who
has least, open now and per week of the last four, for what they take; then the longest without a case; then the
smallest id, so that two runs always agree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FEWEST_PROFESSIONS = 2
MOST_PROFESSIONS = 4
NEVER_HAD_A_CASE_DAYS = 10_000
RECENT_WEEKS = 4
RECENT = timedelta(weeks=RECENT_WEEKS)
"""How far back fairness looks."""
SOON = timedelta(hours=4)
"""Who is at work no more than this after the first who is counts as equally soon."""


@dataclass(frozen=True)
class Question:
    """What routing knows of a case, which is none of its words. `language` as in `Case.language`."""

    topics: tuple[str, ...]
    language: str
    asker_id: int


@dataclass(frozen=True)
class Candidate:
    """A hub specialist as routing sees one. Instants are aware.

    `last_case_at` None: never had a case. No `languages`: takes each. `conflicts`: people whose cases they do
    not take. `away_until` None: not away. `staffed_at` None: at work now. `recent_cases`: offered to or taken
    by them in the last four weeks.
    """

    person_id: int
    profession: str
    topics: frozenset[str]
    open_cases: int
    capacity: int
    last_case_at: datetime | None = None
    languages: frozenset[str] = frozenset()
    conflicts: frozenset[int] = frozenset()
    away_until: datetime | None = None
    staffed_at: datetime | None = None
    recent_cases: int = 0

    @property
    def has_room(self) -> bool:
        """Whether one more case fits under the capacity they set."""
        return self.open_cases < self.capacity

    @property
    def burden(self) -> float:
        """Open cases, and cases per week of late, for each case they take at a time."""
        return (self.open_cases + self.recent_cases / RECENT_WEEKS) / self.capacity

    def is_away(self, now: datetime) -> bool:
        """Whether they said that they take no cases at `now`."""
        return self.away_until is not None and now < self.away_until

    def may_take(self, question: Question, now: datetime) -> bool:
        """Whether nothing bars them from the case; hours never do."""
        return (
            self.has_room
            and not self.is_away(now)
            and self.person_id != question.asker_id
            and question.asker_id not in self.conflicts
            and (not self.languages or question.language in self.languages)
        )


@dataclass(frozen=True)
class Pick:
    """A profession and the person chosen for it; None where nobody of it is free. The rest is the reason.

    `hours_until_staffed`: whole hours until they are next at work, 0 when they are. `language`: that of the
    case where they chose their languages, else None.
    """

    profession: str
    person_id: int | None
    was_asked_for: bool
    topics_covered: int = 0
    open_cases: int = 0
    capacity: int = 0
    days_since_last_case: int | None = None
    recent_cases: int = 0
    hours_until_staffed: int = 0
    language: str | None = None

    @property
    def reason_code(self) -> str:
        """The reason as it is stored; bot/rules/routing_reason.py reads it."""
        days = "-" if self.days_since_last_case is None else str(self.days_since_last_case)
        asked = "asked" if self.was_asked_for else "topic"
        return (
            f"{asked};{self.topics_covered};{self.open_cases};{self.capacity};{days}"
            f";{self.recent_cases};{self.hours_until_staffed};{self.language or '-'}"
        )


def choose_specialist(
    candidates: Sequence[Candidate],
    question: Question,
    *,
    profession: str,
    now: datetime,
    was_asked_for: bool,
    excluded: frozenset[int] = frozenset(),
) -> Pick:
    """The person of `profession` who should get the case, with the reason; nobody when all are barred.

    `now` is aware; `excluded` are people barred for this case, such as those who passed.
    """
    able = [
        candidate
        for candidate in candidates
        if candidate.profession == profession
        and candidate.person_id not in excluded
        and candidate.may_take(question, now)
    ]
    if not able:
        return Pick(profession, None, was_asked_for)
    wanted = frozenset(question.topics)
    soonest = min(_wait(candidate, now) for candidate in able)
    best = min(
        able,
        key=lambda candidate: (
            -len(wanted & candidate.topics),
            (_wait(candidate, now) - soonest) // SOON,
            candidate.burden,
            -_days_idle(candidate, now),
            candidate.person_id,
        ),
    )
    idle = _days_idle(best, now)
    return Pick(
        profession,
        best.person_id,
        was_asked_for,
        topics_covered=len(wanted & best.topics),
        open_cases=best.open_cases,
        capacity=best.capacity,
        days_since_last_case=None if idle == NEVER_HAD_A_CASE_DAYS else idle,
        recent_cases=best.recent_cases,
        hours_until_staffed=-(-_wait(best, now) // timedelta(hours=1)),
        language=question.language if best.languages else None,
    )


def route(
    candidates: Sequence[Candidate],
    question: Question,
    *,
    professions_wanted: Sequence[str],
    professions_by_topic: Mapping[str, Sequence[str]],
    now: datetime,
    excluded: frozenset[int] = frozenset(),
) -> list[Pick]:
    """The professions a case goes to and the person for each, at least two where the hub has two.

    A profession asked for stands in the answer even when nobody of it is free (its `person_id` is None), so
    that the case shows it as missing; so does one of the hub's where fewer than two have somebody free. Never
    the asker, never one in `excluded`. `now` is aware.
    """

    def pick(profession: str, *, was_asked_for: bool) -> Pick:
        return choose_specialist(
            candidates,
            question,
            profession=profession,
            now=now,
            was_asked_for=was_asked_for,
            excluded=excluded,
        )

    picks = [
        pick(profession, was_asked_for=True)
        for profession in list(dict.fromkeys(professions_wanted))[:MOST_PROFESSIONS]
    ]
    not_free: list[Pick] = []
    for profession in professions_in_turn(candidates, question.topics, professions_by_topic):
        if sum(found.person_id is not None for found in picks) >= FEWEST_PROFESSIONS:
            break
        if profession in {found.profession for found in picks}:
            continue
        found = pick(profession, was_asked_for=False)
        if found.person_id is not None:
            picks.append(found)
        else:
            not_free.append(found)
    known = {candidate.profession for candidate in candidates}
    return (
        picks
        + [found for found in not_free if found.profession in known][
            : max(0, FEWEST_PROFESSIONS - len(picks))
        ]
    )


def professions_in_turn(
    candidates: Sequence[Candidate],
    topics: Sequence[str],
    professions_by_topic: Mapping[str, Sequence[str]],
) -> list[str]:
    """In which order professions are tried: each topic's first, each topic's second, …, then the hub's others."""
    lists = [list(professions_by_topic.get(topic, ())) for topic in topics]
    in_turn = [
        profession
        for rank in range(max(map(len, lists), default=0))
        for row in lists
        for profession in row[rank : rank + 1]
    ]
    others = sorted({candidate.profession for candidate in candidates})
    return list(dict.fromkeys([*in_turn, *others]))


def _wait(candidate: Candidate, now: datetime) -> timedelta:
    """How long until they are at work."""
    return max(candidate.staffed_at - now, timedelta()) if candidate.staffed_at else timedelta()


def _days_idle(candidate: Candidate, now: datetime) -> int:
    if candidate.last_case_at is None:
        return NEVER_HAD_A_CASE_DAYS
    return (now - candidate.last_case_at).days
