"""What has been kept long enough is forgotten, in batches; how long is a setting (ECHO_KEEP_…)."""

from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import LIVE
from bot.rules.errors import DomainError
from bot.rules.retention import REGISTER_KEPT, Erased
from bot.services.case_deliveries import put_everything_again
from bot.services.change_case import locked_case
from db.repositories import aging, erasing, people
from db.tables import Case

BATCH = 50
ROWS_AT_ONCE = 500
INVITATION_AFTER_EXPIRY = timedelta(days=30)


async def cases_with_old_text(
    session: AsyncSession, *, keep: timedelta, now: datetime
) -> list[tuple[int, int]]:
    """Server and id of cases whose text is due to go, at most fifty."""
    return await aging.cases_with_old_text(session, before=now - keep, most=BATCH)


async def erase_case_text(
    session: AsyncSession, *, guild_id: int, case_id: int, why: str, now: datetime
) -> bool:
    """Every text of a case is gone, whoever wrote it, and its cards are drawn without it. Its events stay.

    False where it was gone already. `why` is a code; it makes the drawing happen once. Raises DomainError for a case
    that is gone or not over: nobody's open question vanishes.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if state.status in LIVE:
        raise DomainError("problem-case-open")
    if case.text_erased_at is not None and why == "age":
        return False
    await forget_case_text(session, case, now=now)
    await put_everything_again(session, case, why=why, now=now)
    return True


async def forget_case_text(session: AsyncSession, case: Case, *, now: datetime) -> None:
    """The texts alone, remembered as erased; what its cards show is the caller's business. The case is locked."""
    assert case.id is not None
    guild_id, case_ids = case.guild_id, [case.id]
    await erasing.erase_question(session, guild_id, case_ids)
    await erasing.erase_words_in(session, guild_id, case_ids)
    await erasing.note_text_erased(session, guild_id, case_ids, now=now)
    await erasing.note_erasure(session, guild_id, Erased.CASE_TEXT, object_id=erasing.mark_of(case), now=now)


async def people_long_gone(session: AsyncSession, *, keep: timedelta, now: datetime) -> list[tuple[int, int]]:
    """Server and id of people whose link is due to go, at most fifty."""
    return await aging.people_long_gone(session, before=now - keep, most=BATCH)


async def forget_link(
    session: AsyncSession, *, guild_id: int, person_id: int, before: datetime, now: datetime
) -> bool:
    """Somebody left before an instant: nothing leads back to them any more.

    False where they came back meanwhile, or another process forgot them.
    """
    person = await people.lock_person(session, guild_id, person_id)
    if person is None or person.left_at is None or person.left_at > before:
        return False
    await erasing.drop_deliveries(session, guild_id, person_id)
    if not await erasing.delete_link(session, guild_id, person_id):
        return False
    await erasing.note_erasure(session, guild_id, Erased.LINK, object_id=person.pseudonym, now=now)
    return True


async def forget_old_rows(
    session: AsyncSession, *, keep_log: timedelta, keep_audit: timedelta, now: datetime
) -> int:
    """Old entries of log, audit and register, attendance as old as the log, codes long expired; how many went.

    Again while it is not 0.
    """
    gone = await aging.delete_old_log(session, before=now - keep_log, most=ROWS_AT_ONCE)
    gone += await aging.delete_old_attendance(session, before=now - keep_log)
    gone += await aging.delete_old_register(session, before=now - REGISTER_KEPT, most=ROWS_AT_ONCE)
    gone += await aging.delete_old_audit(session, before=now - keep_audit, most=ROWS_AT_ONCE)
    return gone + await aging.delete_old_invitations(
        session, before=now - INVITATION_AFTER_EXPIRY, most=ROWS_AT_ONCE
    )
