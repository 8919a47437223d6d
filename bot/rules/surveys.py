"""Surveys: what is asked together, who is asked when, how often they are reminded, and how far they are.

A round is what a person is invited to at one time. It is made of parts: one instrument at one timepoint each.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.errors import DomainError

PRESENT_FROM = timedelta(days=14)
"""So long after joining, or after a cycle's beginning, an answer is no longer one from before."""
OPENS_BEFORE = timedelta(days=7)
"""So long before a cycle begins, its first round opens by itself."""
INVITATION_LIVES = timedelta(days=28)
"""So long an invitation can be answered."""
REMINDED_AFTER = tuple(timedelta(days=days) for days in (4, 9, 16))
ASKED_AFTER_SESSION = timedelta(days=7)
"""Later than this nobody remembers a session well enough."""
LEAST_SHOWN = 6
"""Fewer answers or people than this are not shown as a count of others, or as a share."""
DECLINED, NONE = "declined", "none"
"""How an item ends that a person would rather not answer, and one of which no choice applies."""


class Timepoint(StrEnum):
    """What an answer belongs to: the time before or after a cycle, or one thing that happened in it."""

    JOINING = "joining"
    PRE = "pre"
    POST = "post"
    SESSION = "session"
    DIDACTIC = "didactic"
    CASE = "case"
    CYCLE = "cycle"
    CLOSEOUT = "closeout"


class Round(StrEnum):
    """What somebody is invited to at one time."""

    PRE = "pre"
    POST = "post"
    SESSION = "session"


@dataclass(frozen=True, order=True)
class Part:
    """An instrument, and the timepoint its answers belong to."""

    instrument: str
    timepoint: Timepoint


PARTS: dict[Round, tuple[Part, ...]] = {
    Round.PRE: (Part("reasons", Timepoint.JOINING), Part("self_efficacy", Timepoint.PRE)),
    Round.POST: (
        Part("self_efficacy", Timepoint.POST),
        Part("interprofessional", Timepoint.POST),
        Part("barriers", Timepoint.POST),
        Part("commitment", Timepoint.POST),
        Part("satisfaction", Timepoint.CYCLE),
    ),
    Round.SESSION: (Part("satisfaction", Timepoint.SESSION),),
}
ONCE = frozenset({"reasons"})
"""Instruments a person is asked once, not in every cycle."""
OPENED_BY_HAND = (Round.PRE, Round.POST)
MOST_REMINDERS = {Round.PRE: 3, Round.POST: 3, Round.SESSION: 1}
"""Sessions come every week: one reminder each."""


@dataclass(frozen=True)
class Cycle:
    """The running cycle of a server: its first instant (None: it has no calendar), its length, topics posted."""

    begins_at: datetime | None = None
    weeks: int = 12
    taken: int = 0


@dataclass(frozen=True)
class Learner:
    """What decides whether somebody is asked. `agrees`: to programme evaluation or to research."""

    is_member: bool
    agrees: bool
    is_hub: bool
    joined_at: datetime | None


def may_be_asked(learner: Learner) -> bool:
    """Members who agreed to evaluation or research; the hub teaches and is not asked."""
    return learner.is_member and learner.agrees and not learner.is_hub


def is_before(cycle: Cycle, joined_at: datetime | None, *, now: datetime) -> bool:
    """Whether an answer at `now` tells how it was before: within two weeks of joining or of the cycle's beginning.

    In a cycle of less than four weeks, within its first half.
    """
    begins = max((at for at in (joined_at, cycle.begins_at) if at is not None), default=now)
    return now - begins < min(PRESENT_FROM, timedelta(weeks=cycle.weeks) / 2)


def is_invited(asked: Round, learner: Learner, cycle: Cycle, *, now: datetime) -> bool:
    """Whether somebody is invited to a cycle's round that is open; nobody is to both at the same time."""
    if not may_be_asked(learner) or asked not in OPENED_BY_HAND:
        return False
    return is_before(cycle, learner.joined_at, now=now) == (asked is Round.PRE)


