"""Moving the sandbox's time: to the next didactic, or some working days on. Whatever falls due on the way happens."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.calendar import next_day
from bot.rules.errors import DomainError
from bot.rules.schedule import resolve_wall_time
from bot.rules.working_hours import is_working_day
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.world import World
from bot.services.holidays_here import holidays_around
from bot.services.open_calendar import open_calendar

WORKING_DAYS = 2


class NoWeeklySlot(Exception):
    """The server has no weekly didactic to wait for."""


async def next_didactic(world: World) -> datetime:
    """When the next didactic is due. Raises NoWeeklySlot."""
    stop = await _next_stop(world)
    if stop is None:
        raise NoWeeklySlot
    return stop


async def two_working_days_later(world: World) -> datetime:
    """The same time of day, two working days on: Ontario's holidays do not count."""
    zone = await time_zone_of(world)
    now = world.clock.now()
    local, holidays = now.astimezone(ZoneInfo(zone)), holidays_around(now, zone)
    day, left = local.date(), WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, holidays)
    return resolve_wall_time(day, local.hour * 60 + local.minute, zone)


async def travel(world: World, until: datetime) -> None:
    """Let time go by, with a stop at every didactic on the way, so that none is late. Safe to repeat."""
    while (stop := await _next_stop(world)) is not None and stop < until:
        await world.pass_time(until=stop)
    await world.pass_time(until=until)


async def _next_stop(world: World) -> datetime | None:
    """When the calendar posts next; None while it has no slot, is paused or is over."""
    now, library = world.clock.now(), world.app.desk.library
    async with world.app.desk.database.read() as session:
        try:
            opened = await open_calendar(session, guild_id=world.guild.id, library=library, now=now)
        except DomainError:
            return None
    coming = next_day(opened.calendar, after=now) if opened.schedule.active else None
    return coming.at if coming else None
