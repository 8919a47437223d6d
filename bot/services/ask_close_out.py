"""The questions after a close, one press each, and "did you do it?" 30 and 90 days later."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, EventType
from bot.rules.close_out import (
    REMINDED_AFTER,
    Barrier,
    Done,
    Question,
    follow_ups_due,
    next_question,
    require_answer,
)
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.services.change_case import append_events, locked_case
from bot.services.log_act import log_act
from db.repositories import close_outs, deliveries
from db.tables import Case, CloseOut


@dataclass(frozen=True)
class CloseOutView:
    """Where a close-out stands: the next question, or None when all are answered."""

    case_id: int
    guild_id: int
    number: str
    person_id: int
    question: Question | None


async def begin_close_out(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """Ask the asker now, and again after 7 and 14 days while something is unanswered. Once per case."""
    assert case.id is not None
    if not await close_outs.begin(session, case, now=now):
        return
    for later in (now, *(now + after for after in REMINDED_AFTER)):
        await deliveries.put(
            session,
            case.guild_id,
            key=f"case:{case.id}:close-out:{later.date().isoformat()}",
            kind=DeliveryKind.CLOSE_OUT,
            due_at=later,
            case_id=case.id,
            person_id=case.asker_id,
        )


async def read_close_out(session: AsyncSession, *, guild_id: int, case_id: int) -> CloseOutView:
    """The close-out of a case of this server. Raises DomainError when there is none."""
    found = await close_outs.find(session, guild_id, case_id)
    if found is None:
        raise DomainError("problem-case-gone")
    return _view(found, await close_outs.number_of(session, guild_id, case_id))


async def answer_close_out(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    question: str,
    answer: str,
    now: datetime,
) -> CloseOutView:
    """Keep one answer of the asker; a second press on an answered question changes nothing."""
    found, number = await _found(session, guild_id, case_id)
    if found.person_id != person_id:
        raise DomainError("problem-not-your-question")
    asked, value = require_answer(question, answer)
    if getattr(found, asked) is None:
        setattr(found, asked, _kept(asked, value))
        if next_question(_answers(found)) is None:
            found.completed_at = now
            await _completed(session, found, now)
        await session.flush()
    return _view(found, number)


async def answer_follow_up(
    session: AsyncSession, *, guild_id: int, follow_up_id: int, person_id: int, code: str, now: datetime
) -> bool:
    """Keep whether it was done, or the barrier; True while the barrier is still to be asked."""
    found = await close_outs.lock_follow_up(session, guild_id, follow_up_id)
    if found is None:
        raise DomainError("problem-case-gone")
    if found.person_id != person_id:
        raise DomainError("problem-not-your-question")
    if code in set(Done) and found.answer is None:
        found.answer = code
        if code == Done.YES:
            await _reported(session, found.case_id, guild_id, person_id, code, now)
            found.answered_at = now
    elif code in set(Barrier) and found.answer in (Done.PARTLY, Done.NO) and found.barrier is None:
        found.barrier, found.answered_at = code, now
        await _reported(session, found.case_id, guild_id, person_id, found.answer, now)
    elif code not in {*Done, *Barrier}:
        raise DomainError("problem-choice-unknown")
    await session.flush()
    return found.answer != Done.YES and found.barrier is None


async def _completed(session: AsyncSession, found: CloseOut, now: datetime) -> None:
    await log_act(
        session,
        guild_id=found.guild_id,
        act=Act.CLOSEOUT_COMPLETED,
        person_id=found.person_id,
        now=now,
        object_id=f"case-{found.case_id}",
    )
    if not found.agrees_to_follow_up:
        return
    for days, due_at in follow_ups_due(found.asked_at).items():
        follow_up_id = await close_outs.plan_follow_up(session, found, after_days=days, due_at=due_at)
        await deliveries.put(
            session,
            found.guild_id,
            key=f"case:{found.case_id}:follow-up:{days}",
            kind=DeliveryKind.FOLLOW_UP,
            due_at=due_at,
            case_id=found.case_id,
            person_id=found.person_id,
            subject_id=follow_up_id,
        )


async def _reported(
    session: AsyncSession, case_id: int, guild_id: int, person_id: int, code: str, now: datetime
) -> None:
    case, _ = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await append_events(session, case, [CaseEvent(EventType.FOLLOWED_UP, now, person_id, code=code)])
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.FOLLOWUP_REPORTED,
        person_id=person_id,
        now=now,
        object_id=f"case-{case_id}",
    )


async def _found(session: AsyncSession, guild_id: int, case_id: int) -> tuple[CloseOut, str]:
    found = await close_outs.lock(session, guild_id, case_id)
    if found is None:
        raise DomainError("problem-case-gone")
    return found, await close_outs.number_of(session, guild_id, case_id)


def _answers(found: CloseOut) -> dict[Question, object | None]:
    return {question: getattr(found, question) for question in Question}


def _view(found: CloseOut, number: str) -> CloseOutView:
    return CloseOutView(
        found.case_id, found.guild_id, number, found.person_id, next_question(_answers(found))
    )


def _kept(question: Question, answer: str) -> str | int | bool:
    if question in (Question.VALUE_FOR_PATIENT, Question.VALUE_FOR_ASKER):
        return int(answer)
    return answer == "yes" if question is Question.AGREES_TO_FOLLOW_UP else answer