def opens_by_itself(asked: Round, cycle: Cycle, *, now: datetime) -> bool:
    """Whether a round opens without a coordinator: before from a week ahead, after once all topics were posted."""
    if asked is Round.PRE:
        return cycle.begins_at is None or now >= cycle.begins_at - OPENS_BEFORE
    return asked is Round.POST and cycle.begins_at is not None and cycle.taken >= cycle.weeks


def parts_for(asked: Round, had: Container[str]) -> tuple[Part, ...]:
    """The parts somebody is invited to, who was invited to the instruments in `had` at any time before."""
    return tuple(part for part in PARTS[asked] if part.instrument not in ONCE or part.instrument not in had)


def reminders_due(asked: Round, invited_at: datetime, *, now: datetime) -> int:
    """How many reminders a person who did nothing should have had by `now`."""
    waited = now - invited_at
    if waited >= INVITATION_LIVES:
        return 0
    return min(MOST_REMINDERS[asked], sum(waited >= after for after in REMINDED_AFTER))


def is_over(invited_at: datetime, *, now: datetime) -> bool:
    """Whether an invitation can no longer be answered."""
    return now - invited_at >= INVITATION_LIVES


@dataclass(frozen=True)
class Asked:
    """One question as it is answered: its place among all is its place in the sequence it stands in.

    `values` are the numbers of a scale; `choices` the codes of which one, or `several`, may be chosen.
    """

    part: Part
    item: str
    values: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()
    several: bool = False


Rows = Mapping[str, int]
"""The rows of a part as they are stored: items, or `<item>.<choice>`, with their numbers."""


def rows_of(asked: Asked, given: Sequence[str]) -> dict[str, int]:
    """What is stored for an answer: a number as text, codes of choices, `none` or `declined`.

    Raises DomainError for what was not offered.
    """
    if tuple(given) == (DECLINED,):
        return {f"{asked.item}.{DECLINED}": 1}
    if asked.values:
        offered = {str(value): value for value in asked.values}
        if len(given) == 1 and given[0] in offered:
            return {asked.item: offered[given[0]]}
        raise DomainError("problem-choice-unknown")
    if asked.several and tuple(given) == (NONE,):
        return {f"{asked.item}.{NONE}": 1}
    chosen = set(given)
    if not chosen or not chosen <= set(asked.choices) or (len(chosen) > 1 and not asked.several):
        raise DomainError("problem-choice-unknown")
    return {f"{asked.item}.{choice}": 1 for choice in asked.choices if choice in chosen}


def given_to(asked: Asked, rows: Rows) -> tuple[str, ...]:
    """The present answer, in the words `rows_of` takes; empty while there is none."""
    if asked.item in rows:
        return (str(rows[asked.item]),)
    return tuple(
        code for code in (*asked.choices, NONE, DECLINED) if rows.get(f"{asked.item}.{code}") is not None
    )


def next_open(answered: Sequence[bool], after: int = -1) -> int | None:
    """The place of the next question without an answer, from after a place on, then from the beginning."""
    later = (place for place in range(after + 1, len(answered)) if not answered[place])
    return next(later, next((place for place, done in enumerate(answered) if not done), None))


def complete_parts(questions: Sequence[Asked], answered: Sequence[bool]) -> tuple[Part, ...]:
    """Parts of which every question has an answer, in their order."""
    open_parts = {question.part for question, done in zip(questions, answered, strict=True) if not done}
    return tuple(dict.fromkeys(one.part for one in questions if one.part not in open_parts))


def completed_by(questions: Sequence[Asked], answered: Sequence[bool], at: int) -> tuple[Part, ...]:
    """Parts that count as completed once the question at a place was answered: complete ones before its own.

    Its own part can still be changed, until somebody goes on to the next or hands all in.
    """
    own = questions[at].part
    order = list(dict.fromkeys(question.part for question in questions))
    before = order[: order.index(own)]
    return tuple(part for part in complete_parts(questions, answered) if part in before)


def share(count: int, of: int) -> int | None:
    """Whole per cent, rounded half up; None where fewer than six could have."""
    return None if of < LEAST_SHOWN else (200 * count + of) // (2 * of)


def logged_survey(part: Part, object_id: str) -> str:
    """How a completed survey stands in the log: `self_efficacy:pre`, `satisfaction:session:session:7`."""
    return f"{part.instrument}:{part.timepoint}" + (f":{object_id}" if object_id else "")
