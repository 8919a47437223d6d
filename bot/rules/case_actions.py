"""Who may do what to a case, and the events it leads to. Each refuses with a DomainError that has a sentence."""

from datetime import datetime

from bot.rules.cases import (
    LIVE,
    CaseEvent,
    CaseState,
    EventType,
    PassReason,
    ReturnReason,
    Status,
)
from bot.rules.errors import DomainError


class AlreadyAccepted(DomainError):
    """Someone else has the slot; `details["owner"]` is their person id."""


def require_live(state: CaseState) -> None:
    """Refuse what can only be done to a case that is waiting or open."""
    if state.status is Status.WITHDRAWN:
        raise DomainError("problem-case-withdrawn")
    if state.status is Status.CLOSED:
        raise DomainError("problem-case-closed")
    if state.status not in LIVE:
        raise DomainError("problem-case-returned")


def require_open(state: CaseState) -> None:
    """Refuse what needs a case that the members can see and that is not closed."""
    require_live(state)
    if not state.is_opened:
        raise DomainError("problem-accept-first")


def accept(
    state: CaseState, *, person_id: int, profession: str, asker_id: int, number: str, at: datetime
) -> list[CaseEvent]:
    """The slot of the person's profession becomes theirs; the first acceptance opens the case under `number`.

    A profession that was not asked may still volunteer. Raises AlreadyAccepted when another has the slot.
    """
    require_live(state)
    if person_id == asker_id:
        raise DomainError("problem-own-case")
    if state.slot_of(person_id) is not None:
        raise DomainError("problem-already-yours")
    slot = state.slots.get(profession)
    if slot is not None and slot.owner is not None:
        raise AlreadyAccepted("problem-already-accepted", owner=slot.owner)
    events = [CaseEvent(EventType.ACCEPTED, at, person_id, profession)]
    if not state.is_opened:
        events.append(CaseEvent(EventType.OPENED, at, person_id, code=number))
    return events


def look_over(
    state: CaseState, *, person_id: int, asker_id: int, number: str, at: datetime
) -> list[CaseEvent]:
    """A coordinator saw no identifiers and opens the case; nobody's slot changes."""
    require_live(state)
    if person_id == asker_id:
        raise DomainError("problem-own-case")
    if state.is_opened:
        raise DomainError("problem-already-open")
    return [CaseEvent(EventType.OPENED, at, person_id, code=number)]


def pass_on(
    state: CaseState, *, person_id: int, profession: str, reason: PassReason, at: datetime
) -> list[CaseEvent]:
    """The person gives back an offer or a slot; who is asked next is routing's business."""
    require_live(state)
    slot = state.slot_of(person_id) or state.slots.get(profession)
    if slot is None or slot.owner not in (None, person_id):
        raise DomainError("problem-not-offered-to-you")
    if slot.is_heard:
        raise DomainError("problem-already-recommended")
    if person_id in slot.passed:
        raise DomainError("problem-already-passed")
    return [CaseEvent(EventType.PASSED, at, person_id, slot.profession, code=reason)]


def hand_over(
    state: CaseState,
    *,
    person_id: int,
    colleague_id: int,
    colleague_profession: str,
    asker_id: int,
    at: datetime,
) -> list[CaseEvent]:
    """The owner gives their slot to a named colleague of the same profession."""
    require_live(state)
    slot = state.slot_of(person_id)
    if slot is None:
        raise DomainError("problem-not-your-case")
    if colleague_id == asker_id:
        raise DomainError("problem-hand-over-to-asker")
    if colleague_id == person_id:
        raise DomainError("problem-already-yours")
    if colleague_profession != slot.profession:
        raise DomainError("problem-hand-over-other-profession")
    return [CaseEvent(EventType.HANDED_OVER, at, colleague_id, slot.profession, code=str(person_id))]


def send_back(state: CaseState, *, person_id: int, reason: ReturnReason, at: datetime) -> list[CaseEvent]:
    """The hub sends a case back before members saw it."""
    require_live(state)
    if state.is_opened:
        raise DomainError("problem-already-open")
    return [CaseEvent(EventType.RETURNED, at, person_id, code=reason)]


def ask_again(state: CaseState, *, person_id: int, asker_id: int, at: datetime) -> list[CaseEvent]:
    """The asker of a returned case sends it again, mended."""
    if person_id != asker_id:
        raise DomainError("problem-not-your-question")
    if state.status is not Status.RETURNED:
        raise DomainError("problem-case-not-returned")
    return [CaseEvent(EventType.ASKED, at, person_id), CaseEvent(EventType.SCREENED, at, person_id)]


def recommend(
    state: CaseState, *, person_id: int, profession: str, asker_id: int, at: datetime
) -> list[CaseEvent]:
    """A specialist recommends in an open case: for the slot they own, or for a profession nobody took yet."""
    require_live(state)
    if person_id == asker_id:
        raise DomainError("problem-own-case")
    if not state.is_opened:
        raise DomainError("problem-accept-first")
    owned = state.slot_of(person_id)
    if owned is not None:
        return [CaseEvent(EventType.RECOMMENDED, at, person_id, owned.profession)]
    slot = state.slots.get(profession)
    if slot is not None and slot.owner is not None:
        raise AlreadyAccepted("problem-already-accepted", owner=slot.owner)
    return [
        CaseEvent(EventType.ACCEPTED, at, person_id, profession),
        CaseEvent(EventType.RECOMMENDED, at, person_id, profession),
    ]


def withdraw(state: CaseState, *, person_id: int, asker_id: int, at: datetime) -> list[CaseEvent]:
    """The asker takes the question back."""
    if person_id != asker_id:
        raise DomainError("problem-not-your-question")
    if state.status is Status.WITHDRAWN:
        raise DomainError("problem-case-withdrawn")
    return [CaseEvent(EventType.WITHDRAWN, at, person_id)]
