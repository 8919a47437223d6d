"""One person's entries in the log, week by week, for coordinators; each look is audited under their pseudonym."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.timeline import Done, Week, weeks_of
from db.repositories import participation, people, servers

WEEKS = 8


@dataclass(frozen=True)
class Timeline:
    """A page of weeks, newest first; `first_at` and `last_at` are None where nothing is logged under them."""

    discord_id: int
    pseudonym: str
    first_at: datetime | None
    last_at: datetime | None
    weeks: tuple[Week, ...]
    page: int
    pages: int
    timezone: str


async def read_timeline(
    session: AsyncSession, *, guild_id: int, discord_id: int, page: int, by: int, now: datetime
) -> Timeline:
    """Eight weeks of somebody. Raises DomainError for a person who is not known here."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None:
        raise DomainError("problem-log-person-unknown")
    rows = await participation.of_person(session, guild_id, person.id)
    weeks = weeks_of([Done(row.at, row.type, row.object_id, row.minutes) for row in rows], server.timezone)
    await participation.audit(
        session, guild_id, Audited.LOG_READ, person_id=by, now=now, object_id=person.pseudonym
    )
    pages = max(1, -(-len(weeks) // WEEKS))
    page = min(page, pages - 1)
    return Timeline(
        discord_id=discord_id,
        pseudonym=person.pseudonym,
        first_at=rows[0].at if rows else None,
        last_at=rows[-1].at if rows else None,
        weeks=weeks[page * WEEKS : (page + 1) * WEEKS],
        page=page,
        pages=pages,
        timezone=server.timezone,
    )
