"""What counts as taking part, and how an act is written down."""

from datetime import date, datetime
from enum import StrEnum


class Act(StrEnum):
    """The types of the participation log (product.md)."""

    JOINED = "joined"
    DIDACTIC_POSTED = "didactic_posted"
    DIDACTIC_OPENED = "didactic_opened"
    DIDACTIC_COMPLETED = "didactic_completed"
    QUIZ_ANSWERED = "quiz_answered"
    SESSION_ATTENDED = "session_attended"
    CASE_ASKED = "case_asked"
    CASE_COMMENTED = "case_commented"
    RECOMMENDATION_GIVEN = "recommendation_given"
    CASE_SUMMARISED = "case_summarised"
    CLOSEOUT_COMPLETED = "closeout_completed"
    FOLLOWUP_REPORTED = "followup_reported"
    SURVEY_COMPLETED = "survey_completed"
    WITHDREW = "withdrew"


class Source(StrEnum):
    """How an act came to be known."""

    BOT = "bot"
    LIVE = "live"
    IMPORT = "import"
    MANUAL = "manual"


def iso_week(at: datetime) -> str:
    """The ISO week of an instant, in the zone the instant carries: `2026-W48`. Exports carry no finer date."""
    year, week, _ = at.isocalendar()
    return f"{year}-W{week:02d}"


def cycle_name(starts_on: date | None) -> str:
    """The name of the cycle that began on a local date; empty where the server has none."""
    return f"from-{starts_on.isoformat()}" if starts_on else ""
