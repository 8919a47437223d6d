"""Coordinators set the cycle, and pause and resume the calendar."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.calendar import MOST_CYCLE_WEEKS
from bot.rules.errors import DomainError
from bot.services.open_calendar import OpenCalendar, local_day, open_calendar_to_change
from content.loader import Library
from db.repositories import participation


@dataclass(frozen=True)
class CycleSettings:
    """How a cycle runs. `starts_on` is a local date; None: the running cycle goes on."""

    weeks: int
    repeats: bool
    skips_holidays: bool
    needs_approval: bool
    starts_on: date | None = None


async def set_cycle(
    session: AsyncSession,
    *,
    guild_id: int,
    settings: CycleSettings,
    library: Library,
    by: int,
    now: datetime,
) -> None:
    """Change how the cycle runs; a start begins a new cycle, with the first topic, on or after that day.

    Raises DomainError for a length that is none, and for a start in the past.
    """
    opened = await _open(session, guild_id, library=library, now=now)
    if not 1 <= settings.weeks <= MOST_CYCLE_WEEKS:
        raise DomainError("problem-cycle-weeks", most=MOST_CYCLE_WEEKS)
    schedule = opened.schedule
    if settings.starts_on is not None and settings.starts_on != schedule.starts_on:
        if settings.starts_on < local_day(now, opened.server):
            raise DomainError("problem-cycle-past")
        schedule.starts_on = settings.starts_on
    schedule.weeks, schedule.repeats = settings.weeks, settings.repeats
    schedule.skips_holidays, schedule.needs_approval = settings.skips_holidays, settings.needs_approval
    schedule.set_at = now
    await _note(session, guild_id, by=by, now=now)


async def pause_didactics(
    session: AsyncSession, *, guild_id: int, library: Library, by: int, now: datetime
) -> None:
    """Post nothing until it is resumed. Raises DomainError when it is paused already."""
    opened = await _open(session, guild_id, library=library, now=now)
    if not opened.schedule.active:
        raise DomainError("problem-didactics-paused")
    opened.schedule.active = False
    await _note(session, guild_id, by=by, now=now)


async def resume_didactics(
    session: AsyncSession, *, guild_id: int, library: Library, by: int, now: datetime
) -> None:
    """Go on with the topic at which it was paused; what fell into the pause is not made up for.

    Raises DomainError when it is not paused.
    """
    opened = await _open(session, guild_id, library=library, now=now)
    if opened.schedule.active:
        raise DomainError("problem-didactics-not-paused")
    opened.schedule.active, opened.schedule.set_at = True, now
    await _note(session, guild_id, by=by, now=now)


async def _open(session: AsyncSession, guild_id: int, *, library: Library, now: datetime) -> OpenCalendar:
    return await open_calendar_to_change(session, guild_id=guild_id, library=library, now=now)


async def _note(session: AsyncSession, guild_id: int, *, by: int, now: datetime) -> None:
    await participation.audit(session, guild_id, Audited.DIDACTIC_CYCLE, person_id=by, now=now)
