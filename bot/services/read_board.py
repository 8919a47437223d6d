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

    @property
    def is_owed_by_hub(self) -> bool:
        """Whether the hub owes a reply, also where nobody could be found for it yet."""
        return bool(self.debts) or not (self.case.is_paused or self.case.is_clarifying)

    def due_for(self, discord_id: int) -> datetime | None:
        """By when this person owes something here (UTC); None where they owe nothing."""
        return min(
            (debt.due_at for debt in self.debts if debt.holder == discord_id and debt.due_at), default=None
        )


async def read_board(session: AsyncSession, *, guild_id: int, now: datetime) -> list[BoardLine]:
    """The cases of this server that are not over, oldest first. `now` is aware."""
    found = await cases.live_cases(session, guild_id)
    return [
        await read_line(session, guild_id=guild_id, case_id=case.id, now=now)
        for case in found
        if case.id is not None
    ]


async def read_queue(
    session: AsyncSession, *, guild_id: int, discord_id: int, now: datetime
) -> list[BoardLine]:
    """What the hub owes: first what this person owes, soonest due first, then the rest, oldest first."""
    board = [line for line in await read_board(session, guild_id=guild_id, now=now) if line.is_owed_by_hub]
    mine = [line for line in board if line.due_for(discord_id) is not None]
    mine.sort(key=lambda line: line.due_for(discord_id) or now)
    return [*mine, *(line for line in board if line not in mine)]


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
