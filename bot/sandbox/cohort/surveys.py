"""What the people of the synthetic programme answered before and after."""

from datetime import datetime, timedelta
from typing import Any

from bot.rules.surveys import Timepoint
from bot.sandbox.cohort.shape import (
    AREAS,
    BARRIERS,
    BEFORE,
    CYCLE,
    GAIN,
    INVOLVED,
    ITEMS,
    POST,
    PRE,
    PRESCRIBERS,
    SATISFIED,
    SESSIONS,
    SPREAD,
    STARTS,
)
from bot.sandbox.cohort.writer import CohortWriter
from db.tables import SurveyAnswer, SurveyInvitation


async def write_surveys(cohort: CohortWriter) -> None:
    """Self-efficacy before and after, and satisfaction with the cycle."""
    chance = cohort.chance
    pre, post = cohort.size(PRE), cohort.size(POST)
    before = chance.sample(cohort.learners, min(pre, len(cohort.learners)))
    only_after = [person for person in cohort.learners if person not in set(before)]
    after = [*before[: max(0, post - 9)], *only_after[: min(9, post)]]
    answers, invited = [], []
    level = {person: chance.gauss(BEFORE, SPREAD) for person in cohort.learners}
    for point, people in ((Timepoint.PRE, before), (Timepoint.POST, after)):
        at = STARTS if point is Timepoint.PRE else STARTS + timedelta(weeks=SESSIONS)
        answered = set(people)
        for person in cohort.learners:
            invited.append(_invited(cohort, person, "self_efficacy", point, at, person in answered))
        for person in people:
            group = "prescriber" if cohort.profession[person] in PRESCRIBERS else "other"
            gain = GAIN[group] + chance.gauss(0, 0.5) if point is Timepoint.POST else 0.0
            for item in range(ITEMS):
                value = min(7, max(1, round(level[person] + gain + chance.gauss(0, 0.6))))
                answers.append(_answer(cohort, person, "self_efficacy", point, f"item_{item + 1}", value, at))
    for person in after:
        value = chance.choice((4, 5, 5)) if chance.random() < SATISFIED else chance.choice((2, 3))
        at = STARTS + timedelta(weeks=SESSIONS)
        answers.append(_answer(cohort, person, "satisfaction", Timepoint.CYCLE, "cycle_satisfied", value, at))
        answers += _choices(cohort, person, at)
    await cohort.add(SurveyAnswer, answers)
    await cohort.add(SurveyInvitation, invited)


def _choices(cohort: CohortWriter, person: int, at: datetime) -> list[dict[str, Any]]:
    """What somebody chose of the lists after the cycle."""
    chance = cohort.chance
    barriers = chance.sample(BARRIERS, chance.choice((0, 1, 1, 2))) or ["time.none"]
    chosen = {
        "barriers": barriers,
        "commitment": [f"area.{chance.choice(AREAS)}"],
        "interprofessional": [f"involved.{one}" for one in chance.sample(INVOLVED, chance.choice((1, 2)))],
    }
    return [
        _answer(cohort, person, instrument, Timepoint.POST, item, 1, at)
        for instrument, items in chosen.items()
        for item in items
    ]


def _answer(
    cohort: CohortWriter, person: int, instrument: str, point: Timepoint, item: str, value: int, at: datetime
) -> dict[str, Any]:
    return {
        "guild_id": cohort.guild_id,
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
    cohort: CohortWriter, person: int, instrument: str, point: Timepoint, at: datetime, answered: bool
) -> dict[str, Any]:
    return {
        "guild_id": cohort.guild_id,
        "person_id": person,
        "instrument": instrument,
        "timepoint": point,
        "object_id": "",
        "cycle": CYCLE,
        "invited_at": at,
        "reminders": 0,
        "completed_at": at if answered else None,
    }
