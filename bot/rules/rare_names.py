"""Whether a name may stand with a case: not where profession and region together point at one person or place."""

from bot.rules.errors import DomainError

FEWEST_ALIKE = 6
"""Members of a server, the asker included, who share profession and region."""


def is_rare(alike: int) -> bool:
    """Whether so few are alike that a name would add to what already points at somebody."""
    return alike < FEWEST_ALIKE


def require_common(alike: int) -> None:
    """Refuse to choose a name that would point at a place."""
    if is_rare(alike):
        raise DomainError("problem-name-too-rare", fewest=FEWEST_ALIKE)


def require_still_common(alike: int) -> None:
    """Refuse to send under a name that was chosen when more members were alike."""
    if is_rare(alike):
        raise DomainError("problem-name-rare-by-now", fewest=FEWEST_ALIKE)
