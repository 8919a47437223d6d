"""Who owes what in a case, since when, and which reminder of it falls due at which instant.

Only time in which the hub owes a reply counts (`CaseState.hub_clock`), and of it only the hub's working hours.
Three steps for each debt: at half its time whoever holds it is reminded, at the deadline the next specialist is
asked, at one and a half the coordinators are told. The last counts through all holders, the others anew for each.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.rules.case_events import THROUGH_ALL_HOLDERS
from bot.rules.cases import CaseState, Debtor, Slot, Stretch
from bot.rules.space import Review
from bot.rules.working_hours import Hours, after_working_minutes, is_staffed, next_staffed, working_minutes


class DebtKind(StrEnum):
    """What can be owed."""

    REVIEW = "review"
    ACCEPT = "accept"
    ANSWER = "answer"
    SUMMARY = "summary"


class Step(StrEnum):
    """What falls due in the course of a debt."""

    REMIND = "remind"
    NEXT = "next"
    OVERDUE = THROUGH_ALL_HOLDERS.removeprefix(":")


@dataclass(frozen=True)
class Limits:
    """Working days a server gives for accepting, for the first answer, and for all answers; who looks first.

    The first look has the same time as accepting: where the hub looks first, accepting is the look.
    """

    accept_days: int = 1
    first_answer_days: int = 2
    all_answers_days: int = 5
    review: Review = Review.HUB


@dataclass(frozen=True)
class Debt:
    """Something owed in a case. `since` is for its holder, `first_since` through all holders."""

    kind: DebtKind
    profession: str | None
    holder: int | None
    since: datetime
    first_since: datetime
    limit_days: int
    taken: frozenset[str] = frozenset()

    def code(self, step: Step) -> str:
        """How a step of this debt stands in the events."""
        return f"{self.kind}:{step}"


@dataclass(frozen=True)
class DueStep:
    """A step of a debt, and the instant (UTC, within the hub's hours) from which it is due."""

    debt: Debt
    step: Step
    at: datetime


def debts_of(state: CaseState, limits: Limits) -> list[Debt]:
    """What the hub owes in a case; nothing while the asker owes the reply, or nobody.

    Where coordinators look first, nothing else counts before they have, and accepting counts from then on.
    The lead owes the summary when all were heard, or when nobody can be found for those who were not.
    """
    if state.debtor is not Debtor.HUB:
        return []
    if limits.review is Review.COORDINATOR and not state.is_opened and state.waiting_since is not None:
        sent = state.waiting_since
        return [Debt(DebtKind.REVIEW, None, None, sent, sent, limits.accept_days, state.steps)]
    owed = [debt for slot in state.slots.values() if (debt := _debt_of(slot, state, limits)) is not None]
    since = state.answered_at or state.last_heard_at
    if not owed and state.heard and since is not None:
        limit = limits.first_answer_days
        owed.append(Debt(DebtKind.SUMMARY, None, state.lead, since, since, limit, state.steps))
    return owed


def _debt_of(slot: Slot, state: CaseState, limits: Limits) -> Debt | None:
    if slot.is_heard or slot.held_since is None or slot.holder is None:
        return None
    held = slot.held_since
    if slot.owner is None:
        kind, limit, first = DebtKind.ACCEPT, limits.accept_days, slot.wanted_since or held
        if limits.review is Review.COORDINATOR and state.opened_at is not None:
            held, first = max(held, state.opened_at), max(first, state.opened_at)
    else:
        is_first = not state.heard and slot.owner == state.lead
        limit = limits.first_answer_days if is_first else limits.all_answers_days
        kind, first = DebtKind.ANSWER, slot.taken_since or held
    return Debt(kind, slot.profession, slot.holder, held, first, limit, slot.steps)


def steps_ahead(
    state: CaseState, *, limits: Limits, hours: Hours, holidays: Container[date]
) -> list[DueStep]:
    """The steps not taken yet, soonest first, as they fall if nothing changes. `hours` are the hub's."""
    found = [
        due
        for debt in debts_of(state, limits)
        for due in _steps_of(debt, state.hub_clock, hours=hours, holidays=holidays)
    ]
    return sorted(found, key=lambda due: (due.at, due.debt.profession or "", due.step))


def steps_due(
    state: CaseState, now: datetime, *, limits: Limits, hours: Hours, holidays: Container[date]
) -> list[DueStep]:
    """What has to be done at `now` (aware), in order; nothing outside hours.

    After a time without ticks nobody is reminded of what already goes to the next specialist.
    """
    if not is_staffed(now, hours=hours, holidays=holidays):
        return []
    due = [
        step for step in steps_ahead(state, limits=limits, hours=hours, holidays=holidays) if step.at <= now
    ]
    moves_on = {step.debt for step in due if step.step is Step.NEXT}
    return [step for step in due if step.step is not Step.REMIND or step.debt not in moves_on]


def next_look(
    state: CaseState, now: datetime, *, limits: Limits, hours: Hours, holidays: Container[date]
) -> datetime | None:
    """When the case has to be looked at next; None while nothing of it can fall due."""
    ahead = steps_ahead(state, limits=limits, hours=hours, holidays=holidays)
    return max(next_staffed(now, hours=hours, holidays=holidays), ahead[0].at) if ahead else None


def deadline_of(state: CaseState, debt: Debt, *, hours: Hours, holidays: Container[date]) -> datetime | None:
    """When the holder's time runs out, or ran out; None while the hub's clock stands before that."""
    whole = debt.limit_days * hours.minutes_per_day
    return _reached(state.hub_clock, debt.since, whole, hours=hours, holidays=holidays)


def answer_due(asked_at: datetime, *, limits: Limits, hours: Hours, holidays: Container[date]) -> datetime:
    """By when a first answer is promised to somebody who asks at `asked_at` (aware)."""
    minutes = limits.first_answer_days * hours.minutes_per_day
    return after_working_minutes(asked_at, minutes, hours=hours, holidays=holidays)


def _steps_of(
    debt: Debt, clock: Sequence[Stretch], *, hours: Hours, holidays: Container[date]
) -> Iterator[DueStep]:
    whole = debt.limit_days * hours.minutes_per_day
    plan = ((Step.REMIND, debt.since, whole // 2), (Step.NEXT, debt.since, whole))
    for step, since, minutes in (*plan, (Step.OVERDUE, debt.first_since, whole * 3 // 2)):
        at = _reached(clock, since, minutes, hours=hours, holidays=holidays)
        if at is not None and debt.code(step) not in debt.taken:
            yield DueStep(debt, step, at)


def _reached(
    clock: Sequence[Stretch], since: datetime, minutes: int, *, hours: Hours, holidays: Container[date]
) -> datetime | None:
    """When the hub will have owed for `minutes` of working time since an instant; None if its clock stands."""
    left = minutes
    for stretch in clock:
        start = max(stretch.start, since)
        if stretch.end is None:
            return after_working_minutes(start, left, hours=hours, holidays=holidays)
        worked = working_minutes(start, stretch.end, hours=hours, holidays=holidays)
        if worked > left:
            return after_working_minutes(start, left, hours=hours, holidays=holidays)
        left -= worked
    return None
