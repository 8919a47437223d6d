"""The rows themselves, counted by hand: no SQL that adds up, none of the report's rules."""

import statistics
from collections import Counter, defaultdict

from sqlmodel import SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.tables import (
    Case,
    CaseEventRow,
    CloseOut,
    Consent,
    DidacticRating,
    ParticipationEvent,
    Person,
    Recommendation,
    Specialist,
    SurveyAnswer,
    SurveyInvitation,
)

TABLES: tuple[type[SQLModel], ...] = (
    Person,
    Consent,
    Specialist,
    ParticipationEvent,
    SurveyAnswer,
    SurveyInvitation,
    CloseOut,
    DidacticRating,
    Case,
    CaseEventRow,
    Recommendation,
)
DOCTORS = {
    "family_physician",
    "specialist_physician",
    "pain_physician",
    "psychiatrist",
    "addiction_physician",
}


class RawRows:
    """What people did, of those alone who learn and agreed; cases and what happened to them, of all."""

    def __init__(self, rows: dict[type[SQLModel], list]):
        said: dict[int, bool] = {}
        for consent in sorted(rows[Consent], key=lambda row: row.id):
            if consent.kind == "evaluation":
                said[consent.person_id] = consent.granted
        staff = {row.person_id for row in rows[Specialist]}
        self.learners: dict[int, Person] = {
            row.id: row
            for row in rows[Person]
            if row.status == "member" and said.get(row.id) and row.id not in staff
        }

        def of_learners(table: type[SQLModel]) -> list:
            return [row for row in rows[table] if row.person_id in self.learners]

        self.events: list[ParticipationEvent] = of_learners(ParticipationEvent)
        self.answers: list[SurveyAnswer] = of_learners(SurveyAnswer)
        self.invitations: list[SurveyInvitation] = of_learners(SurveyInvitation)
        self.close_outs: list[CloseOut] = of_learners(CloseOut)
        self.ratings: list[DidacticRating] = of_learners(DidacticRating)
        self.nameless_acts = sum(row.person_id is None for row in rows[ParticipationEvent])
        self.cases: list[Case] = rows[Case]
        self.case_events: list[CaseEventRow] = rows[CaseEventRow]
        self.recommendations: list[Recommendation] = rows[Recommendation]

    @classmethod
    async def read(cls, session: AsyncSession) -> "RawRows":
        return cls({table: list((await session.exec(select(table))).all()) for table in TABLES})

    def attended(self) -> dict[int, int]:
        """How many sessions each learner attended, in the end, after what was put right."""
        sums: Counter = Counter()
        for event in self.events:
            if event.type == "session_attended":
                sums[event.person_id, event.object_id] += event.minutes
        per_person = Counter(person for (person, _), minutes in sums.items() if minutes > 0)
        return {person: per_person[person] for person in self.learners}

    def asked(self) -> Counter[int]:
        """How many cases each learner asked, without those who asked none."""
        return Counter(event.person_id for event in self.events if event.type == "case_asked")

    def efficacy(self, point: str) -> dict[int, float]:
        """The mean answer of each who answered before (`pre`) or after (`post`)."""
        given = defaultdict(list)
        for answer in self.answers:
            if answer.instrument == "self_efficacy" and answer.timepoint == point:
                given[answer.person_id].append(answer.value)
        return {person: statistics.fmean(values) for person, values in given.items()}


def group(profession: str) -> str:
    """Which of the four published groups a profession is counted with."""
    if profession in DOCTORS:
        return "physician"
    if profession in ("nurse_practitioner", "physician_assistant"):
        return "nurse_practitioner"
    return profession if profession == "pharmacist" else "allied"


def quartiles(values: list[float]) -> str:
    low, median, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{median:.1f} [{low:.1f}; {high:.1f}] (n = {len(values)})"
