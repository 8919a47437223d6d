"""A person answers a question of a round, hands all in, or would rather not be asked: theirs alone to do."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.surveys import Part, Round, complete_parts, completed_by, logged_survey, next_open, rows_of
from bot.services.log_act import log_act
from bot.services.read_survey import open_invitations, part_of, view_of
from content.instrument import Instruments
from db.repositories import surveys
from db.tables import SurveyInvitation


async def answer_survey(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    asked: Round,
    key: str,
    mark: str,
    given: Sequence[str],
    instruments: Instruments,
    now: datetime,
) -> int | None:
    """Keep an answer at once, in the place of an earlier one; the place of the next question, None at the end.

    Going on to the next part completes the ones before. Raises DomainError for who may not be asked (any more), for
    a question that was worded otherwise or handed in meanwhile, and for what was not offered.
    """
    await _must_be_asked(session, guild_id, person_id)
    rows = await open_invitations(session, guild_id, person_id, asked, key, now=now, to_change=True)
    view = await view_of(session, rows, asked, key, instruments=instruments, language="en-CA")
    place = view.place_of(mark)
    if place is None:
        raise DomainError("problem-survey-changed")
    question = view.questions[place]
    if question.asked.part in view.completed:
        raise DomainError("problem-survey-handed-in")
    row = next(one for one in rows if part_of(one) == question.asked.part)
    await surveys.replace_answer(
        session,
        row,
        question.item.id,
        rows_of(question.asked, given),
        version=question.instrument.version,
        now=now,
    )
    answered = [at == place or done for at, done in enumerate(view.answered)]
    for one in rows:
        one.declined_at = None
    questions = [one.asked for one in view.questions]
    await _complete(session, rows, completed_by(questions, answered, place), now=now)
    return next_open(answered, place)


async def hand_in_survey(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    asked: Round,
    key: str,
    instruments: Instruments,
    now: datetime,
) -> bool:
    """Complete every part whose questions all have an answer; whether all is handed in now. Twice changes nothing."""
    await _must_be_asked(session, guild_id, person_id)
    rows = await open_invitations(session, guild_id, person_id, asked, key, now=now, to_change=True)
    view = await view_of(session, rows, asked, key, instruments=instruments, language="en-CA")
    parts = complete_parts([one.asked for one in view.questions], view.answered)
    await _complete(session, rows, parts, now=now)
    return all(row.completed_at is not None for row in rows)


async def decline_survey(
    session: AsyncSession, *, guild_id: int, person_id: int, asked: Round, key: str, now: datetime
) -> None:
    """They would rather not; no reminder comes. What was answered stays; answering after all takes it back."""
    rows = await open_invitations(session, guild_id, person_id, asked, key, now=now, to_change=True)
    for row in rows:
        if row.completed_at is None and row.declined_at is None:
            row.declined_at = now
    await session.flush()


async def _must_be_asked(session: AsyncSession, guild_id: int, person_id: int) -> None:
    if not await surveys.may_be_asked(session, guild_id, person_id):
        raise DomainError("problem-survey-consent")


async def _complete(
    session: AsyncSession, rows: Sequence[SurveyInvitation], parts: Sequence[Part], *, now: datetime
) -> None:
    for row in rows:
        if part_of(row) in parts and row.completed_at is None:
            row.completed_at = now
            await log_act(
                session,
                guild_id=row.guild_id,
                act=Act.SURVEY_COMPLETED,
                person_id=row.person_id,
                now=now,
                object_id=logged_survey(part_of(row), row.object_id),
            )
    await session.flush()
