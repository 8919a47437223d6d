"""Sessions and didactics of the synthetic programme."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.rules.participation import Act
from bot.sandbox.cohort.shape import MEAN_SESSIONS, SD_SESSIONS, SESSION_MINUTES, SESSIONS, STARTS
from bot.sandbox.cohort.writer import CohortWriter
from db.tables import DidacticRating, ParticipationEvent


async def write_learning(cohort: CohortWriter, didactics: Sequence[str]) -> None:
    """Sessions attended, didactics posted, opened, read, quizzed and rated."""
    acts: list[dict[str, Any]] = []
    ratings = []
    posted = [(didactics[week], STARTS + timedelta(weeks=week)) for week in range(min(12, len(didactics)))]
    acts += [cohort.act(None, Act.DIDACTIC_POSTED, at, name) for name, at in posted]
    for person in cohort.learners:
        many = round(cohort.chance.gauss(MEAN_SESSIONS, SD_SESSIONS))
        weeks = cohort.chance.sample(range(SESSIONS), min(SESSIONS, max(0, many)))
        for week in sorted(weeks):
            at = STARTS + timedelta(weeks=week)
            acts.append(cohort.act(person, Act.SESSION_ATTENDED, at, f"session:{week + 1}", SESSION_MINUTES))
        diligence = cohort.chance.random()
        for name, at in posted:
            if cohort.chance.random() > diligence:
                continue
            acts.append(cohort.act(person, Act.DIDACTIC_OPENED, at + timedelta(hours=1), name))
            acts.append(cohort.act(person, Act.DIDACTIC_COMPLETED, at + timedelta(hours=2), name, 2))
            for question in range(1, 4):
                result = "right" if cohort.chance.random() < 0.75 else "wrong"
                acts.append(
                    cohort.act(
                        person, Act.QUIZ_ANSWERED, at + timedelta(hours=3), f"{name}:q{question}:{result}"
                    )
                )
            if cohort.chance.random() < 0.6:
                score = 5 if cohort.chance.random() < 0.5 else cohort.chance.choice((3, 4, 4))
                ratings.append(
                    {
                        "person_id": person,
                        "didactic_id": name,
                        "guild_id": cohort.guild_id,
                        "score": score,
                        "at": at + timedelta(hours=4),
                    }
                )
    await cohort.add(ParticipationEvent, acts)
    await cohort.add(DidacticRating, ratings)
