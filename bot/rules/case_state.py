"""What the events of a case add up to: its status, who has which slot, who owes the next reply. Folded in cases.py."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.rules.case_events import DEPUTIES, LIVE, Debtor, Status


@dataclass(frozen=True)
class Slot:
    """The place of one profession in a case: offered to whom, owned by whom, who passed, heard or not.

    Whoever was heard stays the owner, also after they left; then they stand among `lapsed`, and lead no more.
    `held_since`: when it was offered to, or taken by, whoever holds it now. `wanted_since` and `taken_since`:
    when it was first offered, and first taken, counting through all holders. `lapsed`: whose time ran out.
    `steps`: reminders that were sent (bot/rules/deadlines.py); those of a holder end with the holder.
    """

    profession: str
    offered_to: int | None = None
    owner: int | None = None
    passed: frozenset[int] = frozenset()
    lapsed: frozenset[int] = frozenset()
    is_heard: bool = False
    held_since: datetime | None = None
    wanted_since: datetime | None = None
    taken_since: datetime | None = None
    steps: frozenset[str] = frozenset()

    @property
    def holder(self) -> int | None:
        """Who has it: the owner, else the one who is asked."""
        return self.owner or self.offered_to


@dataclass(frozen=True)
class Stretch:
    """Time in which the hub owed a reply, from `start` until `end`; None while it still does."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True)
class CaseState:
    """What the events of a case add up to. `steps`: reminders about the case as a whole (bot/rules/deadlines.py)."""

    status: Status
    asked_at: datetime | None = None
    number: str | None = None
    slots: dict[str, Slot] = field(default_factory=dict)
    lead: int | None = None
    recommendations: int = 0
    is_clarifying: bool = False
    is_paused: bool = False
    answered_at: datetime | None = None
    last_heard_at: datetime | None = None
    presented_at: datetime | None = None
    closed_at: datetime | None = None
    waiting_since: datetime | None = None
    opened_at: datetime | None = None
    steps: frozenset[str] = frozenset()
    comments: frozenset[tuple[int, date]] = frozenset()
    hub_clock: tuple[Stretch, ...] = ()

    @property
    def debtor(self) -> Debtor:
        """Who owes the next reply."""
        if self.status is Status.RETURNED:
            return Debtor.ASKER
        if self.status not in LIVE or self.is_paused:
            return Debtor.NOBODY
        return Debtor.ASKER if self.is_clarifying else Debtor.HUB

    @property
    def deputies_may_look(self) -> bool:
        """Whether the coordinators let their time for the first look run out, so that the hub may look instead."""
        return DEPUTIES in self.steps

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
        """Everyone who passed on this case or let its time run out."""
        return frozenset().union(*(slot.passed | slot.lapsed for slot in self.slots.values()))
