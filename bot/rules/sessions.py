"""Live sessions: how a session stands, how it is planned, and why its attendance may be changed by hand."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.rules.errors import DomainError
from bot.rules.schedule import resolve_wall_time

SHORTEST_MINUTES, LONGEST_MINUTES = 10, 480
MOST_WEEKS = 26
COUNTED_AFTER = timedelta(minutes=30)
"""After its planned end, who was in the voice channel is worked out."""
WATCHED_BEFORE = timedelta(minutes=15)
"""Before its beginning, the voice channel is looked at, so that nobody is missed."""
WATCHED_AFTER = timedelta(minutes=5)
"""So long after its planned end, so that its last moments are seen too."""


class SessionState(StrEnum):
    """Planned, held (somebody's attendance is known), or cancelled."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class AdjustReason(StrEnum):
    """Why a coordinator changes what is known of somebody's attendance."""

    BY_TELEPHONE = "by_telephone"
    SHARED_DEVICE = "shared_device"
    CONNECTION = "connection"
    NOT_LISTED = "not_listed"
    MISTAKE = "mistake"


UNDONE = "import_undone"
"""The reason that stands in the log where an import was taken back; nobody chooses it."""


def object_of(session_id: int) -> str:
    """What the log calls a session."""
    return f"session:{session_id}"


def end_of(starts_at: datetime, planned_minutes: int) -> datetime:
    """When a session is planned to end."""
    return starts_at + timedelta(minutes=planned_minutes)


def weekly(first_day: date, minute_of_day: int, zone: str, *, weeks: int) -> list[datetime]:
    """The instants of a weekly series at one local time, whatever the clocks do in between.

    Raises DomainError for a number of weeks that is not offered.
    """
    if not 1 <= weeks <= MOST_WEEKS:
        raise DomainError("problem-session-weeks", most=MOST_WEEKS)
    days = (first_day + timedelta(weeks=week) for week in range(weeks))
    return [resolve_wall_time(day, minute_of_day, zone) for day in days]
