"""A person's wish to hear weekly what they have not read: theirs alone to make, change and end."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.unread_digest import HOURS, WEEKDAYS
from db.repositories import learning


@dataclass(frozen=True)
class Reminder:
    """Weekday (0 = Monday) and local minute of the server's day. Paused: their direct messages are closed."""

    weekday: int
    minute_of_day: int
    is_paused: bool


async def read_reminder(session: AsyncSession, *, guild_id: int, person_id: int) -> Reminder | None:
    """None while they do not want one."""
    row = await learning.find_digest(session, guild_id, person_id)
    return Reminder(row.weekday, row.minute_of_day, row.paused_at is not None) if row else None


async def remind_unread(
    session: AsyncSession, *, guild_id: int, person_id: int, weekday: str, hour: str, now: datetime
) -> None:
    """Wish for one, or change it; a paused one goes on. Raises DomainError for a day or hour that was not offered."""
    if weekday not in WEEKDAYS or hour not in {str(one) for one in HOURS}:
        raise DomainError("problem-choice-unknown")
    await learning.save_digest(
        session,
        guild_id,
        person_id,
        weekday=WEEKDAYS.index(weekday),
        minute_of_day=int(hour) * 60,
        now=now,
    )


async def stop_reminding(session: AsyncSession, *, guild_id: int, person_id: int) -> None:
    """They do not want one any more; saying so twice changes nothing."""
    await learning.delete_digest(session, guild_id, person_id)


async def pause_reminding(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> None:
    """Nothing is sent until they set it anew: their direct messages are closed."""
    row = await learning.find_digest(session, guild_id, person_id)
    if row is not None:
        row.paused_at = now
        await session.flush()
