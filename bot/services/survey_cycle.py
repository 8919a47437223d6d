"""The running cycle of a server, as the rules about surveys need it."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.participation import cycle_name
from bot.rules.schedule import resolve_wall_time
from bot.rules.surveys import Cycle
from content.loader import Library
from db.repositories import didactics
from db.tables import Server


@dataclass(frozen=True)
class NamedCycle:
    """A cycle with the name its answers are kept under; empty where the server has no calendar."""

    name: str
    cycle: Cycle


async def running_cycle(session: AsyncSession, server: Server, *, library: Library) -> NamedCycle:
    """The cycle the server's didactic calendar is in, or goes to next."""
    schedule = await didactics.find_schedule(session, server.guild_id)
    if schedule is None:
        return NamedCycle("", Cycle())
    return NamedCycle(
        cycle_name(schedule.starts_on),
        Cycle(
            begins_at=resolve_wall_time(schedule.starts_on, 0, server.timezone),
            weeks=min(schedule.weeks, len(library.ids())),
            taken=await didactics.positions_taken(session, server.guild_id, schedule.starts_on),
        ),
    )
