"""What can happen to a case, and the words for it. What the events add up to is in bot/rules/cases.py."""

from dataclasses import dataclass
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
    REASSIGNED = "reassigned"
    RETURNED = "returned"
    OPENED = "opened"
    CLARIFICATION_ASKED = "clarification_asked"
    CLARIFICATION_ANSWERED = "clarification_answered"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    COMMENTED = "commented"
    SAFETY_CONCERN = "safety_concern"
    REMINDED = "reminded"
    PAUSED = "paused"
    RESUMED = "resumed"
    PRESENTED_LIVE = "presented_live"
    SUMMARISED = "summarised"
    CLOSED = "closed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    FOLLOWED_UP = "followed_up"


class Status(StrEnum):
    """What the events add up to."""

    WAITING = "waiting"
    RETURNED = "returned"
    OPEN = "open"
    PARTLY_ANSWERED = "partly_answered"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Debtor(StrEnum):
    """Who owes the next reply. A paused, closed or withdrawn case is owed by nobody."""

    HUB = "hub"
    ASKER = "asker"
    NOBODY = "nobody"


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


class WordsKind(StrEnum):
    """Words in a case beside the question and the recommendations. A note is for the hub alone."""

    NOTE = "note"
    CLARIFICATION = "clarification"
    ANSWER = "answer"
    SUMMARY = "summary"


class ReturnReason(StrEnum):
    """Why the hub sends a case back to its asker."""

    IDENTIFIER = "identifier"
    RARE_COMBINATION = "rare_combination"
    UNCLEAR = "unclear"
    NOT_A_CASE = "not_a_case"
    EMERGENCY = "emergency"


class CloseReason(StrEnum):
    """Why a coordinator closes a case without a summary."""

    ANSWERED_ELSEWHERE = "answered_elsewhere"
    DUPLICATE = "duplicate"
    OUT_OF_SCOPE = "out_of_scope"
    NO_REPLY = "no_reply"
    EMERGENCY = "emergency"


class PassReason(StrEnum):
    """Why a specialist passes on an offer."""

    NO_TIME = "no_time"
    NOT_MY_FIELD = "not_my_field"
    CONFLICT = "conflict"


THROUGH_ALL_HOLDERS = ":overdue"
DEPUTIES = "review:next"


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
