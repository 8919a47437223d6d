"""Where "now" comes from. Everything that needs the time is handed a `Clock`."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        """The machine's clock, aware, in UTC."""
        return datetime.now(UTC)
