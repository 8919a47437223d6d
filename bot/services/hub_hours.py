"""A server's working hours, and the time it gives itself for each step of a case."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deadlines import Limits
from bot.rules.working_hours import Hours, is_staffed, next_staffed
from bot.services.holidays_here import holidays_around
from db.repositories import servers, specialists
from db.repositories.servers import KnownServer
from db.tables import Server, Specialist


def hours_of(server: Server | KnownServer) -> Hours:
    """When the hub of a server is staffed."""
    return Hours(server.timezone, server.opens_minute, server.closes_minute)


def own_hours(server: Server, profile: Specialist) -> Hours:
    """When one specialist is at work: their own hours and zone where they set them, else the server's."""
    zone = profile.timezone or server.timezone
    if profile.opens_minute is None or profile.closes_minute is None:
        return Hours(zone, server.opens_minute, server.closes_minute)
    return Hours(zone, profile.opens_minute, profile.closes_minute)


def limits_of(server: Server | KnownServer) -> Limits:
    """Working days for accepting, for the first answer, for all answers; who looks first."""
    return Limits(server.accept_days, server.first_answer_days, server.all_answers_days, server.review)


async def when_at_work(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> datetime:
    """`now` (aware), or the beginning of a specialist's next working hours: their own, else the hub's."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    profile = await specialists.find_specialist(session, guild_id, person_id)
    hours = own_hours(server, profile) if profile is not None else hours_of(server)
    return next_staffed(now, hours=hours, holidays=holidays_around(now, hours.zone))


async def is_hub_staffed(session: AsyncSession, *, guild_id: int, now: datetime) -> bool:
    """Whether `now` (aware) is within the hub's hours."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    hours = hours_of(server)
    return is_staffed(now, hours=hours, holidays=holidays_around(now, hours.zone))
