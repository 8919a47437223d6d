"""Take over an attendance list: all of it or nothing, the same list once, and never over what was adjusted by hand.

Of what is known already and what the list says, the longer counts. People who agreed to no notice count without a
person; people who are no members (the hub, guests) are not counted.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.attendance import has_attended
from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus, is_logged_by_person
from bot.rules.participation import Source
from bot.rules.sessions import object_of
from bot.services.note_attendance import append, note_attendance
from db.repositories import participation, people, servers, sessions
from db.tables import Attendance, AttendanceImport, ImportedBefore, LiveSession


@dataclass(frozen=True)
class AttendanceImported:
    """How many people's attendance changed, stayed, and counts without a person. `is_repeat`: all was there."""

    changed: int
    kept: int
    nameless: int
    is_repeat: bool = False


async def import_attendance(
    session: AsyncSession,
    *,
    guild_id: int,
    session_id: int,
    minutes_by_person: Mapping[int, int],
    digest: str,
    by: int,
    now: datetime,
) -> AttendanceImported:
    """Keep the minutes of the people of a list. `digest`: of the file. Audited.

    Raises DomainError for a session that is not there or has not begun.
    """
    live = await sessions.lock_session(session, guild_id, session_id)
    if live is None:
        raise DomainError("problem-session-gone")
    if live.starts_at > now:
        raise DomainError("problem-session-not-begun")
    whole = _digest_of(digest, minutes_by_person)
    earlier = await sessions.imports_of(session, guild_id, session_id)
    if whole in {one.digest for one in earlier}:
        return AttendanceImported(0, len(minutes_by_person), 0, is_repeat=True)
    named, nameless = await _told_apart(session, live, minutes_by_person)
    before = earlier[-1].nameless if earlier else []
    longest = [max(pair) for pair in zip_longest(before, nameless, fillvalue=0)]
    row = AttendanceImport(
        guild_id=guild_id,
        session_id=session_id,
        digest=whole,
        imported_by=by,
        at=now,
        nameless=longest,
    )
    import_id = await sessions.add_import(session, row)
    changed = 0
    for person_id, minutes in named.items():
        known = await sessions.find_attendance(session, guild_id, session_id, person_id)
        if known is not None and (known.adjusted_by is not None or known.minutes >= minutes):
            continue
        await sessions.remember_before(session, _as_it_was(import_id, guild_id, person_id, known))
        await note_attendance(
            session, live, person_id=person_id, minutes=minutes, source=Source.IMPORT, now=now
        )
        changed += 1
    for was, is_now in zip_longest(before, longest, fillvalue=0):
        if was != is_now:
            await append(session, live, None, is_now - was, source=Source.IMPORT)
    await participation.audit(
        session, guild_id, Audited.SESSION_IMPORTED, person_id=by, now=now, object_id=object_of(session_id)
    )
    return AttendanceImported(changed, len(named) - changed, len(nameless))


async def _told_apart(
    session: AsyncSession, live: LiveSession, minutes_by_person: Mapping[int, int]
) -> tuple[dict[int, int], list[int]]:
    """Members who may be named, and minutes of those who attended and may not, longest first."""
    server = await servers.find_server(session, live.guild_id)
    assert server is not None
    known = await people.people_of(session, live.guild_id, set(minutes_by_person))
    consents = await people.consents_of_server(session, live.guild_id)
    named: dict[int, int] = {}
    nameless: list[int] = []
    for person_id, minutes in sorted(minutes_by_person.items()):
        if person_id not in known or known[person_id].status is not MemberStatus.MEMBER:
            continue
        if is_logged_by_person(consents.get(person_id, {})):
            named[person_id] = minutes
        elif has_attended(minutes, live.planned_minutes, server.attendance_percent):
            nameless.append(minutes)
    return named, sorted(nameless, reverse=True)


def _as_it_was(import_id: int, guild_id: int, person_id: int, known: Attendance | None) -> ImportedBefore:
    row = ImportedBefore(import_id=import_id, person_id=person_id, guild_id=guild_id)
    if known is not None:
        row.minutes, row.most_minutes = known.minutes, known.most_minutes
        row.attended, row.source = known.attended, known.source
    return row


def _digest_of(digest: str, minutes_by_person: Mapping[int, int]) -> str:
    """Of the file and of who was recognised in it: the same list with one more person confirmed is another."""
    entries = ";".join(f"{person_id}:{minutes}" for person_id, minutes in sorted(minutes_by_person.items()))
    return hashlib.sha256(f"{digest}|{entries}".encode()).hexdigest()
