"""A specialist's own profile, as their form and page show it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.conflicts import Conflicts
from bot.rules.working_hours import Hours
from bot.services.hub_hours import own_hours
from db.repositories import people, servers, specialists


@dataclass(frozen=True)
class HubProfile:
    """`hours` are those that count; `has_own_hours` whether they set them. `timezone` None: the server's.

    `conflicts` are Discord ids of the colleagues they chose. Askers whose case they passed for a conflict are a
    number only: who asked is not known to them.
    """

    profession: str
    topics: tuple[str, ...]
    capacity: int
    languages: tuple[str, ...]
    hours: Hours
    has_own_hours: bool
    timezone: str | None
    conflicts: tuple[int, ...]
    passed_for_conflict: int
    away_until: datetime | None


async def read_hub_profile(session: AsyncSession, *, guild_id: int, person_id: int) -> HubProfile | None:
    """The profile of this person; None while they have none."""
    row = await specialists.find_specialist(session, guild_id, person_id)
    server = await servers.find_server(session, guild_id)
    if row is None or server is None:
        return None
    conflicts = Conflicts.read(row.conflicts)
    ids = await people.discord_ids(session, guild_id, set(conflicts.chosen))
    return HubProfile(
        profession=row.profession,
        topics=tuple(row.topics.split(",")),
        capacity=row.capacity,
        languages=tuple(filter(None, row.languages.split(","))),
        hours=own_hours(server, row),
        has_own_hours=row.opens_minute is not None,
        timezone=row.timezone,
        conflicts=tuple(sorted(ids.values())),
        passed_for_conflict=len(conflicts.by_passing),
        away_until=row.away_until,
    )
