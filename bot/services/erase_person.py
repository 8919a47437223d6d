"""A person is forgotten: link and texts at once; what counts stays, without them.

Others' cases keep what the person recommended or asked there, without a name: their askers act on it. It goes with
the text of the case (ECHO_KEEP_CASE_TEXT_DAYS). The register of hours for credit is to be asked about here too once
there is one: what the law wants kept is not erased but explained.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.audited import Audited
from bot.rules.cases import Status
from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus
from bot.rules.retention import Erased
from bot.services.case_deliveries import put_everything_again
from bot.services.change_case import append_events, locked_case
from bot.services.leave_hub import leave_hub
from db.repositories import cases, erasing, participation, people, specialists

OVER = frozenset({Status.CLOSED, Status.WITHDRAWN})


@dataclass(frozen=True)
class WhatGoes:
    """What erasing would do, told before it is done."""

    open_cases: int
    other_cases: int
    held: int
    entries: int


@dataclass(frozen=True)
class PersonErased:
    """What was done."""

    withdrawn: int
    cleared: int
    handed_on: int


async def what_goes(session: AsyncSession, *, guild_id: int, person_id: int) -> WhatGoes:
    """Counts for the page that asks whether they are sure."""
    own = await erasing.own_case_ids(session, guild_id, person_id)
    open_ids = [case_id for case_id in own if not await _is_over(session, guild_id, case_id)]
    _, entries = await participation.page(session, guild_id, person_id=person_id, most=1)
    return WhatGoes(
        open_cases=len(open_ids),
        other_cases=len(own) - len(open_ids),
        held=len(await specialists.live_cases_of(session, guild_id, person_id)),
        entries=entries,
    )


async def erase_person(
    session: AsyncSession, *, guild_id: int, person_id: int, now: datetime
) -> PersonErased:
    """Forget them. Raises DomainError when they are forgotten already."""
    person = await erasing.lock_to_erase(session, guild_id, person_id)
    if person is None or person.status is MemberStatus.ERASED:
        raise DomainError("problem-erased-already")
    await erasing.forget_plans(session, guild_id, person_id)
    own = await erasing.own_case_ids(session, guild_id, person_id)
    withdrawn = sum([await _withdraw(session, guild_id, case_id, person_id, now) for case_id in own])
    await erasing.erase_question(session, guild_id, own)
    await erasing.erase_words_in(session, guild_id, own, author=person_id)
    await erasing.note_text_erased(session, guild_id, own, now=now)
    spoken_in = set(await erasing.cases_spoken_in(session, guild_id, person_id)) - set(own)
    handed_on = await leave_hub(session, guild_id=guild_id, person_id=person_id, now=now)
    for case_id in sorted({*own, *spoken_in}):
        case = await cases.find_case(session, guild_id, case_id)
        if case is not None:
            await put_everything_again(session, case, why=f"person-{person_id}", now=now)
    await erasing.unname_events(session, guild_id, person_id)
    await erasing.erase_profile(session, guild_id, person_id)
    await erasing.delete_link(session, guild_id, person_id)
    await erasing.drop_deliveries(session, guild_id, person_id)
    await erasing.note_erasure(session, guild_id, Erased.PERSON, object_id=person.pseudonym, now=now)
    await participation.audit(
        session, guild_id, Audited.PERSON_ERASED, person_id=None, now=now, object_id=person.pseudonym
    )
    return PersonErased(withdrawn, len(own), handed_on)


async def erase_person_again(
    session: AsyncSession, *, guild_id: int, pseudonym: str, erased_at: datetime, now: datetime
) -> bool:
    """In a restored backup: somebody who was erased after it was made. False where nothing is left to erase."""
    person = await people.by_pseudonym(session, guild_id, pseudonym)
    if person is None or person.id is None or person.status is MemberStatus.ERASED:
        return False
    if person.created_at > erased_at:
        return False
    await erase_person(session, guild_id=guild_id, person_id=person.id, now=now)
    return True


async def _is_over(session: AsyncSession, guild_id: int, case_id: int) -> bool:
    case = await cases.find_case(session, guild_id, case_id)
    return case is None or case.status in OVER


async def _withdraw(session: AsyncSession, guild_id: int, case_id: int, person_id: int, now: datetime) -> int:
    """Take a case back that is not over; whether it was."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if state.status in OVER:
        return 0
    events = case_actions.withdraw(state, person_id=person_id, asker_id=case.asker_id, at=now)
    await append_events(session, case, events)
    return 1
