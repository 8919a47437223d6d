"""How long each kind of data is kept, and what can be erased so that it stays erased."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

REGISTER_KEPT = timedelta(days=2192)
"""Six years, as the notice about hours says: from the last act with minutes, change of details or statement."""


class Erased(StrEnum):
    """What can be erased, and must stay erased when a backup is restored."""

    PERSON = "person"
    """The link, the profile and the texts of a person who asked for it."""
    LINK = "link"
    """The link of a person who left long ago."""
    PAST_EVENTS = "past_events"
    """What leads from a person to their past entries in the log."""
    REGISTRATION = "registration"
    """What the register for credit held of a person who agrees to it no more."""
    CASE_TEXT = "case_text"
    """Every text of a case, by its age or because it was purged."""


@dataclass(frozen=True)
class Keep:
    """How long things are kept. Each counts from the instant that its name in the settings says."""

    case_text: timedelta
    drafts: timedelta
    link: timedelta
    log: timedelta
    audit: timedelta
