"""In a restored backup: what was erased after it was made is erased again, before anybody can see it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import LIVE
from bot.rules.retention import Erased
from bot.services.change_case import append_events, locked_case
from bot.services.erase_person import erase_person_again
from bot.services.forget_old import erase_case_text
from db.repositories import credits, erasing


@dataclass(frozen=True)
class ToErase:
    """One erasure that was made once: a pseudonym or a case's mark, and when."""

    what: Erased
    object_id: str
    at: datetime


async def erase_again(session: AsyncSession, *, erasure: ToErase, now: datetime) -> bool:
    """Whether anything was left to erase. Safe to repeat, and never touches what came into being after the erasure."""
    if erasure.what is Erased.CASE_TEXT:
        return await _case_text(session, erasure.object_id, now)
    found = await erasing.find_by_pseudonym(session, erasure.object_id)
    if found is None or found.id is None or found.created_at > erasure.at:
        return False
    guild_id, person_id = found.guild_id, found.id
    if erasure.what is Erased.PERSON:
        return await erase_person_again(
            session, guild_id=guild_id, pseudonym=erasure.object_id, erased_at=erasure.at, now=now
        )
    if erasure.what is Erased.LINK:
        gone = await erasing.delete_link(session, guild_id, person_id)
        await erasing.drop_deliveries(session, guild_id, person_id)
    elif erasure.what is Erased.REGISTRATION:
        gone = await credits.delete_registration(session, guild_id, person_id, until=erasure.at)
    else:
        gone = bool(await erasing.unname_events(session, guild_id, person_id, until=erasure.at))
    if gone:
        await erasing.note_erasure(
            session, guild_id, erasure.what, object_id=erasure.object_id, now=erasure.at
        )
    return gone


async def _case_text(session: AsyncSession, mark: str, now: datetime) -> bool:
    found = await erasing.find_by_mark(session, mark)
    if found is None or found.id is None or found.text_erased_at is not None:
        return False
    case, state = await locked_case(session, guild_id=found.guild_id, case_id=found.id)
    if state.status in LIVE:
        events = case_actions.withdraw(state, person_id=case.asker_id, asker_id=case.asker_id, at=now)
        await append_events(session, case, events)
    return await erase_case_text(session, guild_id=found.guild_id, case_id=found.id, why="restored", now=now)
