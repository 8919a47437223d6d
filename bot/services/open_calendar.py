"""A server's calendar as the rules need it, from what the database holds."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.calendar import Calendar, WeekChange, order_of
from bot.rules.errors import DomainError
from bot.rules.schedule import WeeklySlot, monday_of
from bot.services.holidays_here import holidays_around
from content.loader import Library
from db.repositories import didactics, servers
from db.tables import DidacticSchedule, Server


@dataclass(frozen=True)
class OpenCalendar:
    """A calendar with the rows it was read from; `approved` are the texts approved for a week, by its Monday."""

    server: Server
    schedule: DidacticSchedule
    calendar: Calendar
    approved: dict[date, str]


async def open_calendar(
    session: AsyncSession, *, guild_id: int, library: Library, now: datetime
) -> OpenCalendar:
    """The calendar of a server at `now`. Raises DomainError while no weekly slot is set."""
    server = await servers.find_server(session, guild_id)
    schedule = await didactics.find_schedule(session, guild_id)
    if server is None or schedule is None:
        raise DomainError("problem-no-slot")
    return await calendar_of(session, server, schedule, library=library, now=now)


async def open_calendar_to_change(
    session: AsyncSession, *, guild_id: int, library: Library, now: datetime
) -> OpenCalendar:
    """The same, held so that nobody else plans or changes until the transaction ends."""
    await servers.lock_server(session, guild_id)
    return await open_calendar(session, guild_id=guild_id, library=library, now=now)


async def calendar_of(
    session: AsyncSession, server: Server, schedule: DidacticSchedule, *, library: Library, now: datetime
) -> OpenCalendar:
    """The calendar of a server whose rows are at hand."""
    first_week = monday_of(schedule.starts_on) - timedelta(weeks=1)
    weeks = await didactics.weeks_from(session, server.guild_id, first_week)
    calendar = Calendar(
        slot=WeeklySlot(schedule.weekday, schedule.minute_of_day, schedule.starts_on, server.timezone),
        order=order_of(
            await didactics.topic_order(session, server.guild_id),
            known=library.ids(),
            weeks=schedule.weeks,
        ),
        since=schedule.set_at,
        taken=await didactics.positions_taken(session, server.guild_id, schedule.starts_on),
        repeats=schedule.repeats,
        done_weeks=await didactics.done_weeks(session, server.guild_id),
        changes={
            week.week_of: WeekChange(week.is_skipped, week.moved_to, week.moved_minute) for week in weeks
        },
        holidays=holidays_around(now, server.timezone) if schedule.skips_holidays else frozenset(),
    )
    approved = {week.week_of: week.approved_hash for week in weeks if week.approved_hash}
    return OpenCalendar(server, schedule, calendar, approved)


def local_day(now: datetime, server: Server) -> date:
    """The date of an instant (aware) in the server's zone."""
    return now.astimezone(ZoneInfo(server.timezone)).date()
