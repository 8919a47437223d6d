"""The calendar as coordinators see it: a month of weeks, what was posted in them and what will be."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.calendar import LOOK_AHEAD, CalendarDay, KeptBack, WhyNot, days_to_come, next_day
from bot.rules.errors import DomainError
from bot.rules.schedule import PostState, resolve_wall_time
from bot.services.may_post import keeps_back
from bot.services.open_calendar import OpenCalendar, open_calendar
from content.loader import Library
from db.repositories import didactics
from db.tables import DidacticPost


@dataclass(frozen=True)
class CalendarLine:
    """One week of the calendar, or a post between two (`week_of` None). `at` is when it was or is to be posted.

    `state`: what became of it; None while it is to come. `kept_back`: why it may not be posted as it stands.
    """

    at: datetime
    local_at: datetime
    week_of: date | None
    didactic_id: str | None
    position: int | None = None
    state: PostState | None = None
    why_not: WhyNot | None = None
    is_late: bool = False
    is_moved: bool = False
    kept_back: KeptBack | None = None


@dataclass(frozen=True)
class CalendarView:
    """A month, and how the server's calendar is set. `to_mend`: what is kept back in the next four weeks."""

    month: date
    language: str
    zone: str
    lines: tuple[CalendarLine, ...]
    to_mend: tuple[CalendarLine, ...]
    coming: CalendarLine | None
    starts_on: date
    weeks: int
    taken: int
    order: tuple[str, ...]
    spare: tuple[str, ...]
    repeats: bool
    skips_holidays: bool
    needs_approval: bool
    is_paused: bool


async def read_calendar(
    session: AsyncSession,
    *,
    guild_id: int,
    month: date | None,
    library: Library,
    allow_unsigned: bool,
    now: datetime,
) -> CalendarView:
    """A month (any day of it, local; None: the present one). Raises DomainError while no weekly slot is set."""
    opened = await open_calendar(session, guild_id=guild_id, library=library, now=now)
    zone = ZoneInfo(opened.server.timezone)
    first = (month or now.astimezone(zone).date()).replace(day=1)
    start, end = (resolve_wall_time(day, 0, zone.key) for day in (first, _next_month(first)))
    reader = _Reader(session, opened, library=library, allow_unsigned=allow_unsigned)
    past = [
        await reader.line_of_post(post)
        for post in await didactics.posts_between(session, guild_id, start, end)
    ]
    ahead = [
        await reader.line_of_day(day)
        for day in days_to_come(opened.calendar, until=max(end, now + LOOK_AHEAD) + timedelta(weeks=1))
        if day.at > now
    ]
    coming = next_day(opened.calendar, after=now)
    schedule, calendar = opened.schedule, opened.calendar
    return CalendarView(
        month=first,
        language=opened.server.language,
        zone=zone.key,
        lines=(*past, *(line for line in ahead if start <= line.at < end)),
        to_mend=tuple(line for line in ahead if line.kept_back and line.at <= now + LOOK_AHEAD),
        coming=await reader.line_of_day(coming) if coming else None,
        starts_on=schedule.starts_on,
        weeks=len(calendar.order),
        taken=calendar.taken,
        order=calendar.order,
        spare=tuple(one for one in library.ids() if one not in calendar.order),
        repeats=schedule.repeats,
        skips_holidays=schedule.skips_holidays,
        needs_approval=schedule.needs_approval,
        is_paused=not schedule.active,
    )


async def read_week(
    session: AsyncSession,
    *,
    guild_id: int,
    week_of: date,
    library: Library,
    allow_unsigned: bool,
    now: datetime,
) -> CalendarLine:
    """One week that is to come, or the newest post of a past one. Raises DomainError where there is neither."""
    opened = await open_calendar(session, guild_id=guild_id, library=library, now=now)
    reader = _Reader(session, opened, library=library, allow_unsigned=allow_unsigned)
    post = await didactics.find_post_of_week(session, guild_id, week_of)
    if post is not None:
        return await reader.line_of_post(post)
    for day in days_to_come(opened.calendar, until=now + timedelta(weeks=60)):
        if day.week_of == week_of and day.at > now:
            return await reader.line_of_day(day)
    raise DomainError("problem-week-gone")


async def list_weeks_to_come(
    session: AsyncSession, *, guild_id: int, library: Library, allow_unsigned: bool, now: datetime, most: int
) -> list[CalendarLine]:
    """The next weeks, soonest first, at most a year ahead. Raises DomainError while no weekly slot is set."""
    opened = await open_calendar(session, guild_id=guild_id, library=library, now=now)
    reader = _Reader(session, opened, library=library, allow_unsigned=allow_unsigned)
    days = [
        day for day in days_to_come(opened.calendar, until=now + timedelta(weeks=most + 1)) if day.at > now
    ]
    return [await reader.line_of_day(day) for day in days[:most]]


class _Reader:
    def __init__(
        self, session: AsyncSession, opened: OpenCalendar, *, library: Library, allow_unsigned: bool
    ) -> None:
        self._session, self._opened, self._library = session, opened, library
        self._allow_unsigned = allow_unsigned
        self._zone = ZoneInfo(opened.server.timezone)

    async def line_of_post(self, post: DidacticPost) -> CalendarLine:
        return CalendarLine(
            at=post.due_at,
            local_at=post.due_at.astimezone(self._zone),
            week_of=post.week_of,
            didactic_id=post.didactic_id,
            position=post.position,
            state=post.state,
            is_late=post.late,
            kept_back=await self._kept_back(post.didactic_id, post.due_at, post.week_of)
            if post.state is PostState.WITHHELD and post.didactic_id in self._library.ids()
            else None,
        )

    async def line_of_day(self, day: CalendarDay) -> CalendarLine:
        return CalendarLine(
            at=day.at,
            local_at=day.at.astimezone(self._zone),
            week_of=day.week_of,
            didactic_id=day.didactic_id,
            position=day.position,
            why_not=day.why_not,
            is_moved=day.is_moved,
            kept_back=await self._kept_back(day.didactic_id, day.at, day.week_of)
            if day.didactic_id
            else None,
        )

    async def _kept_back(self, didactic_id: str, at: datetime, week_of: date | None) -> KeptBack | None:
        server, schedule = self._opened.server, self._opened.schedule
        return await keeps_back(
            self._session,
            server,
            self._library.get(didactic_id, server.language),
            server.language,
            on=at,
            allow_unsigned=self._allow_unsigned,
            approved_hash=self._opened.approved.get(week_of) if week_of else None,
            needs_approval=schedule.needs_approval,
        )


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
