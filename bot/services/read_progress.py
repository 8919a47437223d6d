"""A person's own hours by type, own cases, what they read, and how their quizzes went."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Status
from bot.rules.membership import is_logged_by_person
from bot.rules.participation import Act
from db.repositories import cases, didactics, learning, participation, people


@dataclass(frozen=True)
class Progress:
    """How often and how long, by type, as far as it stands under their pseudonym; own cases, shelf, quizzes."""

    is_logged: bool
    times: dict[Act, int]
    minutes: dict[Act, int]
    cases: int
    closed_cases: int
    reads: int
    quiz_right: int
    quiz_answered: int
    quizzes: int


async def read_progress(session: AsyncSession, *, guild_id: int, person_id: int) -> Progress:
    """What the person did here. Entries without a person are nobody's, also where it was them."""
    entries = await participation.of_person(session, guild_id, person_id)
    minutes: Counter[Act] = Counter()
    for entry in entries:
        minutes[entry.type] += entry.minutes or 0
    answers = await learning.quiz_answers(session, guild_id, person_id)
    own = await cases.cases_of_asker(session, guild_id, person_id, most=10_000)
    return Progress(
        is_logged=is_logged_by_person(await people.consents_of(session, person_id)),
        times=dict(Counter(entry.type for entry in entries)),
        minutes={act: total for act, total in minutes.items() if total},
        cases=len(own),
        closed_cases=sum(case.status is Status.CLOSED for case in own),
        reads=await didactics.count_reads(session, guild_id, person_id),
        quiz_right=sum(answer.is_right for answer in answers),
        quiz_answered=len(answers),
        quizzes=len({answer.didactic_id for answer in answers}),
    )
