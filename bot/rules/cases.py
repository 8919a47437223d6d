"""A case is a list of events; everything else about it is computed here, by folding them.

Nobody sets a status by hand: `state_of(events)` says what the events add up to, who owns which
profession's slot, which professions were heard and which are still missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class EventType(StrEnum):
    """What can happen to a case."""

    ASKED = "asked"
    SCREENED = "screened"
    OFFERED = "offered"
    UNANSWERABLE = "unanswerable"
    ACCEPTED = "accepted"
    PASSED = "passed"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    OPENED = "opened"
    RECOMMENDED = "recommended"
    WITHDRAWN = "withdrawn"


class Status(StrEnum):
    """What the events add up to."""

    WAITING = "waiting"
    RETURNED = "returned"
    OPEN = "open"
    PARTLY_ANSWERED = "partly_answered"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


LIVE = frozenset({Status.WAITING, Status.OPEN, Status.PARTLY_ANSWERED, Status.ANSWERED})
OWED_BY_HUB = frozenset({Status.WAITING, Status.OPEN, Status.PARTLY_ANSWERED})


class Category(StrEnum):
    """Families of recommendations: the six of Poulin 2022 (doi 10.1080/24740527.2022.2126754) and safety."""

    ASSESSMENT = "assessment"
    PHARMACOLOGICAL = "pharmacological"
    NON_PHARMACOLOGICAL = "non_pharmacological"
    INTERVENTIONAL = "interventional"
    BIOPSYCHOSOCIAL = "biopsychosocial"
    REFERRAL = "referral"
    SAFETY = "safety"


class Confidence(StrEnum):
    """How sure the specialist is."""

    CONSIDER = "consider"
    SUGGEST = "suggest"
    STRONGLY_SUGGEST = "strongly_suggest"


class ReturnReason(StrEnum):
    """Why the hub sends a case back to its asker."""

    IDENTIFIER = "identifier"
    RARE_COMBINATION = "rare_combination"
    UNCLEAR = "unclear"
    NOT_A_CASE = "not_a_case"
    EMERGENCY = "emergency"


class PassReason(StrEnum):
    """Why a specialist passes on an offer."""

    NO_TIME = "no_time"
    NOT_MY_FIELD = "not_my_field"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class CaseEvent:
    """One thing that happened. `profession` is the slot it concerns; `code` a reason, a number or a target.

    `at` is aware and UTC. Free text never stands here: notes are kept encrypted beside the event.
    """

    type: EventType
    at: datetime
    person_id: int | None = None
    profession: str | None = None
    code: str | None = None


@dataclass(frozen=True)
class Slot:
    """The place of one profession in a case: offered to whom, owned by whom, who passed, heard or not."""

    profession: str
    offered_to: int | None = None
    owner: int | None = None
    passed: frozenset[int] = frozenset()
    is_heard: bool = False


@dataclass(frozen=True)
class CaseState:
    """What the events of a case add up to."""

    status: Status
    asked_at: datetime | None = None
    number: str | None = None
    slots: dict[str, Slot] = field(default_factory=dict)
    lead: int | None = None
    recommendations: int = 0

    @property
    def is_opened(self) -> bool:
        """Whether the members can see it."""
        return self.number is not None

    @property
    def heard(self) -> tuple[str, ...]:
        """Professions that gave a recommendation, in the order of their slots."""
        return tuple(slot.profession for slot in self.slots.values() if slot.is_heard)

    @property
    def missing(self) -> tuple[str, ...]:
        """Professions asked for and not heard yet."""
        return tuple(slot.profession for slot in self.slots.values() if not slot.is_heard)

    def slot_of(self, person_id: int) -> Slot | None:
        """The slot this person owns, if any."""
        return next((slot for slot in self.slots.values() if slot.owner == person_id), None)

    def passed_by(self) -> frozenset[int]:
        """Everyone who passed on this case."""
        return frozenset().union(*(slot.passed for slot in self.slots.values()))


def state_of(events: Iterable[CaseEvent]) -> CaseState:
    """Fold the events, oldest first. Total: unknown slots are made, repeated events change nothing twice."""
    state = CaseState(status=Status.WAITING)
    for event in events:
        state = _after(state, event)
    return state


def _after(state: CaseState, event: CaseEvent) -> CaseState:
    match event.type:
        case EventType.ASKED:
            return replace(state, status=Status.WAITING, asked_at=state.asked_at or event.at, slots={})
        case EventType.RETURNED:
            return replace(state, status=Status.RETURNED)
        case EventType.WITHDRAWN:
            return replace(state, status=Status.WITHDRAWN)
        case EventType.OPENED:
            return _with_status(replace(state, number=event.code))
        case _:
            return _with_status(_slot_event(state, event))


def _slot_event(state: CaseState, event: CaseEvent) -> CaseState:
    if event.profession is None:
        return state
    slot = state.slots.get(event.profession, Slot(event.profession))
    lead, given = state.lead, state.recommendations
    match event.type:
        case EventType.OFFERED:
            slot = replace(slot, offered_to=event.person_id)
        case EventType.UNANSWERABLE:
            slot = replace(slot, offered_to=None)
        case EventType.ACCEPTED:
            slot = replace(slot, owner=event.person_id, offered_to=None)
            lead = lead or event.person_id
        case EventType.HANDED_OVER:
            if lead is not None and lead == slot.owner:
                lead = event.person_id
            slot = replace(slot, owner=event.person_id, offered_to=None)
        case EventType.PASSED if event.person_id is not None:
            holds = event.person_id == slot.owner
            slot = replace(
                slot,
                passed=slot.passed | {event.person_id},
                owner=None if holds else slot.owner,
                offered_to=None if event.person_id == slot.offered_to else slot.offered_to,
            )
        case EventType.RECOMMENDED:
            slot = replace(slot, is_heard=True)
            given += 1
    slots = {**state.slots, event.profession: slot}
    return replace(state, slots=slots, lead=lead, recommendations=given)


def _with_status(state: CaseState) -> CaseState:
    if state.status in (Status.WITHDRAWN, Status.RETURNED):
        return state
    if not state.is_opened:
        return replace(state, status=Status.WAITING)
    if not state.heard:
        return replace(state, status=Status.OPEN)
    return replace(state, status=Status.PARTLY_ANSWERED if state.missing else Status.ANSWERED)


def case_number(year: int, ordinal: int) -> str:
    """The public number of a case: `C-2026-0042`, counted per server and local year of its opening."""
    return f"C-{year}-{ordinal:04d}"
