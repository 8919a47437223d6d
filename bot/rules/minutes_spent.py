"""How long a recommendation took whoever gave it, as they say themselves: one of a few numbers, never required."""

from bot.rules.errors import DomainError

MINUTES_OFFERED = (5, 10, 15, 30)


def require_offered(minutes: int) -> int:
    """The minutes, if they are among those that were offered."""
    if minutes not in MINUTES_OFFERED:
        raise DomainError("problem-choice-unknown")
    return minutes
