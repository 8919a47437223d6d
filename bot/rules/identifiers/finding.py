"""What the screen says about one stretch of text. It holds places and keys, never the words themselves."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of identifier was found."""

    NAME = "NAME"
    PROVIDER = "PROVIDER"
    HEALTH_CARD = "HEALTH_CARD"
    SIN = "SIN"
    MRN = "MRN"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    URL = "URL"
    OTHER_ID = "OTHER_ID"
    DATE = "DATE"
    AGE90 = "AGE90"
    POSTAL = "POSTAL"
    ADDRESS = "ADDRESS"
    PLACE = "PLACE"
    FACILITY = "FACILITY"
    EMPLOYER = "EMPLOYER"


class Tier(StrEnum):
    """`BLOCK` refuses the text; `WARN` asks its author one question."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """One stretch `text[start:end]` of the text as typed.

    `reason` and `suggestion` are keys of content/messages. The words found are deliberately absent, so that a
    finding can be logged or counted without carrying what it found.
    """

    start: int
    end: int
    kind: Kind
    tier: Tier
    reason: str
    suggestion: str

    @property
    def specificity(self) -> int:
        """All findings weigh alike when two detectors' are merged: the tier decides, then the length."""
        return 0
