"""A clarifying question to the asker, and the answer: who owes the next reply changes hands."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_turns
from bot.rules.cases import EventType, WordsKind
from bot.services.case_deliveries import (
    put_asker_notice,
    put_refresh,
    put_specialist_notice,
    put_words,
)
from bot.services.change_case import append_events, locked_case
from db.repositories import case_words, cases


async def ask_back(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    profession: str,
    text: str,
    now: datetime,
) -> None:
    """A specialist asks, in words that passed the screening; the hub's clock stands until the answer."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_turns.ask_back(
        state, person_id=person_id, profession=profession, asker_id=case.asker_id, at=now
    )
    words_id = await case_words.add(
        session, case, person_id=person_id, kind=WordsKind.CLARIFICATION, text=text, now=now
    )
    await append_events(session, case, events)
    await put_words(session, case, words_id=words_id, now=now)
    await put_asker_notice(session, case, code=f"notice-asked-back:{events[0].profession}", now=now)
    await put_refresh(session, case, now=now)


async def answer_back(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, text: str, now: datetime
) -> None:
    """The asker answers, in words that passed the screening; whoever asked is told."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_turns.answer_back(state, person_id=person_id, asker_id=case.asker_id, at=now)
    assert case.id is not None
    earlier = (await cases.events_of(session, [case.id]))[case.id]
    asked_by = [event.person_id for event in earlier if event.type is EventType.CLARIFICATION_ASKED][-1]
    words_id = await case_words.add(
        session, case, person_id=person_id, kind=WordsKind.ANSWER, text=text, now=now
    )
    await append_events(session, case, events)
    await put_words(session, case, words_id=words_id, now=now)
    if asked_by is not None:
        await put_specialist_notice(session, case, person_id=asked_by, code="notice-answered-back", now=now)
    await put_refresh(session, case, now=now)
