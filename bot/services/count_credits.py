"""A person's hours by type in a period, and what they are worth: the figures of /me progress and of statements."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.credits import Accreditor, Earned, earned, minutes_by_type
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.timeline import Done, attended
from bot.services.read_log import parse_day
from db.repositories import credits, participation, servers
from db.tables import ParticipationEvent

MOST_CYCLE = 20


@dataclass(frozen=True)
class Period:
    """Days local to the server, both included, or a cycle by its name; each narrows. Nothing: all that is logged."""

    first_day: date | None = None
    last_day: date | None = None
    cycle: str = ""

    def to_code(self) -> str:
        """As it travels in a button: at most 42 characters."""
        days = (day.isoformat() if day else "" for day in (self.first_day, self.last_day))
        return ",".join([*days, self.cycle])

    @staticmethod
    def typed(first_day: str | None, last_day: str | None, cycle: str | None) -> "Period":
        """As somebody typed it. Raises DomainError for what is no day, or days the wrong way round."""
        period = Period(parse_day(first_day), parse_day(last_day), cycle or "")
        if len(period.cycle) > MOST_CYCLE or "," in period.cycle:
            raise DomainError("problem-filter")
        if period.first_day and period.last_day and period.first_day > period.last_day:
            raise DomainError("problem-period-backwards")
        return period

    @staticmethod
    def from_code(code: str) -> "Period":
        """From a button. Raises DomainError when it was tampered with."""
        parts = code.split(",")
        if len(parts) != 3:
            raise DomainError("problem-filter")
        return Period.typed(*parts)


@dataclass(frozen=True)
class Credits:
    """How often and how long, by type; what it is worth. Days of the first and last entry, where the period is open."""

    times: dict[Act, int]
    minutes: dict[Act, int]
    earned: Earned
    accreditor: Accreditor | None
    first_day: date | None
    last_day: date | None


async def count_credits(session: AsyncSession, *, guild_id: int, person_id: int, period: Period) -> Credits:
    """What stands in the log under the person's pseudonym. Entries without a person are nobody's."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    zone = ZoneInfo(server.timezone)
    found = [
        (entry.at.astimezone(zone).date(), entry)
        for entry in await participation.of_person(session, guild_id, person_id)
        if not period.cycle or entry.cycle == period.cycle
    ]
    found = [
        (day, entry) for day, entry in found if (period.first_day or day) <= day <= (period.last_day or day)
    ]
    accreditor = await credits.find_accreditor(session, guild_id)
    minutes = minutes_by_type((entry.type, entry.minutes) for _, entry in found)
    return Credits(
        times=_times([entry for _, entry in found]),
        minutes=minutes,
        earned=earned(minutes, accreditor),
        accreditor=accreditor,
        first_day=period.first_day or (found[0][0] if found else None),
        last_day=period.last_day or (found[-1][0] if found else None),
    )


def _times(entries: list[ParticipationEvent]) -> dict[Act, int]:
    """How often, by type; of sessions, how many: their entries are corrections, too."""
    times = Counter(entry.type for entry in entries)
    sessions = attended(Done(entry.at, entry.type, entry.object_id, entry.minutes) for entry in entries)
    times[Act.SESSION_ATTENDED] = sessions
    return {act: count for act, count in times.items() if count}
