"""What is said beside the answers: the hub's own notes, colleagues' comments, an urgent concern."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_turns
from bot.rules.cases import Status, WordsKind
from bot.rules.participation import Act
from bot.services.case_deliveries import (
    put_asker_notice,
    put_coordinator_notice,
    put_invitation_to_take,
    put_refresh,
)
from bot.services.change_case import append_events, locked_case
from bot.services.log_act import log_act
from db.repositories import case_words


async def note_in_case(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, text: str, now: datetime
) -> None:
    """Keep a note for the hub alone, in words that passed the screening."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_turns.note(state, person_id=person_id, asker_id=case.asker_id, at=now)
    await case_words.add(session, case, person_id=person_id, kind=WordsKind.NOTE, text=text, now=now)
    await append_events(session, case, events)


async def count_comment(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    person_id: int,
    hub_profession: str | None,
    now: datetime,
) -> None:
    """Somebody wrote in a case's post. A colleague's comment counts once a day; its words are not kept.

    A specialist whose profession nobody has taken in the case is asked, once, whether they take it.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    events = case_turns.comment(state, person_id=person_id, asker_id=case.asker_id, at=now)
    if events:
        await append_events(session, case, events)
        await log_act(
            session,
            guild_id=guild_id,
            act=Act.CASE_COMMENTED,
            person_id=person_id,
            now=now,
            object_id=f"case-{case_id}",
        )
    if hub_profession is None or person_id == case.asker_id or state.slot_of(person_id) is not None:
        return
    slot = state.slots.get(hub_profession)
    if state.status is not Status.CLOSED and (slot is None or slot.owner is None):
        await put_invitation_to_take(session, case, person_id=person_id, now=now)


async def raise_concern(
    session: AsyncSession, *, guild_id: int, case_id: int, person_id: int, now: datetime
) -> None:
    """Tell asker and coordinators at once, at any hour, that something in the case is urgent."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    await append_events(session, case, case_turns.raise_concern(state, person_id=person_id, at=now))
    await put_asker_notice(session, case, code="notice-concern", now=now)
    await put_coordinator_notice(session, case, code="notice-concern-raised", now=now)
    await put_refresh(session, case, now=now)
