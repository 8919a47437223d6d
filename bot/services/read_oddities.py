"""What is odd in the log, kind by kind, for coordinators; each look is audited."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.oddities import (
    LOOKED_BACK,
    QUIET_AFTER,
    SUSPECT_MINUTES,
    Oddity,
    Timed,
    is_quiet,
    lacks_attendance,
    long_days,
)
from db.repositories import oddities, participation, people, servers

LINES = 15


@dataclass(frozen=True)
class OddLine:
    """One thing to look at; what a kind does not know is None.

    `at`: the last act, the session's beginning, or the last entry. `left_at`: when they left. `count`: entries.
    """

    person_id: int | None = None
    discord_id: int | None = None
    pseudonym: str | None = None
    at: datetime | None = None
    day: date | None = None
    left_at: datetime | None = None
    minutes: int | None = None
    count: int | None = None
    reason: str | None = None


@dataclass(frozen=True)
class OddPage:
    """A page of one kind."""

    kind: Oddity
    lines: tuple[OddLine, ...]
    total: int
    page: int
    pages: int


async def count_oddities(
    session: AsyncSession, *, guild_id: int, by: int, now: datetime
) -> dict[Oddity, int]:
    """How many there are of each kind."""
    zone = await _zone(session, guild_id)
    counts = {kind: len(await _lines(session, guild_id, kind, zone, now)) for kind in Oddity}
    await participation.audit(
        session, guild_id, Audited.LOG_READ, person_id=by, now=now, object_id="oddities"
    )
    return counts


async def read_oddities(
    session: AsyncSession, *, guild_id: int, kind: Oddity, page: int, by: int, now: datetime
) -> OddPage:
    """Fifteen of a kind, by name."""
    lines = await _lines(session, guild_id, kind, await _zone(session, guild_id), now)
    pages = max(1, -(-len(lines) // LINES))
    page = min(page, pages - 1)
    shown = lines[page * LINES : (page + 1) * LINES]
    ids = {line.person_id for line in shown if line.person_id is not None}
    links = await people.discord_ids(session, guild_id, ids)
    known = await people.people_of(session, guild_id, ids)
    await participation.audit(
        session, guild_id, Audited.LOG_READ, person_id=by, now=now, object_id=f"oddities:{kind}"
    )
    return OddPage(
        kind=kind,
        lines=tuple(
            replace(line, discord_id=links.get(line.person_id), pseudonym=known[line.person_id].pseudonym)
            if line.person_id in known
            else line
            for line in shown
        ),
        total=len(lines),
        page=page,
        pages=pages,
    )


async def _lines(
    session: AsyncSession, guild_id: int, kind: Oddity, zone: str, now: datetime
) -> list[OddLine]:
    since = now - LOOKED_BACK
    match kind:
        case Oddity.QUIET:
            quiet = await oddities.last_acts(
                session, guild_id, before=now - QUIET_AFTER + timedelta(seconds=1)
            )
            return [
                OddLine(person_id, at=last_at)
                for person_id, joined_at, last_at in quiet
                if is_quiet(last_at, joined_at, now=now)
            ]
        case Oddity.UNATTENDED:
            empty = await oddities.without_attendance(session, guild_id, before=now)
            return [
                OddLine(at=starts_at, minutes=minutes)
                for _, starts_at, minutes in empty
                if lacks_attendance(starts_at, minutes, now=now)
            ]
        case Oddity.ADJUSTED:
            changed = await oddities.adjusted(session, guild_id, since=since)
            return [
                OddLine(person_id, at=at, minutes=minutes, reason=reason)
                for person_id, at, minutes, reason in changed
            ]
        case Oddity.LONG_DAY:
            timed = await oddities.suspect_minutes(session, guild_id, since=since, minutes=SUSPECT_MINUTES)
            return [
                OddLine(found.person_id, day=found.day, minutes=found.minutes)
                for found in long_days((Timed(*one) for one in timed), zone)
            ]
        case Oddity.AFTER_LEAVING:
            late = await oddities.after_leaving(session, guild_id)
            return [
                OddLine(person_id, at=at, left_at=left_at, count=count)
                for person_id, left_at, at, count in late
            ]


async def _zone(session: AsyncSession, guild_id: int) -> str:
    server = await servers.find_server(session, guild_id)
    assert server is not None
    return server.timezone
