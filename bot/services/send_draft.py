"""Send a draft to the hub, unless the asker's name would stand with it and has become rare since it was chosen."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.case_form import CaseForm
from bot.rules.rare_names import require_still_common
from bot.services.ask_case import CaseAsked, ask_case
from content.topics import Topics
from db.repositories import cases, people


async def send_draft(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    draft_id: int,
    topics: Topics,
    language: str,
    now: datetime,
) -> CaseAsked:
    """Ask the case of a draft, once. Raises DomainError where the name may no longer be shown; the draft stays."""
    draft = await cases.lock_draft(session, guild_id, person_id, draft_id)
    if draft is not None and draft.case_id is None and CaseForm.from_json(draft.form).shows_name:
        require_still_common(await people.count_alike(session, guild_id, person_id))
    return await ask_case(
        session,
        guild_id=guild_id,
        person_id=person_id,
        draft_id=draft_id,
        topics=topics,
        language=language,
        now=now,
    )
