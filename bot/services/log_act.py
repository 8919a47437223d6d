"""Write an act into the participation log, under the pseudonym only where the person agreed to a notice."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import is_logged_by_person
from bot.rules.participation import Act, Source, cycle_name
from db.repositories import participation


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
    starts_on, consents = await participation.how_to_log(session, guild_id, person_id)
    await participation.record(
        session,
        guild_id,
        act,
        person_id=person_id if is_logged_by_person(consents) else None,
        now=now,
        object_id=object_id,
        cycle=cycle_name(starts_on),
        minutes=minutes,
        source=source,
    )
