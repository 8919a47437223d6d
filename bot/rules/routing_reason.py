"""The reason stored beside an offer, read again so that a coordinator can see why somebody was chosen."""

from dataclasses import dataclass, replace

BY_COORDINATOR = "coordinator"
"""Stands in the place of a reason where a coordinator chose, not routing."""
FIELDS, FIELDS_AT_FIRST = 8, 5


@dataclass(frozen=True)
class Reason:
    """What counted when somebody was chosen. None where an offer of an earlier version did not say.

    `days_since_last_case` None: never had a case. `language`: that of the case, where they chose their languages.
    """

    was_asked_for: bool
    topics_covered: int
    open_cases: int
    capacity: int
    days_since_last_case: int | None
    recent_cases: int | None = None
    hours_until_staffed: int | None = None
    language: str | None = None


def read_reason(code: str) -> Reason | None:
    """Read `Pick.reason_code`, or the five fields of the first version; None for what is neither."""
    fields = code.split(";")
    if len(fields) not in (FIELDS, FIELDS_AT_FIRST):
        return None
    asked, covered, load, capacity, days, *later = fields
    if not all(field.isdecimal() for field in (covered, load, capacity, *later[:2])):
        return None
    reason = Reason(
        asked == "asked", int(covered), int(load), int(capacity), int(days) if days.isdecimal() else None
    )
    if not later:
        return reason
    recent, hours, language = later
    return replace(
        reason,
        recent_cases=int(recent),
        hours_until_staffed=int(hours),
        language=None if language == "-" else language,
    )
