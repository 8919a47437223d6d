"""Joining: where a person stands, the three notices, and what may be kept about them."""

from collections.abc import Mapping
from enum import StrEnum

NOTICE_VERSION = "2026-11c"
"""Of the texts of all three notices: a changed text needs another one (tests/content/test_notices.py)."""
INVITATION_DAYS = 30


class MemberStatus(StrEnum):
    """Where a person stands in a server."""

    KNOWN = "known"
    WAITING = "waiting"
    MEMBER = "member"
    ERASED = "erased"
    """Asked to be forgotten: nothing leads back, and who comes again is someone new."""


class ConsentKind(StrEnum):
    """The three separate notices (product.md, Participation log). Learning never depends on any of them."""

    CPD = "cpd"
    EVALUATION = "evaluation"
    RESEARCH = "research"


def is_logged_by_person(consents: Mapping[ConsentKind, bool]) -> bool:
    """Whether an act may be written under the person's pseudonym; otherwise it counts without a person."""
    return any(consents.get(kind, False) for kind in ConsentKind)
