"""What the tables are made of, as it was read and added up: nobody's name, no text, no account."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Learner:
    """Somebody who agreed to the evaluation and is no hub staff. Counts are of the period."""

    person_id: int
    profession: str | None
    years_in_practice: str | None
    region: str | None
    rurality: str | None
    setting: str | None
    sessions: int = 0
    didactics: int = 0
    cases: int = 0
    acts: int = 0
    minutes: int = 0
    was_active_late: bool = False


@dataclass(frozen=True)
class Flow:
    """The line from everybody who joined to matched pairs. `pre` and `post`: completed self-efficacy."""

    joined: int
    eligible: int
    consented: int
    pre: int
    post: int
    pairs: int


@dataclass(frozen=True)
class DidacticFact:
    """One didactic in the period; numbers of learners but for `answers` and `right`, which are answers of `takers`."""

    didactic_id: str
    posted_on: date | None
    opened: int
    completed: int
    takers: int
    answers: int
    right: int
    ratings: int
    useful: int


@dataclass(frozen=True)
class CaseFact:
    """One case asked in the period. `presenter`: who asked it, if a learner. Instants are aware."""

    presenter: int | None
    asker_profession: str
    topics: tuple[str, ...]
    dose_band: str | None
    asked_at: datetime
    first_reply_at: datetime | None
    first_hub_at: datetime | None
    all_answered_at: datetime | None
    professions: frozenset[str]
    replies: tuple[str, ...]
    families: tuple[str, ...]


@dataclass(frozen=True)
class Satisfied:
    """One answer on the five-point scale. `about`: session, didactic, case or cycle."""

    about: str
    person_id: int | None
    value: float


@dataclass(frozen=True)
class Pair:
    """Somebody's mean self-efficacy (1 to 7) before and after."""

    person_id: int
    pre: float
    post: float


@dataclass(frozen=True)
class Paired:
    """What a paired comparison gives. `low` and `high` bound the mean difference, 95 %; None where n is too small."""

    n: int
    mean: float
    sd: float
    low: float | None
    high: float | None
    p: float | None
    dz: float | None


@dataclass(frozen=True)
class ChangeFacts:
    """Close-outs, follow-ups, barriers and commitments, by code."""

    closed: int
    outcomes: dict[str, int]
    referrals: dict[str, int]
    followed_up: dict[int, dict[str, int]]
    case_barriers: dict[str, int]
    commitments: dict[str, int]
    barriers: dict[str, int]
    barrier_answers: int
    involved: dict[str, int]
    involved_answers: int


@dataclass(frozen=True)
class QualityFacts:
    """What is missing or was put right. `responses`: per survey, how many were invited and how many answered."""

    acts: int
    acts_without_person: int
    adjusted: int
    withdrawn: int
    responses: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Facts:
    """Everything."""

    flow: Flow
    learners: tuple[Learner, ...]
    didactics: tuple[DidacticFact, ...]
    cases: tuple[CaseFact, ...]
    satisfaction: tuple[Satisfied, ...]
    pairs: tuple[Pair, ...]
    change: ChangeFacts
    quality: QualityFacts
