"""What the asker of a closed case is still asked: the close-out, and whether it was done."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.close_out import Done
from bot.rules.errors import DomainError
from bot.services.ask_close_out import CloseOutView, read_close_out
from db.repositories import close_outs


@dataclass(frozen=True)
class OpenQuestions:
    """The close-out while something of it is unanswered, and follow-ups that are due; `asks_barrier` by their id."""

    close_out: CloseOutView | None
    follow_ups: dict[int, bool]


async def read_open_questions(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> OpenQuestions:
    """Of this person's own case at `now` (aware); nothing of anybody else's."""
    try:
        found = await read_close_out(session, guild_id=guild_id, case_id=case_id)
    except DomainError:
        return OpenQuestions(None, {})
    if found.person_id != person_id:
        return OpenQuestions(None, {})
    due = await close_outs.follow_ups_open(session, guild_id, case_id, now=now)
    return OpenQuestions(
        found if found.question is not None else None,
        {row.id: row.answer in (Done.PARTLY, Done.NO) for row in due if row.id is not None},
    )
