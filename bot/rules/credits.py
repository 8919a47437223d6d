"""Hours by type, and what they are worth: certified session hours apart from self-directed learning.

The College of Family Physicians of Canada grants one credit an hour since 16 December 2024; other accreditors have
rates of their own, so the rate is a setting.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.errors import DomainError
from bot.rules.participation import Act

QUARTER_MINUTES = 15
HUNDREDTHS_AN_HOUR = 100
"""One credit an hour, in hundredths of a credit."""
MOST_HUNDREDTHS_AN_HOUR = 1_000
MOST_NAME = 100
MOST_ACTIVITY_ID = 60
SELF_DIRECTED = frozenset(
    {
        *(Act.DIDACTIC_COMPLETED, Act.QUIZ_ANSWERED),
        *(Act.CASE_ASKED, Act.CASE_COMMENTED, Act.RECOMMENDATION_GIVEN, Act.CASE_SUMMARISED),
        *(Act.CLOSEOUT_COMPLETED, Act.FOLLOWUP_REPORTED),
    }
)
"""Learning by oneself, at one's own time. Whatever minutes other acts carry are no learning."""


class StatementKind(StrEnum):
    """For whom a statement is: a college, with licence and credits, or an employer, with hours alone."""

    COLLEGE = "college"
    EMPLOYER = "employer"


@dataclass(frozen=True)
class Accreditor:
    """Who accredits the programme, and on what terms. `activity_id` is empty where there is none."""

    programme: str
    name: str
    activity_id: str = ""
    credit_hundredths_per_hour: int = HUNDREDTHS_AN_HOUR
    allows_certificate: bool = False


@dataclass(frozen=True)
class Earned:
    """Minutes in whole quarter hours, and credits in hundredths; no credits where nobody accredits."""

    session_minutes: int
    self_directed_minutes: int
    credit_hundredths: int | None

    @property
    def is_nothing(self) -> bool:
        """Whether there is not a quarter of an hour to state."""
        return self.session_minutes == self.self_directed_minutes == 0


def minutes_by_type(entries: Iterable[tuple[Act, int | None]]) -> dict[Act, int]:
    """Minutes of each type that has any, from entries of the log; a session's corrections may be negative."""
    minutes: Counter[Act] = Counter()
    for act, spent in entries:
        minutes[act] += spent or 0
    return {act: total for act, total in minutes.items() if total > 0}


def earned(minutes: Mapping[Act, int], accreditor: Accreditor | None) -> Earned:
    """What these minutes by type are worth. Rounded down to a quarter of an hour, each kind once, at its total.

    Minutes of a session count where the person attended it (bot/rules/attendance.py): the log holds no others.
    """
    certified = whole_quarters(minutes.get(Act.SESSION_ATTENDED, 0))
    return Earned(
        certified,
        whole_quarters(sum(minutes.get(act, 0) for act in SELF_DIRECTED)),
        certified * accreditor.credit_hundredths_per_hour // 60 if accreditor else None,
    )


def whole_quarters(minutes: int) -> int:
    """Minutes down to the last full quarter of an hour; never below 0."""
    return max(0, minutes) // QUARTER_MINUTES * QUARTER_MINUTES


def accreditor_from(
    *, programme: str, name: str, activity_id: str, credits_per_hour: str, allows_certificate: bool
) -> Accreditor:
    """Terms as somebody typed them. Raises DomainError for what cannot be: empty, too long, not a rate."""
    programme, name, activity_id = (" ".join(typed.split()) for typed in (programme, name, activity_id))
    if not (0 < len(programme) <= MOST_NAME and 0 < len(name) <= MOST_NAME):
        raise DomainError("problem-accreditor-name", most=MOST_NAME)
    if len(activity_id) > MOST_ACTIVITY_ID or not (programme + name + activity_id).isprintable():
        raise DomainError("problem-accreditor-activity", most=MOST_ACTIVITY_ID)
    return Accreditor(programme, name, activity_id, _hundredths(credits_per_hour), allows_certificate)


def _hundredths(typed: str) -> int:
    """Credits an hour as people write them, `1`, `1.5` or `0,75`, in hundredths."""
    whole, _, part = typed.strip().replace(",", ".").partition(".")
    digits = whole + part
    if not (digits.isascii() and digits.isdigit() and whole and len(whole) <= 2 and len(part) <= 2):
        raise DomainError("problem-accreditor-rate")
    hundredths = int(whole) * 100 + int(part.ljust(2, "0"))
    if not 0 < hundredths <= MOST_HUNDREDTHS_AN_HOUR:
        raise DomainError("problem-accreditor-rate")
    return hundredths
