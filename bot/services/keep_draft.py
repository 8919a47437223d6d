"""A question that passed the screening waits, encrypted, for its asker's Send."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.case_details import change_details
from bot.rules.case_form import CaseForm
from bot.rules.errors import DomainError
from bot.rules.rare_names import require_common
from db.repositories import cases, people
from db.tables import CaseDraft


@dataclass(frozen=True)
class Draft:
    """A draft as its asker sees it. `sent_as` is the case it became."""

    id: int
    form: CaseForm
    sent_as: int | None = None


async def keep_draft(
    session: AsyncSession, *, guild_id: int, person_id: int, form: CaseForm, now: datetime
) -> Draft:
    """Keep a screened form; only its author can bring it back."""
    row = CaseDraft(guild_id=guild_id, person_id=person_id, form=form.to_json(), created_at=now)
    session.add(row)
    await session.flush()
    assert row.id is not None
    return Draft(row.id, form)


async def read_draft(session: AsyncSession, *, guild_id: int, person_id: int, draft_id: int) -> Draft:
    """A person's own draft. Raises DomainError when it is gone or somebody else's."""
    row = await cases.find_draft(session, guild_id, person_id, draft_id)
    if row is None:
        raise DomainError("problem-draft-gone")
    return Draft(draft_id, CaseForm.from_json(row.form), row.case_id)


async def add_details(
    session: AsyncSession, *, guild_id: int, person_id: int, draft_id: int, changes: dict[str, str]
) -> Draft:
    """Change some details of a draft; an empty value takes one away. Raises DomainError for what is not offered."""
    row = await _unsent(session, guild_id, person_id, draft_id)
    kept = CaseForm.from_json(row.form)
    form = replace(kept, details=change_details(kept.details, changes))
    row.form = form.to_json()
    await session.flush()
    return Draft(draft_id, form)


async def replace_draft(
    session: AsyncSession, *, guild_id: int, person_id: int, draft_id: int, form: CaseForm
) -> Draft:
    """Put a mended, screened form in the place of a draft; details and name choice stay."""
    row = await _unsent(session, guild_id, person_id, draft_id)
    kept = CaseForm.from_json(row.form)
    mended = replace(
        form,
        details=kept.details,
        shows_name=kept.shows_name,
        returned_case_id=kept.returned_case_id,
    )
    row.form = mended.to_json()
    await session.flush()
    return Draft(draft_id, mended)


async def choose_name(
    session: AsyncSession, *, guild_id: int, person_id: int, draft_id: int, shows_name: bool
) -> Draft:
    """Show the asker's name with the case, or not.

    Refused where the name would point at a place (bot/rules/rare_names.py); send_draft asks again.
    """
    row = await _unsent(session, guild_id, person_id, draft_id)
    if shows_name:
        require_common(await people.count_alike(session, guild_id, person_id))
    form = replace(CaseForm.from_json(row.form), shows_name=shows_name)
    row.form = form.to_json()
    await session.flush()
    return Draft(draft_id, form)


async def guild_of_draft(session: AsyncSession, *, draft_id: int) -> int:
    """The server of a draft, for a press in a direct message. Raises DomainError when it is gone."""
    row = await session.get(CaseDraft, draft_id)
    if row is None:
        raise DomainError("problem-draft-gone")
    return row.guild_id


async def forget_old_drafts(session: AsyncSession, *, now: datetime, keep: timedelta) -> int:
    """Delete drafts kept longer than that; how many."""
    return await cases.delete_drafts_before(session, now - keep)


async def _unsent(session: AsyncSession, guild_id: int, person_id: int, draft_id: int) -> CaseDraft:
    row = await cases.lock_draft(session, guild_id, person_id, draft_id)
    if row is None:
        raise DomainError("problem-draft-gone")
    if row.case_id is not None:
        raise DomainError("problem-draft-sent")
    return row
