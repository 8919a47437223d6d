"""A case is a list of events; everything else about it is computed here, by folding them.

Nobody sets a status by hand: `state_of(events)` says what the events add up to, who owns which
profession's slot, which professions were heard and which are still missing, who owes the next reply, and
in which stretches of time it was the hub.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.rules.case_events import (
    LIVE,
    OWED_BY_HUB,
    THROUGH_ALL_HOLDERS,
    CaseEvent,
    Category,
    CloseReason,
    Confidence,
    Debtor,
    EventType,
    PassReason,
    ReturnReason,
    Status,
    WordsKind,
)
from bot.rules.case_state import CaseState, Slot, Stretch

__all__ = [
    "LIVE",
    "OWED_BY_HUB",
    "CaseEvent",
    "CaseState",
    "Category",
    "CloseReason",
    "Confidence",
    "Debtor",
    "EventType",
    "PassReason",
    "ReturnReason",
    "Slot",
    "Status",
    "Stretch",
    "WordsKind",
    "case_number",
    "state_of",
]


def state_of(events: Iterable[CaseEvent]) -> CaseState:
    """Fold the events, oldest first. Total: unknown slots are made, repeated events change nothing twice."""
    state = CaseState(status=Status.WAITING)
    for event in events:
        state = _clocked(state, _after(state, event), event.at)
    return state


def _after(state: CaseState, event: CaseEvent) -> CaseState:
    match event.type:
        case EventType.ASKED:
            return replace(
                state,
                status=Status.WAITING,
                asked_at=state.asked_at or event.at,
                waiting_since=event.at,
                slots={},
                lead=None,
                steps=frozenset(),
            )
        case EventType.RETURNED:
            return replace(state, status=Status.RETURNED)
        case EventType.WITHDRAWN:
            return replace(state, status=Status.WITHDRAWN)
        case EventType.OPENED:
            return _with_status(replace(state, number=event.code, opened_at=event.at), event.at)
        case EventType.CLARIFICATION_ASKED:
            return replace(state, is_clarifying=True)
        case EventType.CLARIFICATION_ANSWERED:
            return replace(state, is_clarifying=False)
        case EventType.PAUSED:
            return replace(state, is_paused=True)
        case EventType.RESUMED:
            return replace(state, is_paused=False)
        case EventType.PRESENTED_LIVE:
            return replace(state, presented_at=event.at)
        case EventType.CLOSED:
            return replace(
                state, status=Status.CLOSED, closed_at=event.at, is_clarifying=False, is_paused=False
            )
        case EventType.REOPENED:
            return _reopened(state, event.at)
        case EventType.COMMENTED if event.person_id is not None:
            return replace(state, comments=state.comments | {(event.person_id, event.at.date())})
        case EventType.REMINDED if event.profession is None:
            return replace(state, steps=state.steps | {event.code or ""})
        case _:
            return _with_status(_slot_event(state, event), event.at)


def _reopened(state: CaseState, at: datetime) -> CaseState:
    """The lead owes a reply again; without a lead, or with one who gave the slot away, whoever was not heard."""
    slots = {
        name: replace(slot, is_heard=False, held_since=at, taken_since=at, steps=frozenset())
        if state.lead is not None and slot.owner == state.lead
        else slot
        for name, slot in state.slots.items()
    }
    open_again = replace(state, status=Status.WAITING, closed_at=None, slots=slots, steps=frozenset())
    return _with_status(open_again, at)


def _slot_event(state: CaseState, event: CaseEvent) -> CaseState:
    if event.profession is None:
        return state
    slot = state.slots.get(event.profession, Slot(event.profession))
    lead, given = state.lead, state.recommendations
    match event.type:
        case EventType.OFFERED:
            slot = _offered(slot, event)
        case EventType.REASSIGNED:
            lead = _next_lead(state, without=slot) if lead is not None and lead == slot.owner else lead
            lapsed = slot.lapsed if slot.holder is None else slot.lapsed | {slot.holder}
            owner = slot.owner if slot.is_heard else None
            slot = replace(slot, owner=owner, offered_to=None, lapsed=lapsed)
        case EventType.UNANSWERABLE:
            slot = replace(slot, offered_to=None, wanted_since=slot.wanted_since or event.at)
        case EventType.ACCEPTED | EventType.HANDED_OVER:
            if lead is None or (event.type is EventType.HANDED_OVER and lead == slot.owner):
                lead = event.person_id
            slot = replace(
                slot,
                owner=event.person_id,
                offered_to=None,
                held_since=event.at,
                taken_since=slot.taken_since or event.at,
                lapsed=slot.lapsed - {event.person_id},
                steps=_of_the_slot(slot.steps),
            )
        case EventType.PASSED if event.person_id is not None:
            holds = event.person_id == slot.owner
            slot = replace(
                slot,
                passed=slot.passed | {event.person_id},
                owner=None if holds else slot.owner,
                offered_to=None if event.person_id == slot.offered_to else slot.offered_to,
            )
            lead = _next_lead(state, without=slot) if holds and lead == event.person_id else lead
        case EventType.RECOMMENDED:
            slot = replace(slot, is_heard=True)
            given += 1
        case EventType.REMINDED:
            slot = replace(slot, steps=slot.steps | {event.code or ""})
        case _:
            return state
    slots = {**state.slots, event.profession: slot}
    heard_at = event.at if event.type is EventType.RECOMMENDED else state.last_heard_at
    return replace(state, slots=slots, lead=lead, recommendations=given, last_heard_at=heard_at)


def _next_lead(state: CaseState, *, without: Slot) -> int | None:
    """Whoever leads after the holder of a slot left: first who was heard, then who accepted; None: the next to."""
    owners = [
        slot
        for slot in state.slots.values()
        if slot.owner and slot.owner not in slot.lapsed and slot.profession != without.profession
    ]
    return min(owners, key=lambda slot: not slot.is_heard).owner if owners else None


def _offered(slot: Slot, event: CaseEvent) -> Slot:
    return replace(
        slot,
        offered_to=event.person_id,
        held_since=event.at,
        wanted_since=slot.wanted_since or event.at,
        steps=_of_the_slot(slot.steps),
    )


def _of_the_slot(steps: frozenset[str]) -> frozenset[str]:
    """Steps that count through all holders stay when the holder changes."""
    return frozenset(step for step in steps if step.endswith(THROUGH_ALL_HOLDERS))


def _with_status(state: CaseState, at: datetime) -> CaseState:
    if state.status in (Status.WITHDRAWN, Status.RETURNED, Status.CLOSED):
        return state
    if not state.is_opened:
        return replace(state, status=Status.WAITING)
    if not state.heard:
        return replace(state, status=Status.OPEN, answered_at=None)
    if state.missing:
        return replace(state, status=Status.PARTLY_ANSWERED, answered_at=None)
    return replace(state, status=Status.ANSWERED, answered_at=state.answered_at or at)


def _clocked(before: CaseState, after: CaseState, at: datetime) -> CaseState:
    """The hub's clock starts when it begins to owe a reply, and stops when it no longer does."""
    owes = after.debtor is Debtor.HUB and after.asked_at is not None
    clock = before.hub_clock
    runs = bool(clock) and clock[-1].end is None
    if owes and not runs:
        clock = (*clock, Stretch(at))
    elif runs and not owes:
        clock = (*clock[:-1], Stretch(clock[-1].start, at))
    return replace(after, hub_clock=clock)


def case_number(year: int, ordinal: int) -> str:
    """The public number of a case: `C-2026-0042`, counted per server and local year of its opening."""
    return f"C-{year}-{ordinal:04d}"
