"""One page of the participation log, for coordinators; each look is audited."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from db.repositories import participation, people, servers

PAGE = 10
MOST_COUNTED = 1_000
"""More entries are neither counted nor paged through: a page costs the same however long the log is."""
YEARS = range(2000, 2200)


@dataclass(frozen=True)
class LogFilter:
    """What a coordinator asked to see. Dates are local to the server and both included."""

    person_discord_id: int | None = None
    act: Act | None = None
    first_day: date | None = None
    last_day: date | None = None

    def to_code(self) -> str:
        """As it travels in a button: at most 60 characters."""
        return ",".join(
            [
                str(self.person_discord_id or ""),
                self.act or "",
                self.first_day.strftime("%Y%m%d") if self.first_day else "",
                self.last_day.strftime("%Y%m%d") if self.last_day else "",
            ]
        )

    @staticmethod
    def from_code(code: str) -> "LogFilter":
        """From a button. Raises DomainError when it was tampered with."""
        try:
            person, act, first, last = code.split(",")
            return LogFilter(
                int(person) if person else None,
                Act(act) if act else None,
                _day(first) if first else None,
                _day(last) if last else None,
            )
        except ValueError as error:
            raise DomainError("problem-filter") from error


@dataclass(frozen=True)
class LogLine:
    """One act; `discord_id` is None where it was logged without a person or the link is gone."""

    at: datetime
    act: Act
    object_id: str
    minutes: int | None
    discord_id: int | None
    pseudonym: str | None


@dataclass(frozen=True)
class LogPage:
    """A page, newest first. Of more than 1,000 entries `total` is 1,000, and the oldest are found by a filter."""

    lines: tuple[LogLine, ...]
    total: int
    has_more: bool
    page: int
    pages: int
    timezone: str


async def read_log(
    session: AsyncSession, *, guild_id: int, wanted: LogFilter, page: int, by: int, now: datetime
) -> LogPage:
    """A page of ten. Raises DomainError for a person who is not known here."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    person_id = None
    if wanted.person_discord_id is not None:
        person = await people.find_person(session, guild_id, wanted.person_discord_id)
        if person is None:
            raise DomainError("problem-log-person-unknown")
        person_id = person.id
    since, until = local_bounds(wanted.first_day, wanted.last_day, server.timezone)
    page = min(page, MOST_COUNTED // PAGE - 1)
    rows, counted = await participation.page(
        session,
        guild_id,
        person_id=person_id,
        act=wanted.act,
        since=since,
        until=until,
        offset=page * PAGE,
        most=PAGE,
        counted_to=MOST_COUNTED,
    )
    total = min(counted, MOST_COUNTED)
    ids = {row.person_id for row in rows if row.person_id is not None}
    discord = await people.discord_ids(session, guild_id, ids)
    known = await people.people_of(session, guild_id, ids)
    await participation.audit(
        session,
        guild_id,
        Audited.LOG_READ,
        person_id=by,
        now=now,
        object_id=known[person_id].pseudonym if person_id in known else wanted.act or "all",
    )
    return LogPage(
        lines=tuple(
            LogLine(
                row.at,
                row.type,
                row.object_id,
                row.minutes,
                discord.get(row.person_id) if row.person_id else None,
                known[row.person_id].pseudonym if row.person_id in known else None,
            )
            for row in rows
        ),
        total=total,
        has_more=counted > total,
        page=page,
        pages=max(1, -(-total // PAGE)),
        timezone=server.timezone,
    )


def local_bounds(
    first_day: date | None, last_day: date | None, zone: str
) -> tuple[datetime | None, datetime | None]:
    """The instants from the first local day's start to the end of the last one."""
    tz = ZoneInfo(zone)
    since = datetime.combine(first_day, time(0), tzinfo=tz) if first_day else None
    until = datetime.combine(last_day + timedelta(days=1), time(0), tzinfo=tz) if last_day else None
    return since, until


def parse_day(typed: str | None) -> date | None:
    """A day typed as 2026-11-23; None for nothing. Raises DomainError otherwise."""
    if not typed:
        return None
    try:
        return _in_our_time(date.fromisoformat(typed.strip()))
    except ValueError as error:
        raise DomainError("problem-date") from error


def _day(digits: str) -> date:
    return _in_our_time(date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])))


def _in_our_time(day: date) -> date:
    """The day. Raises ValueError far outside of anything logged, where instants overflow."""
    if day.year not in YEARS:
        raise ValueError(day.year)
    return day
