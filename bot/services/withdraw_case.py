"""The asker takes a question back."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.services.case_deliveries import put_refresh
from bot.services.change_case import append_events, locked_case


async def withdraw_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> None:
    """Nobody owes anything any more; the cards say so."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_actions.withdraw(state, person_id=person_id, asker_id=case.asker_id, at=now)
    await append_events(session, case, events)
    await put_refresh(session, case, now=now)
