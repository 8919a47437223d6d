"""What the screen says about one stretch of text. It holds places and keys, never the words themselves."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of identifier was found."""

    NAME = "name"
    PROVIDER = "provider"
    HEALTH_CARD = "health_card"
    SIN = "sin"
    MRN = "mrn"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    OTHER_ID = "other_id"
    DATE = "date"
    AGE90 = "age90"
    POSTAL = "postal"
    ADDRESS = "address"
    PLACE = "place"
    FACILITY = "facility"
    EMPLOYER = "employer"


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
