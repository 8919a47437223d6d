"""Accept a case: take the slot of one's profession; the first acceptance opens it to the members."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.cases import CaseEvent, CaseState, EventType, case_number
from bot.rules.errors import DomainError
from bot.rules.space import Review
from bot.services.case_deliveries import put_asker_notice, put_case_post, put_refresh
from bot.services.change_case import append_events, locked_case
from db.repositories import cases, people, servers
from db.tables import Case


class AcceptedByAnother(DomainError):
    """The slot has an owner already; `owner_discord_id` says who, where the link still exists."""

    def __init__(self, owner_discord_id: int | None, profession: str) -> None:
        """Say who has it."""
        super().__init__("problem-already-accepted", profession=profession)
        self.owner_discord_id = owner_discord_id


@dataclass(frozen=True)
class CaseAccepted:
    """The case's number, and whether this acceptance opened it."""

    case_id: int
    number: str
    opened: bool


async def accept_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    profession: str,
    is_coordinator: bool = False,
    now: datetime,
) -> CaseAccepted:
    """A specialist takes the slot of their profession, saying that they see no identifiers.

    Where coordinators look first, one who is a specialist too may open and take it at once.

    Of several at once exactly one succeeds; the others get AcceptedByAnother.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    server = await servers.lock_server(session, guild_id)
    if not state.is_opened and server.review is Review.COORDINATOR and not is_coordinator:
        raise DomainError("problem-coordinator-looks-first")
    number = state.number or await _next_number(session, guild_id, server.timezone, now)
    try:
        events = case_actions.accept(
            state,
            person_id=person_id,
            profession=profession,
            asker_id=case.asker_id,
            number=number,
            at=now,
        )
    except case_actions.AlreadyAccepted as lost:
        raise await _told_who(session, guild_id, lost, profession) from lost
    return await _opened(session, case, state, number, events, now)


async def open_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> CaseAccepted:
    """A coordinator has looked and opens the case; no profession's slot is taken."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    server = await servers.lock_server(session, guild_id)
    number = await _next_number(session, guild_id, server.timezone, now)
    events = case_actions.look_over(state, person_id=person_id, asker_id=case.asker_id, number=number, at=now)
    return await _opened(session, case, state, number, events, now)


async def _opened(
    session: AsyncSession,
    case: Case,
    before: CaseState,
    number: str,
    events: list[CaseEvent],
    now: datetime,
) -> CaseAccepted:
    opens = any(event.type is EventType.OPENED for event in events)
    if opens:
        case.number, case.opened_at = number, now
    await append_events(session, case, events)
    if opens:
        await put_case_post(session, case, now=now)
        await put_asker_notice(session, case, code="notice-opened", now=now)
    await put_refresh(session, case, now=now)
    assert case.id is not None
    return CaseAccepted(case.id, number, opens and not before.is_opened)


async def _next_number(session: AsyncSession, guild_id: int, zone: str, now: datetime) -> str:
    year = now.astimezone(ZoneInfo(zone)).year
    return case_number(year, await cases.count_numbered(session, guild_id, year=year) + 1)


async def _told_who(
    session: AsyncSession, guild_id: int, lost: case_actions.AlreadyAccepted, profession: str
) -> AcceptedByAnother:
    owner = lost.details["owner"]
    assert isinstance(owner, int)
    ids = await people.discord_ids(session, guild_id, {owner})
    return AcceptedByAnother(ids.get(owner), profession)
