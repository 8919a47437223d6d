"""Which rounds wait for a person's answers, and what of one is still worth a letter."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.surveys import Round, is_over
from bot.services.read_survey import SurveyView, key_of, part_of, read_survey, round_of
from content.instrument import Instruments
from db.repositories import surveys


@dataclass(frozen=True)
class OpenSurvey:
    """A round that waits for a person's answers."""

    asked: Round
    key: str
    is_begun: bool


async def list_open_surveys(
    session: AsyncSession, *, guild_id: int, person_id: int, now: datetime
) -> list[OpenSurvey]:
    """Rounds that wait for this person's answers, oldest first."""
    if not await surveys.may_be_asked(session, guild_id, person_id):
        return []
    closed = await surveys.closed_rounds(session, guild_id)
    found: dict[tuple[Round, str], bool] = {}
    for row in await surveys.invitations_of(session, guild_id, person_id):
        asked = round_of(part_of(row))
        is_open = row.completed_at is None and row.declined_at is None
        if is_open and not is_over(row.invited_at, now=now) and (asked, row.cycle) not in closed:
            found.setdefault((asked, key_of(row)), False)
    for row in await surveys.invitations_of(session, guild_id, person_id):
        name = (round_of(part_of(row)), key_of(row))
        if name in found and await surveys.has_answers(session, row):
            found[name] = True
    return [OpenSurvey(asked, key, is_begun) for (asked, key), is_begun in found.items()]


async def read_survey_to_send(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    asked: Round,
    key: str,
    instruments: Instruments,
    language: str,
    now: datetime,
) -> SurveyView | None:
    """A round to write to this person about; None where it was handed in, declined, closed or taken back meanwhile."""
    if not await surveys.may_be_asked(session, guild_id, person_id):
        return None
    try:
        survey = await read_survey(
            session,
            guild_id=guild_id,
            person_id=person_id,
            asked=asked,
            key=key,
            instruments=instruments,
            language=language,
            now=now,
        )
    except DomainError:
        return None
    return None if survey.is_done or survey.is_declined else survey
