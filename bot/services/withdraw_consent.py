"""A person stops the logging under their pseudonym, and keeps or removes what stands there already."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.membership import ConsentKind, is_logged_by_person
from bot.rules.participation import Act
from bot.rules.retention import Erased
from bot.services.consent_notices import Notices, answer_notices
from bot.services.log_act import log_act
from db.repositories import erasing, participation, people


@dataclass(frozen=True)
class LoggingStopped:
    """Whether anything was logged under the pseudonym until now, and how many entries were taken from it."""

    was_logged: bool
    removed: int


async def stop_logging(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    removes_past: bool,
    notices: Notices,
    language: str,
    now: datetime,
) -> LoggingStopped:
    """No to all three notices from now on. Removed entries still count, without the person. Safe to repeat."""
    person = await people.lock_person(session, guild_id, person_id)
    assert person is not None
    was_logged = is_logged_by_person(await people.consents_of(session, person_id))
    if was_logged:
        await log_act(session, guild_id=guild_id, act=Act.WITHDREW, person_id=person_id, now=now)
        await answer_notices(
            session,
            person_id=person_id,
            answers=dict.fromkeys(ConsentKind, False),
            notices=notices,
            language=language,
            now=now,
        )
    removed = 0
    if removes_past:
        removed = await erasing.unname_events(session, guild_id, person_id)
        await erasing.note_erasure(session, guild_id, Erased.PAST_EVENTS, object_id=person.pseudonym, now=now)
    await participation.audit(
        session,
        guild_id,
        Audited.LOGGING_STOPPED,
        person_id=person_id,
        now=now,
        object_id="removed" if removes_past else "kept",
    )
    return LoggingStopped(was_logged, removed)
