"""The coordinators' board: every case that is not over, with who owes what in it and by when."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import state_of
from bot.rules.deadlines import Debt, DebtKind, deadline_of, debts_of
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of, limits_of
from bot.services.read_case import CaseView, read_case
from db.repositories import cases, people, servers


@dataclass(frozen=True)
class DebtView:
    """One thing owed: by whom (a Discord id, None where nobody holds it), and by when (UTC)."""

    kind: DebtKind
    profession: str | None
    holder: int | None
    due_at: datetime | None


@dataclass(frozen=True)
class BoardLine:
    """A case with what is owed in it; nothing is while the asker owes the reply, or it is paused."""

    case: CaseView
    debts: tuple[DebtView, ...]


async def read_board(session: AsyncSession, *, guild_id: int, now: datetime) -> list[BoardLine]:
    """The cases of this server that are not over, oldest first. `now` is aware."""
    found = await cases.live_cases(session, guild_id)
    return [
        await read_line(session, guild_id=guild_id, case_id=case.id, now=now)
        for case in found
        if case.id is not None
    ]


async def read_line(session: AsyncSession, *, guild_id: int, case_id: int, now: datetime) -> BoardLine:
    """One case of this server with what is owed in it. Raises DomainError when it is gone."""
    case = await read_case(session, guild_id=guild_id, case_id=case_id)
    server = await servers.find_server(session, guild_id)
    assert server is not None
    hours, limits = hours_of(server), limits_of(server)
    state = state_of((await cases.events_of(session, [case_id]))[case_id])
    holidays, debts = holidays_around(now, hours.zone), debts_of(state, limits)
    ids = await people.discord_ids(session, guild_id, {debt.holder for debt in debts if debt.holder})
    return BoardLine(
        case,
        tuple(_shown(debt, ids, deadline_of(state, debt, hours=hours, holidays=holidays)) for debt in debts),
    )


def _shown(debt: Debt, ids: dict[int, int], due_at: datetime | None) -> DebtView:
    holder = ids.get(debt.holder) if debt.holder is not None else None
    return DebtView(debt.kind, debt.profession, holder, due_at)
