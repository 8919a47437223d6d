"""The turns of an open case after it was accepted: questions back, notes, concerns, pause, close and what follows.

Like bot/rules/case_actions.py: who may do it, and the events it leads to; refusals are DomainErrors.
"""

from datetime import datetime

from bot.rules.case_actions import require_live, require_open
from bot.rules.cases import CaseEvent, CaseState, CloseReason, EventType, Status
from bot.rules.errors import DomainError
from bot.rules.incidents import PURGED

BY_COORDINATOR = "coordinator"
"""Stands in place of routing's reason where a coordinator chose."""


def ask_back(
    state: CaseState, *, person_id: int, profession: str, asker_id: int, at: datetime
) -> list[CaseEvent]:
    """A specialist lacks information and asks the asker, who owes the next reply from then on."""
    require_open(state)
    if person_id == asker_id:
        raise DomainError("problem-own-case")
    if state.is_clarifying:
        raise DomainError("problem-already-asked-back")
    slot = state.slot_of(person_id)
    return [CaseEvent(EventType.CLARIFICATION_ASKED, at, person_id, slot.profession if slot else profession)]


def answer_back(state: CaseState, *, person_id: int, asker_id: int, at: datetime) -> list[CaseEvent]:
    """The asker answers what the hub asked; the hub owes the next reply again."""
    require_open(state)
    if person_id != asker_id:
        raise DomainError("problem-not-your-question")
    if not state.is_clarifying:
        raise DomainError("problem-nothing-asked-back")
    return [CaseEvent(EventType.CLARIFICATION_ANSWERED, at, person_id)]


def note(state: CaseState, *, person_id: int, asker_id: int, at: datetime) -> list[CaseEvent]:
    """Somebody of the hub, never the asker, notes something for the hub alone, unless it was withdrawn."""
    if person_id == asker_id:
        raise DomainError("problem-own-case")
    if state.status is Status.WITHDRAWN:
        raise DomainError("problem-case-withdrawn")
    return [CaseEvent(EventType.NOTED, at, person_id)]


def comment(state: CaseState, *, person_id: int, asker_id: int, at: datetime) -> list[CaseEvent]:
    """A colleague's comment counts once per person and day (UTC); the asker's own words are no peer input."""
    if not state.is_opened or person_id == asker_id or (person_id, at.date()) in state.comments:
        return []
    return [CaseEvent(EventType.COMMENTED, at, person_id)]


def raise_concern(state: CaseState, *, person_id: int, at: datetime) -> list[CaseEvent]:
    """Anybody who can see the case says that something in it is urgent, at any hour and in any state."""
    if not state.is_opened:
        require_live(state)
    return [CaseEvent(EventType.SAFETY_CONCERN, at, person_id)]


def pause(state: CaseState, *, person_id: int, at: datetime) -> list[CaseEvent]:
    """A coordinator stops the hub's clock."""
    require_live(state)
    if state.is_paused:
        raise DomainError("problem-already-paused")
    return [CaseEvent(EventType.PAUSED, at, person_id)]


def resume(state: CaseState, *, person_id: int, at: datetime) -> list[CaseEvent]:
    """A coordinator lets the clock run again."""
    require_live(state)
    if not state.is_paused:
        raise DomainError("problem-not-paused")
    return [CaseEvent(EventType.RESUMED, at, person_id)]


def reassign(
    state: CaseState,
    *,
    person_id: int,
    profession: str,
    to: int,
    asker_id: int,
    at: datetime,
    has_conflict: bool = False,
    is_away: bool = False,
) -> list[CaseEvent]:
    """A coordinator gives a profession's slot to a specialist of theirs, over routing's choice.

    Not to one who is away, or who has declared a conflict with the asker: routing would not ask them either.
    """
    require_live(state)
    if to == asker_id:
        raise DomainError("problem-hand-over-to-asker")
    if has_conflict:
        raise DomainError("problem-specialist-conflict")
    if is_away:
        raise DomainError("problem-specialist-away")
    slot = state.slots.get(profession)
    if slot is not None and slot.is_heard:
        raise DomainError("problem-already-recommended")
    if slot is not None and slot.holder == to:
        raise DomainError("problem-already-theirs")
    freed = [CaseEvent(EventType.REASSIGNED, at, person_id, profession, code=BY_COORDINATOR)] if slot else []
    return [*freed, CaseEvent(EventType.OFFERED, at, to, profession, code=BY_COORDINATOR)]


def summarise(state: CaseState, *, person_id: int, is_coordinator: bool, at: datetime) -> list[CaseEvent]:
    """The lead (or a coordinator) sums up what was recommended, and closes the case with it."""
    require_open(state)
    if person_id != state.lead and not is_coordinator:
        raise DomainError("problem-lead-summarises")
    if not state.recommendations:
        raise DomainError("problem-nothing-to-summarise")
    return [CaseEvent(EventType.SUMMARISED, at, person_id), CaseEvent(EventType.CLOSED, at, person_id)]


def purge(state: CaseState, *, person_id: int, at: datetime) -> list[CaseEvent]:
    """A coordinator takes a case away for good, whatever its state; one that was not over is withdrawn with it."""
    if state.status in (Status.CLOSED, Status.WITHDRAWN):
        return []
    return [CaseEvent(EventType.WITHDRAWN, at, person_id, code=PURGED)]


def close(state: CaseState, *, person_id: int, reason: CloseReason, at: datetime) -> list[CaseEvent]:
    """A coordinator closes a case without a summary, saying why."""
    require_live(state)
    return [CaseEvent(EventType.CLOSED, at, person_id, code=reason)]


def reopen(
    state: CaseState, *, person_id: int, asker_id: int, is_coordinator: bool, at: datetime
) -> list[CaseEvent]:
    """The asker, or a coordinator, opens a closed case again; its lead owes a reply."""
    if state.status is not Status.CLOSED:
        raise DomainError("problem-case-not-closed")
    if person_id != asker_id and not is_coordinator:
        raise DomainError("problem-not-your-question")
    return [CaseEvent(EventType.REOPENED, at, person_id)]
