"""A case in the weekly live session: a coordinator takes it there, then records what was recommended, and by whom.

Like bot/rules/case_turns.py: who may do it, and the events it leads to; refusals are DomainErrors.
"""

from datetime import datetime

from bot.rules.case_actions import require_open
from bot.rules.cases import CaseEvent, CaseState, EventType
from bot.rules.errors import DomainError

LIVE_SESSION = "live"
"""Stands beside a recommendation that was given in a live session."""


def present_live(state: CaseState, *, person_id: int, at: datetime) -> list[CaseEvent]:
    """The case is taken to the session; a second press on the same day (UTC) adds nothing."""
    require_open(state)
    if state.presented_at is not None and state.presented_at.date() == at.date():
        return []
    return [CaseEvent(EventType.PRESENTED_LIVE, at, person_id)]


def recommend_live(
    state: CaseState, *, person_id: int, profession: str, asker_id: int, at: datetime
) -> list[CaseEvent]:
    """A specialist recommended in the session; their profession is heard, even where a colleague has its slot.

    Where nobody has the slot it becomes theirs, as when they recommend in the case itself.
    """
    require_open(state)
    if state.presented_at is None:
        raise DomainError("problem-not-presented")
    if person_id == asker_id:
        raise DomainError("problem-live-by-asker")
    owned = state.slot_of(person_id)
    slot = owned or state.slots.get(profession)
    heard_as = slot.profession if slot else profession
    recommended = CaseEvent(EventType.RECOMMENDED, at, person_id, heard_as, code=LIVE_SESSION)
    if slot is not None and slot.owner is not None:
        return [recommended]
    return [CaseEvent(EventType.ACCEPTED, at, person_id, heard_as), recommended]
