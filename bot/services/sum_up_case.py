"""Sum a case up and close it: the words for the asker, the log, and the questions that follow a close."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_turns
from bot.rules.cases import WordsKind
from bot.rules.participation import Act
from bot.services.ask_close_out import begin_close_out
from bot.services.case_deliveries import put_asker_notice, put_refresh, put_words
from bot.services.change_case import append_events, locked_case
from bot.services.log_act import log_act
from db.repositories import case_words


async def sum_up_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    is_coordinator: bool,
    text: str,
    now: datetime,
) -> None:
    """Keep a summary that passed the screening; post it, close the case, tell the asker, ask how it was.

    Raises DomainError for anybody but the lead or a coordinator, and where nothing was recommended.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_turns.summarise(state, person_id=person_id, is_coordinator=is_coordinator, at=now)
    words_id = await case_words.add(
        session, case, person_id=person_id, kind=WordsKind.SUMMARY, text=text, now=now
    )
    await append_events(session, case, events)
    await put_words(session, case, words_id=words_id, now=now)
    await put_asker_notice(session, case, code="notice-summarised", now=now)
    await put_refresh(session, case, now=now)
    await begin_close_out(session, case, now=now)
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.CASE_SUMMARISED,
        person_id=person_id,
        now=now,
        object_id=f"case-{case_id}",
    )
