"""A synthetic programme shaped like the published one, for the report: seeded, with truths that it must recover.

Shape: Furlan 2019 (doi 10.1177/1357633X18782090): 296 joined, 264 eligible, 64 % answered before and 45 % after,
15 sessions each on average, a third physicians, a fifth nurse practitioners. Nobody in it exists, and no word is
written: only rows that the bot itself would have written. It is long because each of those rows is spelled out.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Category, Confidence, EventType, Status
from bot.rules.membership import NOTICE_VERSION, ConsentKind, MemberStatus
from bot.rules.participation import Act, Source
from bot.rules.surveys import Timepoint
from content.loader import Library
from db.tables import (
    Case,
    CaseEventRow,
    CloseOut,
    Consent,
    DidacticRating,
    ParticipationEvent,
    Person,
    Recommendation,
    SurveyAnswer,
    SurveyInvitation,
)

STARTS = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
CYCLE = "from-2026-01-05"
JOINED, ELIGIBLE, CONSENTED, PRE, POST = 296, 264, 258, 170, 119
SESSIONS, MEAN_SESSIONS, SD_SESSIONS = 40, 15.0, 9.19
SESSION_MINUTES = 90
CASES = 80
FIRST_NUMBER = 1001
"""Of its cases: beside those of the demo."""
GAIN = {"prescriber": 1.2, "other": 0.7}
"""How much self-efficacy rises on average, on a scale of seven."""
BEFORE, SPREAD, ITEMS = 3.9, 0.8, 10
SATISFIED = 0.96
PROFESSIONS = {
    "family_physician": 0.30,
    "specialist_physician": 0.04,
    "nurse_practitioner": 0.20,
    "physician_assistant": 0.01,
    "pharmacist": 0.13,
    "physiotherapist": 0.08,
    "social_worker": 0.08,
    "registered_nurse": 0.07,
    "chiropractor": 0.04,
    "psychologist": 0.03,
    "dietitian": 0.02,
}
PRESCRIBERS = ("family_physician", "specialist_physician", "nurse_practitioner", "physician_assistant")
PROFILE = {
    "years_in_practice": ("0_5", "6_10", "11_20", "21_plus"),
    "region": ("north_west", "north_east", "east", "toronto", "central", "west"),
    "rurality": ("urban", "small_town", "rural", "remote"),
    "setting": ("family_health_team", "community_health_centre", "physician_practice", "community_pharmacy"),
}
WEIGHTS = {
    "years_in_practice": (30, 25, 25, 20),
    "region": (15, 20, 15, 12, 20, 18),
    "rurality": (40, 25, 30, 5),
    "setting": (40, 25, 25, 10),
}
BARRIERS = ("time.clinic", "time.workload", "organisation.protected", "technology.connection")
AREAS = ("goals", "naloxone", "tapering", "together")
INVOLVED = ("pharmacist", "psychologist", "social_worker")
"""Choices of the instruments (content/instruments)."""
HUB = ("pain_physician", "pharmacist", "psychologist", "physiotherapist")
TOPICS = ("opioid_tapering", "neuropathic_pain", "widespread_pain", "back_neck_pain", "headache")


@dataclass(frozen=True)
class Cohort:
    """What was made. `since` to `until` holds all of it."""

    since: datetime
    until: datetime
    people: int
    cases: int


async def make_cohort(
    session: AsyncSession, *, guild_id: int, library: Library, seed: int = 1, scale: float = 1.0
) -> Cohort:
    """Write the programme into an empty, registered server, `scale` times as large; the same seed, the same."""
    maker = _Maker(session, guild_id, random.Random(seed), scale)  # noqa: S311 - invented people
    await maker.people()
    await maker.learning(library.ids())
    await maker.cases()
    await maker.surveys()
    return Cohort(
        STARTS - timedelta(days=30), STARTS + timedelta(weeks=SESSIONS + 4), maker.joined, maker.asked
    )


class _Maker:
    def __init__(self, session: AsyncSession, guild_id: int, chance: random.Random, scale: float) -> None:
        self._session, self._guild_id, self._chance = session, guild_id, chance
        self._size: Callable[[int], int] = lambda n: max(1, round(n * scale))
        self.joined = self._size(JOINED)
        self.asked = self._size(CASES)
        self._profession: dict[int, str] = {}
        self._learners: list[int] = []

    async def people(self) -> None:
        """Everybody who joined; some left again, some did not agree."""
        rows = []
        professions = _shares(PROFESSIONS, self.joined, self._chance)
        for number in range(self.joined):
            answered = {
                name: None
                if self._chance.random() < 0.03
                else self._chance.choices(choices, WEIGHTS[name])[0]
                for name, choices in PROFILE.items()
            }
            rows.append(
                {
                    "guild_id": self._guild_id,
                    "pseudonym": f"P-{number:08d}",
                    "status": MemberStatus.MEMBER if number < self._size(ELIGIBLE) else MemberStatus.ERASED,
                    "language": "en-CA",
                    "profession": professions[number],
                    "created_at": STARTS - timedelta(days=20),
                    "joined_at": STARTS - timedelta(days=20),
                    **answered,
                }
            )
        ids = await self._add_with_ids(Person, rows)
        self._profession = dict(zip(ids, professions, strict=True))
        self._learners = ids[: self._size(CONSENTED)]
        await self._add(
            Consent,
            [
                {
                    "person_id": person,
                    "kind": ConsentKind.EVALUATION,
                    "granted": person in set(self._learners),
                    "notice_version": NOTICE_VERSION,
                    "at": STARTS - timedelta(days=20),
                }
                for person in ids[: self._size(ELIGIBLE)]
            ],
        )

    async def learning(self, didactics: Sequence[str]) -> None:
        """Sessions attended, didactics posted, opened, read, quizzed and rated."""
        acts: list[dict[str, Any]] = []
        ratings = []
        posted = [
            (didactics[week], STARTS + timedelta(weeks=week)) for week in range(min(12, len(didactics)))
        ]
        acts += [self._act(None, Act.DIDACTIC_POSTED, at, name) for name, at in posted]
        for person in self._learners:
            many = round(self._chance.gauss(MEAN_SESSIONS, SD_SESSIONS))
            weeks = self._chance.sample(range(SESSIONS), min(SESSIONS, max(0, many)))
            for week in sorted(weeks):
                at = STARTS + timedelta(weeks=week)
                acts.append(
                    self._act(person, Act.SESSION_ATTENDED, at, f"session:{week + 1}", SESSION_MINUTES)
                )
            diligence = self._chance.random()
            for name, at in posted:
                if self._chance.random() > diligence:
                    continue
                acts.append(self._act(person, Act.DIDACTIC_OPENED, at + timedelta(hours=1), name))
                acts.append(self._act(person, Act.DIDACTIC_COMPLETED, at + timedelta(hours=2), name, 2))
                for question in range(1, 4):
                    result = "right" if self._chance.random() < 0.75 else "wrong"
                    acts.append(
                        self._act(
                            person, Act.QUIZ_ANSWERED, at + timedelta(hours=3), f"{name}:q{question}:{result}"
                        )
                    )
                if self._chance.random() < 0.6:
                    score = 5 if self._chance.random() < 0.5 else self._chance.choice((3, 4, 4))
                    ratings.append(
                        {
                            "person_id": person,
                            "didactic_id": name,
                            "guild_id": self._guild_id,
                            "score": score,
                            "at": at + timedelta(hours=4),
                        }
                    )
        await self._add(ParticipationEvent, acts)
        await self._add(DidacticRating, ratings)

    async def cases(self) -> None:
        """Cases, who was asked, who answered and when, and what their askers said at the close."""
        chance = self._chance
        presenters = chance.sample(self._learners, max(1, len(self._learners) // 5))
        rows, acts = [], []
        for number in range(self.asked):
            asker = chance.choice(presenters)
            at = STARTS + timedelta(hours=chance.randrange(SESSIONS * 7 * 24))
            topics = ",".join(sorted(chance.sample(TOPICS, chance.choice((1, 1, 2)))))
            rows.append(
                {
                    "guild_id": self._guild_id,
                    "asker_id": asker,
                    "number": f"C-2026-{FIRST_NUMBER + number:04d}",
                    "status": Status.CLOSED,
                    "language": "en-CA",
                    "topics": topics,
                    "asker_profession": self._profession[asker],
                    "question": "",
                    "story": "",
                    "details": {
                        "opioid_dose": chance.choice(("none", "mme_1_49", "mme_50_89", "mme_90_plus"))
                    }
                    if chance.random() < 0.8
                    else None,
                    "asked_at": at,
                    "opened_at": at,
                }
            )
            acts.append(self._act(asker, Act.CASE_ASKED, at, f"C-2026-{FIRST_NUMBER + number:04d}"))
        ids = await self._add_with_ids(Case, rows)
        await self._add(ParticipationEvent, acts)
        await self._answers(ids, rows)

    async def _answers(self, ids: Sequence[int], rows: Sequence[dict[str, Any]]) -> None:
        chance = self._chance
        events, given, closes = [], [], []
        for case_id, row in zip(ids, rows, strict=True):
            asked = chance.sample(HUB, chance.choice((2, 2, 3)))
            told = [(EventType.OFFERED, row["asked_at"], profession) for profession in asked]
            for profession in asked:
                if chance.random() < 0.05:
                    continue
                at = row["asked_at"] + timedelta(hours=chance.expovariate(1 / 20))
                told.append((EventType.RECOMMENDED, at, profession))
                given.append(
                    {
                        "case_id": case_id,
                        "guild_id": self._guild_id,
                        "person_id": row["asker_id"],
                        "profession": profession,
                        "category": chance.choice(list(Category)),
                        "confidence": Confidence.SUGGEST,
                        "needs_formal_referral": False,
                        "text": "",
                        "at": at,
                    }
                )
            events += [
                {
                    "case_id": case_id,
                    "guild_id": self._guild_id,
                    "seq": place,
                    "type": kind,
                    "at": at,
                    "person_id": None,
                    "profession": profession,
                }
                for place, (kind, at, profession) in enumerate(told, start=1)
            ]
            if chance.random() < 0.7:
                closes.append(
                    {
                        "case_id": case_id,
                        "guild_id": self._guild_id,
                        "person_id": row["asker_id"],
                        "outcome": chance.choice(
                            ("confirmed_plan", "new_or_added_plan", "new_or_added_plan")
                        ),
                        "referral": chance.choice(("planned_now_avoided", "not_planned_not_needed")),
                        "value_for_patient": chance.choice((4, 5, 5)),
                        "value_for_asker": chance.choice((3, 4, 5, 5)),
                        "agrees_to_follow_up": False,
                        "asked_at": row["asked_at"] + timedelta(days=7),
                        "completed_at": row["asked_at"] + timedelta(days=8),
                    }
                )
        await self._add(CaseEventRow, events)
        await self._add(Recommendation, given)
        await self._add(CloseOut, closes)

    async def surveys(self) -> None:
        """Self-efficacy before and after, and satisfaction with the cycle."""
        chance = self._chance
        pre, post = self._size(PRE), self._size(POST)
        before = chance.sample(self._learners, min(pre, len(self._learners)))
        only_after = [person for person in self._learners if person not in set(before)]
        after = [*before[: max(0, post - 9)], *only_after[: min(9, post)]]
        answers, invited = [], []
        level = {person: chance.gauss(BEFORE, SPREAD) for person in self._learners}
        for point, people in ((Timepoint.PRE, before), (Timepoint.POST, after)):
            at = STARTS if point is Timepoint.PRE else STARTS + timedelta(weeks=SESSIONS)
            answered = set(people)
            for person in self._learners:
                invited.append(self._invited(person, "self_efficacy", point, at, person in answered))
            for person in people:
                group = "prescriber" if self._profession[person] in PRESCRIBERS else "other"
                gain = GAIN[group] + chance.gauss(0, 0.5) if point is Timepoint.POST else 0.0
                for item in range(ITEMS):
                    value = min(7, max(1, round(level[person] + gain + chance.gauss(0, 0.6))))
                    answers.append(
                        self._answer(person, "self_efficacy", point, f"item_{item + 1}", value, at)
                    )
        for person in after:
            value = chance.choice((4, 5, 5)) if chance.random() < SATISFIED else chance.choice((2, 3))
            at = STARTS + timedelta(weeks=SESSIONS)
            answers.append(
                self._answer(person, "satisfaction", Timepoint.CYCLE, "cycle_satisfied", value, at)
            )
            answers += self._choices(person, at)
        await self._add(SurveyAnswer, answers)
        await self._add(SurveyInvitation, invited)

    def _choices(self, person: int, at: datetime) -> list[dict[str, Any]]:
        """What somebody chose of the lists after the cycle."""
        chance = self._chance
        barriers = chance.sample(BARRIERS, chance.choice((0, 1, 1, 2))) or ["time.none"]
        chosen = {
            "barriers": barriers,
            "commitment": [f"area.{chance.choice(AREAS)}"],
            "interprofessional": [
                f"involved.{one}" for one in chance.sample(INVOLVED, chance.choice((1, 2)))
            ],
        }
        return [
            self._answer(person, instrument, Timepoint.POST, item, 1, at)
            for instrument, items in chosen.items()
            for item in items
        ]

    def _act(
        self, person: int | None, act: Act, at: datetime, object_id: str, minutes: int | None = None
    ) -> dict[str, Any]:
        return {
            "guild_id": self._guild_id,
            "person_id": person,
            "at": at,
            "cycle": CYCLE,
            "type": act,
            "object_id": object_id,
            "minutes": minutes,
            "source": Source.BOT,
        }

    def _answer(
        self, person: int, instrument: str, point: Timepoint, item: str, value: int, at: datetime
    ) -> dict[str, Any]:
        return {
            "guild_id": self._guild_id,
            "person_id": person,
            "instrument": instrument,
            "version": 1,
            "timepoint": point,
            "object_id": "",
            "cycle": CYCLE,
            "item": item,
            "value": value,
            "at": at,
        }

    def _invited(
        self, person: int, instrument: str, point: Timepoint, at: datetime, answered: bool
    ) -> dict[str, Any]:
        return {
            "guild_id": self._guild_id,
            "person_id": person,
            "instrument": instrument,
            "timepoint": point,
            "object_id": "",
            "cycle": CYCLE,
            "invited_at": at,
            "reminders": 0,
            "completed_at": at if answered else None,
        }

    async def _add(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            await (await self._session.connection()).execute(insert(table), rows)

    async def _add_with_ids(self, table: Any, rows: list[dict[str, Any]]) -> list[int]:
        connection = await self._session.connection()
        result = await connection.execute(
            insert(table).returning(table.id, sort_by_parameter_order=True), rows
        )
        return [row[0] for row in result.all()]


def _shares(shares: dict[str, float], many: int, chance: random.Random) -> list[str]:
    """Exactly these shares of so many, in a random order; what rounding leaves goes to the first."""
    found = [name for name, share in shares.items() for _ in range(int(share * many))]
    found += [next(iter(shares))] * (many - len(found))
    chance.shuffle(found)
    return found
