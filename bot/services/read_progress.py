"""A person's own hours by type, own cases, what they read, and how their quizzes went."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Status
from bot.rules.membership import ConsentKind, is_logged_by_person
from bot.rules.participation import Act
from bot.services.count_credits import Credits, Period, count_credits
from db.repositories import cases, credits, didactics, learning, people


@dataclass(frozen=True)
class Progress:
    """What stands under their pseudonym, by type, in a period; own cases, shelf and quizzes of all time."""

    is_logged: bool
    credits: Credits
    keeps_hours: bool
    is_registered: bool
    cases: int
    closed_cases: int
    reads: int
    quiz_right: int
    quiz_answered: int
    quizzes: int

    @property
    def times(self) -> dict[Act, int]:
        """How often, by type."""
        return self.credits.times

    @property
    def minutes(self) -> dict[Act, int]:
        """How long, by type."""
        return self.credits.minutes


async def read_progress(
    session: AsyncSession, *, guild_id: int, person_id: int, period: Period | None = None
) -> Progress:
    """What the person did here. Entries without a person are nobody's, also where it was them."""
    counted = await count_credits(session, guild_id=guild_id, person_id=person_id, period=period or Period())
    consents = await people.consents_of(session, person_id)
    answers = await learning.quiz_answers(session, guild_id, person_id)
    own = await cases.cases_of_asker(session, guild_id, person_id, most=10_000)
    return Progress(
        is_logged=is_logged_by_person(consents),
        credits=counted,
        keeps_hours=consents.get(ConsentKind.CPD, False),
        is_registered=await credits.find_registration(session, guild_id, person_id) is not None,
        cases=len(own),
        closed_cases=sum(case.status is Status.CLOSED for case in own),
        reads=await didactics.count_reads(session, guild_id, person_id),
        quiz_right=sum(answer.is_right for answer in answers),
        quiz_answered=len(answers),
        quizzes=len({answer.didactic_id for answer in answers}),
    )
