"""The details a college wants on a statement of hours: bounded and plain, never screened as a case's text is."""

import re
from dataclasses import dataclass

from bot.rules.errors import DomainError

MOST_LEGAL_NAME = 100
MOST_COLLEGE = 120
MOST_LICENCE = 40
MOST_EMAIL = 120
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}\Z")
_EMAIL = re.compile(r"[^\s@<>,;\"]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}\Z")


@dataclass(frozen=True)
class Registration:
    """Who a statement is about. `email` is empty where none was given."""

    legal_name: str
    college: str
    licence: str
    email: str = ""


def registration_from(*, legal_name: str, college: str, licence: str, email: str = "") -> Registration:
    """Details as somebody typed them, blanks mended. Raises DomainError that says which field cannot be."""
    legal_name, college, licence, email = (
        " ".join(typed.split()) for typed in (legal_name, college, licence, email)
    )
    if not _is_name(legal_name, MOST_LEGAL_NAME):
        raise DomainError("problem-register-name", most=MOST_LEGAL_NAME)
    if not _is_name(college, MOST_COLLEGE):
        raise DomainError("problem-register-college", most=MOST_COLLEGE)
    if not _LICENCE.match(licence):
        raise DomainError("problem-register-licence", most=MOST_LICENCE)
    if email and not (len(email) <= MOST_EMAIL and _EMAIL.match(email)):
        raise DomainError("problem-register-email")
    return Registration(legal_name, college, licence, email)


def _is_name(typed: str, most: int) -> bool:
    return len(typed) <= most and typed.isprintable() and any(letter.isalpha() for letter in typed)
