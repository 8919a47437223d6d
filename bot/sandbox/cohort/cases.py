"""Cases of the synthetic programme: asked, answered by the hub, closed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.rules.cases import Category, Confidence, EventType, Status
from bot.rules.participation import Act
from bot.sandbox.cohort.shape import FIRST_NUMBER, HUB, SESSIONS, STARTS, TOPICS
from bot.sandbox.cohort.writer import CohortWriter
from db.tables import Case, CaseEventRow, CloseOut, ParticipationEvent, Recommendation


async def write_cases(cohort: CohortWriter) -> None:
    """Cases, who was asked, who answered and when, and what their askers said at the close."""
    chance = cohort.chance
    presenters = chance.sample(cohort.learners, max(1, len(cohort.learners) // 5))
    rows, acts = [], []
    for number in range(cohort.asked):
        asker = chance.choice(presenters)
        at = STARTS + timedelta(hours=chance.randrange(SESSIONS * 7 * 24))
        topics = ",".join(sorted(chance.sample(TOPICS, chance.choice((1, 1, 2)))))
        rows.append(
            {
                "guild_id": cohort.guild_id,
                "asker_id": asker,
                "number": f"C-2026-{FIRST_NUMBER + number:04d}",
                "status": Status.CLOSED,
                "language": "en-CA",
                "topics": topics,
                "asker_profession": cohort.profession[asker],
                "question": "",
                "story": "",
                "details": {"opioid_dose": chance.choice(("none", "mme_1_49", "mme_50_89", "mme_90_plus"))}
                if chance.random() < 0.8
                else None,
                "asked_at": at,
                "opened_at": at,
            }
        )
        acts.append(cohort.act(asker, Act.CASE_ASKED, at, f"C-2026-{FIRST_NUMBER + number:04d}"))
    ids = await cohort.add_with_ids(Case, rows)
    await cohort.add(ParticipationEvent, acts)
    await _write_answers(cohort, ids, rows)


async def _write_answers(cohort: CohortWriter, ids: Sequence[int], rows: Sequence[dict[str, Any]]) -> None:
    chance = cohort.chance
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
                    "guild_id": cohort.guild_id,
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
                "guild_id": cohort.guild_id,
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
                    "guild_id": cohort.guild_id,
                    "person_id": row["asker_id"],
                    "outcome": chance.choice(("confirmed_plan", "new_or_added_plan", "new_or_added_plan")),
                    "referral": chance.choice(("planned_now_avoided", "not_planned_not_needed")),
                    "value_for_patient": chance.choice((4, 5, 5)),
                    "value_for_asker": chance.choice((3, 4, 5, 5)),
                    "agrees_to_follow_up": False,
                    "asked_at": row["asked_at"] + timedelta(days=7),
                    "completed_at": row["asked_at"] + timedelta(days=8),
                }
            )
    await cohort.add(CaseEventRow, events)
    await cohort.add(Recommendation, given)
    await cohort.add(CloseOut, closes)
