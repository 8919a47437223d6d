"""Coordinators decide about one week to come: skip it, post it all the same, move it, or another topic for it."""

from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.calendar import CalendarDay, check_move, find_week, with_topic_at
from bot.rules.errors import DomainError
from bot.services.open_calendar import OpenCalendar, open_calendar_to_change
from content.loader import Library
from db.repositories import didactics, participation


async def skip_week(
    session: AsyncSession,
    *,
    guild_id: int,
    week_of: date,
    is_skipped: bool,
    library: Library,
    by: int,
    now: datetime,
) -> CalendarDay:
    """Post nothing in the week that begins on a Monday, or (`is_skipped` false) post in it, holiday or not.

    The topics move on by a week. The week as it stands then. Raises DomainError when it is not to come.
    """
    opened = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    find_week(opened.calendar, week_of, now=now)
    week = await didactics.find_week(session, guild_id, week_of)
    week.is_skipped = is_skipped
    return await _changed(session, opened, week_of, library=library, by=by, now=now)


async def move_week(
    session: AsyncSession,
    *,
    guild_id: int,
    week_of: date,
    to: date,
    minute_of_day: int,
    library: Library,
    by: int,
    now: datetime,
) -> CalendarDay:
    """Post the week's didactic at another local time, between the posts before and after it.

    Raises DomainError for a time in the past or beyond its neighbours, and for a week that is not to come.
    """
    opened = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    check_move(opened.calendar, week_of, to, minute_of_day, now=now)
    week = await didactics.find_week(session, guild_id, week_of)
    week.moved_to, week.moved_minute, week.is_skipped = to, minute_of_day, None
    return await _changed(session, opened, week_of, library=library, by=by, now=now)


async def move_back(
    session: AsyncSession, *, guild_id: int, week_of: date, library: Library, by: int, now: datetime
) -> CalendarDay:
    """Put a moved week back on the slot. Raises DomainError when the slot has passed."""
    opened = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    week = await didactics.find_week(session, guild_id, week_of)
    week.moved_to = week.moved_minute = None
    return await _changed(session, opened, week_of, library=library, by=by, now=now)


async def choose_topic(
    session: AsyncSession,
    *,
    guild_id: int,
    week_of: date,
    didactic_id: str,
    library: Library,
    by: int,
    now: datetime,
) -> CalendarDay:
    """Another topic for a week: the two weeks change topics, or a spare topic stands in.

    Raises DomainError for an unknown topic, one that was posted in this cycle, and a week without a topic
    or of the next cycle.
    """
    if didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    opened = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    day = find_week(opened.calendar, week_of, now=now)
    if day.position is None:
        raise DomainError("problem-week-without-topic")
    if day.cycle_starts_on != opened.calendar.slot.starts_on:
        raise DomainError("problem-week-of-next-cycle")
    order = with_topic_at(
        opened.calendar.order,
        taken=opened.calendar.taken,
        position=day.position,
        didactic_id=didactic_id,
    )
    await didactics.save_topic_order(session, guild_id, order)
    return await _changed(session, opened, week_of, library=library, by=by, now=now)


async def approve_week(
    session: AsyncSession,
    *,
    guild_id: int,
    week_of: date,
    didactic_id: str,
    library: Library,
    by: int,
    now: datetime,
) -> None:
    """Approve exactly the present text of a didactic for a week: one to come, or one that was held back for it."""
    if didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    opened = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    week = await didactics.find_week(session, guild_id, week_of)
    week.approved_hash = library.get(didactic_id, opened.server.language).content_hash
    await _note(session, guild_id, week_of, by=by, now=now)


async def _changed(
    session: AsyncSession, opened: OpenCalendar, week_of: date, *, library: Library, by: int, now: datetime
) -> CalendarDay:
    await session.flush()
    guild_id = opened.server.guild_id
    await _note(session, guild_id, week_of, by=by, now=now)
    changed = await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)
    return find_week(changed.calendar, week_of, now=now)


async def _note(session: AsyncSession, guild_id: int, week_of: date, *, by: int, now: datetime) -> None:
    await participation.audit(
        session,
        guild_id,
        Audited.DIDACTIC_WEEK_CHANGED,
        person_id=by,
        now=now,
        object_id=week_of.isoformat(),
    )
