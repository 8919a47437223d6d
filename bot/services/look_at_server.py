"""How a server stands: its settings, its hub, its slot, and what waits for somebody."""

from dataclasses import dataclass
from datetime import date

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.attendance import THRESHOLD_PERCENT
from bot.rules.deadlines import Limits
from bot.rules.space import Review
from bot.rules.working_hours import Hours
from bot.services.hub_hours import hours_of, limits_of
from bot.services.read_hub import list_hub
from bot.services.sign_didactic import unsigned_didactics
from content.loader import Library
from db.repositories import deliveries, didactics, servers


@dataclass(frozen=True)
class ServerHealth:
    """What `/setup check` and `/setup settings` show."""

    language: str
    timezone: str
    review: Review
    typed_questions: bool
    hours: Hours
    limits: Limits
    weekday: int | None
    minute_of_day: int | None
    specialists: int
    professions: frozenset[str]
    unsigned: tuple[str, ...]
    failed_deliveries: int
    screening_audited_on: date | None = None
    attendance_percent: int = THRESHOLD_PERCENT


async def look_at_server(session: AsyncSession, *, guild_id: int, library: Library) -> ServerHealth:
    """The server as it stands; it must be registered."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    schedule = await didactics.find_schedule(session, guild_id)
    hub = await list_hub(session, guild_id=guild_id)
    return ServerHealth(
        language=server.language,
        timezone=server.timezone,
        review=server.review,
        typed_questions=server.typed_questions,
        hours=hours_of(server),
        limits=limits_of(server),
        weekday=schedule.weekday if schedule else None,
        minute_of_day=schedule.minute_of_day if schedule else None,
        specialists=len(hub),
        professions=frozenset(member.profession for member in hub),
        unsigned=tuple(
            await unsigned_didactics(session, guild_id=guild_id, language=server.language, library=library)
        ),
        failed_deliveries=await deliveries.count_failed(session, guild_id),
        screening_audited_on=server.screening_audited_on,
        attendance_percent=server.attendance_percent,
    )
