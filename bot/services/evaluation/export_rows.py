"""Rows of people for evaluators and researchers: made coarser until nobody stands out, without name, id or date."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.evaluation.anonymity import FIELDS, Generalised, generalise
from bot.rules.evaluation.facts import Facts, Learner
from bot.rules.evaluation.groups import dose
from bot.rules.membership import ConsentKind
from bot.services.evaluation.evaluate import Wanted, scope_of
from bot.services.evaluation.read_facts import read_facts
from db.repositories import evaluated_acts, servers

MEASURES = (
    "sessions_band",
    "sessions",
    "didactics",
    "cases",
    "hours",
    "quiz_answers",
    "quiz_right",
    "active_late",
    "efficacy_pre",
    "efficacy_post",
)


@dataclass(frozen=True)
class RowExport:
    """Rows in a random order under a number of this export alone, and how they were made coarser."""

    kind: ConsentKind
    rows: tuple[dict[str, str], ...]
    generalised: Generalised
    made_at: datetime


async def export_rows(
    session: AsyncSession, *, guild_id: int, wanted: Wanted, kind: ConsentKind, now: datetime
) -> RowExport:
    """A row for everybody who agreed to this notice (evaluation or research). Raises DomainError like `evaluate`."""
    server = await servers.find_server(session, guild_id)
    if server is None:
        raise DomainError("problem-server-unknown")
    scope = await scope_of(session, guild_id, wanted, zone=server.timezone, now=now, consent=kind)
    facts = await read_facts(session, scope, zone=server.timezone)
    quizzes = await evaluated_acts.quiz_by_person(session, scope)
    learners = list(facts.learners)
    random.SystemRandom().shuffle(learners)  # the order of joining is nobody's business
    found = generalise([{name: getattr(learner, name) for name in FIELDS} for learner in learners])
    scores = _scores(facts)
    rows = tuple(
        {
            "record_id": str(number),
            **who,
            **_measures(learner, scores, quizzes.get(learner.person_id, (0, 0))),
        }
        for number, (learner, who) in enumerate(zip(learners, found.rows, strict=True), start=1)
    )
    return RowExport(kind, rows, found, now)


def _scores(facts: Facts) -> Mapping[int, tuple[float, float]]:
    """Matched pairs only: a single score is in no table either."""
    return {pair.person_id: (pair.pre, pair.post) for pair in facts.pairs}


def _measures(
    learner: Learner, scores: Mapping[int, tuple[float, float]], quiz: tuple[int, int]
) -> dict[str, str]:
    before, after = scores.get(learner.person_id, (None, None))
    return {
        "sessions_band": dose(learner.sessions),
        "sessions": str(learner.sessions),
        "didactics": str(learner.didactics),
        "cases": str(learner.cases),
        "hours": f"{learner.minutes / 60:.1f}",
        "quiz_answers": str(quiz[0]),
        "quiz_right": str(quiz[1]),
        "active_late": "1" if learner.was_active_late else "0",
        "efficacy_pre": "" if before is None else f"{before:.2f}",
        "efficacy_post": "" if after is None else f"{after:.2f}",
    }
