"""A breach record: where words stood that should not have, and who was told. Codes alone; never the words.

Ontario's PHIPA has custodians tell the person, and in some cases the Commissioner; a record of what happened helps
them do it. Whom to tell is theirs to decide: the bot keeps what they say.
"""

from collections.abc import Iterable
from enum import StrEnum

from bot.rules.errors import DomainError


class IncidentKind(StrEnum):
    """Where the words stood."""

    QUESTION = "question"
    ANSWER = "answer"
    COMMENT = "comment"
    COMBINATION = "combination"
    OTHER = "other"


class Told(StrEnum):
    """Who was told of it."""

    ASKER = "asker"
    CUSTODIAN = "custodian"
    PRIVACY_OFFICER = "privacy_officer"
    PATIENT = "patient"
    COMMISSIONER = "commissioner"


PURGED = "incident"
"""Stands beside a withdrawal that a coordinator made by purging a case."""


def read_told(codes: Iterable[str]) -> tuple[Told, ...]:
    """In the order of the list, each once. Raises DomainError for one that was not offered."""
    given = set(codes)
    if not given <= set(Told):
        raise DomainError("problem-choice-unknown")
    return tuple(told for told in Told if told in given)
