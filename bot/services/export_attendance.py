"""Attendance for the programme's own reporting to iECHO: identified, for coordinators alone, audited."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.services.export_log import plain
from bot.services.read_log import local_bounds
from content.loader import Library
from content.vocabulary import Vocabulary
from db.repositories import participation, people, servers, sessions

COLUMNS = (
    "Session Date",
    "Session Start Time",
    "Time Zone",
    "Session Title",
    "Participant Name",
    "Title",
    "Role",
    "Status",
    "Minutes",
    "Attended",
    "Source",
    "Adjusted",
)
"""In iECHO's words: a participant has a title and a role, and a status."""


@dataclass(frozen=True)
class AttendedRow:
    """One person in one session. `discord_id` None: nothing leads to them any more, so no name either."""

    starts_at: datetime
    title: str
    discord_id: int | None
    profession: str | None
    minutes: int
    attended: bool
    source: str
    adjusted: bool
    has_left: bool


async def read_attendance_rows(
    session: AsyncSession,
    *,
    guild_id: int,
    first_day: date | None,
    last_day: date | None,
    library: Library,
    language: str,
    by: int,
    now: datetime,
) -> list[AttendedRow]:
    """Every attendance of the days (local, both included), oldest first. Audited."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    since, until = local_bounds(first_day, last_day, server.timezone)
    rows = await sessions.attendances_between(session, guild_id, since, until)
    ids = {attendance.person_id for attendance, _ in rows}
    links = await people.discord_ids(session, guild_id, ids)
    known = await people.people_of(session, guild_id, ids)
    await participation.audit(
        session,
        guild_id,
        Audited.ATTENDANCE_EXPORT,
        person_id=by,
        now=now,
        object_id=f"{first_day or ''}..{last_day or ''} rows={len(rows)}",
    )
    return [
        AttendedRow(
            starts_at=live.starts_at.astimezone(ZoneInfo(server.timezone)),
            title=library.get(live.didactic_id, language).title
            if live.didactic_id in library.ids() and live.didactic_id
            else "",
            discord_id=links.get(attendance.person_id),
            profession=known[attendance.person_id].profession,
            minutes=attendance.minutes,
            attended=attendance.attended,
            source=attendance.source.value,
            adjusted=attendance.adjusted_by is not None,
            has_left=known[attendance.person_id].left_at is not None,
        )
        for attendance, live in rows
    ]


def as_csv(rows: list[AttendedRow], names: Mapping[int, str], vocabulary: Vocabulary, language: str) -> bytes:
    """The file. `names`: as people are called in the server; whoever is not in it any more has none."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow(
            [
                row.starts_at.date().isoformat(),
                f"{row.starts_at:%H:%M}",
                str(row.starts_at.tzinfo),
                plain(row.title),
                plain(names.get(row.discord_id or 0, "")),
                vocabulary.label("profession", row.profession, language) if row.profession else "",
                "Attendee",
                "Inactive" if row.has_left else "Active",
                row.minutes,
                "Yes" if row.attended else "No",
                row.source,
                "Yes" if row.adjusted else "No",
            ]
        )
    return written.getvalue().encode("utf-8-sig")
