"""What an asker is asked when a case is closed, and "did you do it?" afterwards: codes, order, dates.

Codes of the first two questions are paraphrased from the close-out survey in BMC Psychiatry 2018
(doi 10.1186/s12888-018-1701-3).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.errors import DomainError


class Question(StrEnum):
    """The questions of the close-out, in their order; the last asks whether we may ask again."""

    OUTCOME = "outcome"
    REFERRAL = "referral"
    VALUE_FOR_PATIENT = "value_for_patient"
    VALUE_FOR_ASKER = "value_for_asker"
    AGREES_TO_FOLLOW_UP = "agrees_to_follow_up"


ANSWERS: dict[Question, tuple[str, ...]] = {
    Question.OUTCOME: ("confirmed_plan", "new_or_added_plan", "not_useful", "none"),
    Question.REFERRAL: (
        "planned_now_avoided",
        "planned_still_needed_better_prepared",
        "not_planned_not_needed",
        "not_planned_now_started",
        "no_benefit",
        "other",
    ),
    Question.VALUE_FOR_PATIENT: ("1", "2", "3", "4", "5"),
    Question.VALUE_FOR_ASKER: ("1", "2", "3", "4", "5"),
    Question.AGREES_TO_FOLLOW_UP: ("yes", "no"),
}


class Done(StrEnum):
    """Whether the recommendations were carried out."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Barrier(StrEnum):
    """Why not, or only partly."""

    PATIENT_DECLINED = "patient_declined"
    NOT_AVAILABLE = "not_available"
    COST = "cost"
    NO_TIME = "no_time"
    PLAN_CHANGED = "plan_changed"
    OTHER = "other"


REMINDED_AFTER = (timedelta(days=7), timedelta(days=14))
FOLLOWED_UP_AFTER_DAYS = (30, 90)


def next_question(answered: Mapping[Question, object | None]) -> Question | None:
    """The first question without an answer; None when all have one."""
    return next((question for question in Question if answered.get(question) is None), None)


def require_answer(question: str, answer: str) -> tuple[Question, str]:
    """A question and an answer as they came back from a press. Raises DomainError for what was not offered."""
    if question not in set(Question) or answer not in ANSWERS[Question(question)]:
        raise DomainError("problem-choice-unknown")
    return Question(question), answer


def follow_ups_due(closed_at: datetime) -> dict[int, datetime]:
    """When to ask again, by days after the close (aware)."""
    return {days: closed_at + timedelta(days=days) for days in FOLLOWED_UP_AFTER_DAYS}
