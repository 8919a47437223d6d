"""Open a case to the members: its number, its post, a word to the asker, and to those who wait to be asked."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import CaseEvent, EventType, case_number
from bot.rules.space import Review
from bot.services.case_deliveries import put_asker_notice, put_case_post, put_offer, put_refresh
from bot.services.change_case import append_events, locked_case
from db.repositories import cases, servers
from db.tables import Case, Server


async def open_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> str:
    """A coordinator has looked and opens the case; no profession's slot is taken. The case's number."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    server = await servers.lock_server(session, guild_id)
    number = await next_number(session, server, now=now)
    events = case_actions.look_over(state, person_id=person_id, asker_id=case.asker_id, number=number, at=now)
    await append_opening(session, case, events, now=now)
    return number


async def open_unseen(session: AsyncSession, case: Case, server: Server, *, now: datetime) -> None:
    """Nobody looks first here: the case is open as soon as it is asked. The server's row is held."""
    number = await next_number(session, server, now=now)
    await append_opening(session, case, [CaseEvent(EventType.OPENED, now, None, code=number)], now=now)


async def append_opening(
    session: AsyncSession, case: Case, events: Sequence[CaseEvent], *, now: datetime
) -> bool:
    """Append what was decided; whether it opened the case. The case is locked."""
    number = next((event.code for event in events if event.type is EventType.OPENED), None)
    if number is not None:
        case.number, case.opened_at = number, now
    state = await append_events(session, case, events)
    if number is not None:
        await put_case_post(session, case, now=now)
        await put_asker_notice(session, case, code="notice-opened", now=now)
        server = await servers.find_server(session, case.guild_id)
        if server is not None and server.review is Review.COORDINATOR:
            for slot in state.slots.values():
                if slot.offered_to is not None:
                    await put_offer(session, case, person_id=slot.offered_to, now=now)
    await put_refresh(session, case, now=now)
    return number is not None


async def next_number(session: AsyncSession, server: Server, *, now: datetime) -> str:
    """The next number of the server's local year. The server's row is held, so that no two cases get the same."""
    year = now.astimezone(ZoneInfo(server.timezone)).year
    return case_number(year, await cases.count_numbered(session, server.guild_id, year=year) + 1)
