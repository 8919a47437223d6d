"""Write an act into the participation log, under the pseudonym only where the person agreed to a notice."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import is_logged_by_person
from bot.rules.participation import Act, Source, cycle_name
from db.repositories import didactics, participation, people


async def log_act(
    session: AsyncSession,
    *,
    guild_id: int,
    act: Act,
    person_id: int | None,
    now: datetime,
    object_id: str = "",
    minutes: int | None = None,
    source: Source = Source.BOT,
) -> None:
    """Record the act in the server's running cycle; without any consent it counts without a person."""
    logged_as = None
    if person_id is not None and is_logged_by_person(await people.consents_of(session, person_id)):
        logged_as = person_id
    schedule = await didactics.find_schedule(session, guild_id)
    await participation.record(
        session,
        guild_id,
        act,
        person_id=logged_as,
        now=now,
        object_id=object_id,
        cycle=cycle_name(schedule.starts_on if schedule else None),
        minutes=minutes,
        source=source,
    )
