"""Send a case back to its asker with a reason, before any member saw it."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import EventType, ReturnReason
from bot.services.case_deliveries import put_asker_notice, put_refresh
from bot.services.change_case import append_events, locked_case


async def return_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    reason: ReturnReason,
    note: str | None,
    now: datetime,
) -> None:
    """The asker is told the reason; the note, which passed the screening, shows when they mend the text."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_actions.send_back(state, person_id=person_id, reason=reason, at=now)
    await append_events(session, case, events, notes={EventType.RETURNED: note} if note else None)
    await put_asker_notice(session, case, code=f"notice-returned:{reason}", now=now)
    await put_refresh(session, case, now=now)
