"""Take the last import of a session back: attendance is as it was before, and the log gets what brings it there."""

from datetime import datetime
from itertools import zip_longest

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.attendance import logged_minutes
from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.participation import Source
from bot.rules.sessions import UNDONE, SessionState, object_of
from bot.services.note_attendance import Adjusted, append, log_difference
from db.repositories import participation, sessions
from db.tables import ImportedBefore, LiveSession


async def undo_import(session: AsyncSession, *, guild_id: int, import_id: int, by: int, now: datetime) -> int:
    """How many people's attendance is as it was again; what was adjusted since stays. Audited. The session's id.

    Raises DomainError where it was undone already or is not the session's last.
    """
    found = await sessions.find_import(session, guild_id, import_id)
    if found is None:
        raise DomainError("problem-press-old")
    live = await sessions.lock_session(session, guild_id, found.session_id)
    assert live is not None
    known = await sessions.imports_of(session, guild_id, found.session_id)
    if not known or known[-1].id != import_id:
        raise DomainError("problem-import-not-last")
    await sessions.note_undone(session, guild_id, import_id, now=now)
    undone = Adjusted(by, UNDONE)
    for before in await sessions.before_import(session, guild_id, import_id):
        await _bring_back(session, live, before, undone)
    await sessions.forget_before(session, guild_id, import_id)
    earlier = known[-2].nameless if len(known) > 1 else []
    for was, is_now in zip_longest(known[-1].nameless, earlier, fillvalue=0):
        if was != is_now:
            await append(session, live, None, is_now - was, source=Source.IMPORT, adjusted=undone)
    if not await sessions.attendance_of(session, guild_id, found.session_id) and len(known) == 1:
        live.state = SessionState.PLANNED
        await session.flush()
    await participation.audit(
        session,
        guild_id,
        Audited.SESSION_IMPORT_UNDONE,
        person_id=by,
        now=now,
        object_id=object_of(found.session_id),
    )
    return found.session_id


async def _bring_back(
    session: AsyncSession, live: LiveSession, before: ImportedBefore, undone: Adjusted
) -> None:
    assert live.id is not None
    row = await sessions.find_attendance(session, live.guild_id, live.id, before.person_id)
    if row is None or row.adjusted_by is not None:
        return
    if before.minutes is None or before.source is None:
        await sessions.delete_attendance(session, row)
        wanted = 0
    else:
        row.minutes, row.most_minutes = before.minutes, before.most_minutes
        row.attended, row.source = before.attended, before.source
        await session.flush()
        wanted = logged_minutes(row.minutes, is_attended=row.attended)
    if wanted != await sessions.logged_minutes(session, live.guild_id, live.id, before.person_id):
        await log_difference(
            session,
            live,
            person_id=before.person_id,
            wanted=wanted,
            source=Source.IMPORT,
            adjusted=undone,
        )
