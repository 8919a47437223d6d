"""Live sessions: how a session stands."""

from enum import StrEnum


class SessionState(StrEnum):
    """Planned, held (somebody's attendance is known), or cancelled."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
