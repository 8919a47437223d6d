"""Moving the sandbox's time: to the next didactic, or some working days on. Whatever falls due on the way happens."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.schedule import WeeklySlot, next_occurrence, resolve_wall_time
from bot.rules.working_hours import is_working_day
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.world import World
from bot.services.holidays_here import holidays_around
from db.repositories import didactics

WORKING_DAYS = 2


class NoWeeklySlot(Exception):
    """The server has no weekly didactic to wait for."""


async def next_didactic(world: World) -> datetime:
    """When the next didactic is due. Raises NoWeeklySlot."""
    slot = await _weekly_slot(world)
    if slot is None:
        raise NoWeeklySlot
    return next_occurrence(slot, after=world.clock.now()).at


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
    slot = await _weekly_slot(world)
    while slot is not None:
        stop = next_occurrence(slot, after=world.clock.now()).at
        if stop >= until:
            break
        await world.pass_time(until=stop)
    await world.pass_time(until=until)


async def _weekly_slot(world: World) -> WeeklySlot | None:
    async with world.app.desk.database.read() as session:
        schedule = await didactics.find_schedule(session, world.guild.id)
    if schedule is None or not schedule.active:
        return None
    zone = await time_zone_of(world)
    return WeeklySlot(schedule.weekday, schedule.minute_of_day, schedule.starts_on, zone)
