"""Accept a case: take the slot of one's profession; the first acceptance opens it to the members."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.errors import DomainError
from bot.rules.space import Review
from bot.services.change_case import locked_case
from bot.services.open_case import append_opening, next_number
from db.repositories import people, servers


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
    looks_first = server.review is Review.COORDINATOR and not state.deputies_may_look
    if looks_first and not state.is_opened and not is_coordinator:
        raise DomainError("problem-coordinator-looks-first")
    number = state.number or await next_number(session, server, now=now)
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
    opened = await append_opening(session, case, events, now=now)
    assert case.id is not None
    return CaseAccepted(case.id, number, opened)


async def _told_who(
    session: AsyncSession, guild_id: int, lost: case_actions.AlreadyAccepted, profession: str
) -> AcceptedByAnother:
    owner = lost.details["owner"]
    assert isinstance(owner, int)
    ids = await people.discord_ids(session, guild_id, {owner})
    return AcceptedByAnother(ids.get(owner), profession)
