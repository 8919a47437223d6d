"""What time alone brings about in a case: a reminder, the next specialist, a word to the coordinators."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, CaseState, EventType
from bot.rules.deadlines import DebtKind, DueStep, Step, steps_due
from bot.services.case_deliveries import (
    put_coordinator_notice,
    put_offer,
    put_refresh,
    put_specialist_notice,
)
from bot.services.change_case import append_events, locked_case, note_next_look
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of, limits_of, when_at_work
from bot.services.route_case import route_again
from db.repositories import cases, servers
from db.tables import Case

MOST_AT_ONCE = 100
REMINDERS = {
    DebtKind.REVIEW: "notice-remind-review",
    DebtKind.ACCEPT: "notice-remind-accept",
    DebtKind.ANSWER: "notice-remind-answer",
    DebtKind.SUMMARY: "notice-remind-summary",
}
OVERDUE = {
    DebtKind.REVIEW: "notice-overdue-review",
    DebtKind.ACCEPT: "notice-overdue-accept",
    DebtKind.ANSWER: "notice-overdue-answer",
    DebtKind.SUMMARY: "notice-overdue-summary",
}
OUT_OF_TIME = "deadline"
"""Stands beside a slot that was taken from somebody because their time ran out."""


async def cases_due(session: AsyncSession, *, now: datetime) -> list[tuple[int, int]]:
    """Server and id of cases in which a step may be due at `now` (aware), at most a hundred."""
    return await cases.cases_to_look_at(session, now=now, most=MOST_AT_ONCE)


async def take_due_steps(session: AsyncSession, *, guild_id: int, case_id: int, now: datetime) -> int:
    """Take every step of this case that is due at `now` (aware); how many. Safe to repeat."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    server = await servers.find_server(session, guild_id)
    assert server is not None
    hours = hours_of(server)
    due = steps_due(
        state, now, limits=limits_of(server), hours=hours, holidays=holidays_around(now, hours.zone)
    )
    for step in due:
        state = await _take(session, case, state, step, now)
    await note_next_look(session, case, state, now=now)
    return len(due)


async def _take(
    session: AsyncSession, case: Case, state: CaseState, due: DueStep, now: datetime
) -> CaseState:
    match due.step:
        case Step.REMIND:
            return await _remind(session, case, due, now)
        case Step.NEXT if due.debt.kind is DebtKind.REVIEW:
            return await _let_deputies_look(session, case, state, due, now)
        case Step.NEXT if due.debt.kind is not DebtKind.SUMMARY:
            return await _ask_the_next(session, case, state, due, now)
        case _:
            return await _tell_coordinators(session, case, due, now)


async def _remind(session: AsyncSession, case: Case, due: DueStep, now: datetime) -> CaseState:
    """Whoever holds it is reminded, in their own hours; without a holder the coordinators are."""
    state = await append_events(session, case, [_taken(due, due.step, now)])
    if due.debt.holder is None:
        told = REMINDERS if due.debt.kind is DebtKind.REVIEW else OVERDUE
        await put_coordinator_notice(session, case, code=told[due.debt.kind], now=now)
        return state
    await put_specialist_notice(
        session,
        case,
        person_id=due.debt.holder,
        code=REMINDERS[due.debt.kind],
        now=now,
        due_at=await when_at_work(session, guild_id=case.guild_id, person_id=due.debt.holder, now=now),
    )
    return state


async def _let_deputies_look(
    session: AsyncSession, case: Case, before: CaseState, due: DueStep, now: datetime
) -> CaseState:
    """The coordinators did not look in time: whoever of the hub was asked may look, and open it by accepting."""
    state = await append_events(session, case, [_taken(due, due.step, now)])
    for slot in before.slots.values():
        if slot.holder is not None:
            await put_specialist_notice(
                session,
                case,
                person_id=slot.holder,
                code="notice-deputy",
                now=now,
                due_at=await when_at_work(session, guild_id=case.guild_id, person_id=slot.holder, now=now),
            )
    await put_coordinator_notice(session, case, code="notice-deputies", now=now)
    return state


async def _ask_the_next(
    session: AsyncSession, case: Case, state: CaseState, due: DueStep, now: datetime
) -> CaseState:
    """The slot goes to the next specialist; where there is none it stays, and the coordinators are told."""
    profession, holder = due.debt.profession, due.debt.holder
    assert profession is not None
    routed = await route_again(session, case, state, profession=profession, now=now)
    if routed.unanswerable:
        steps = [_taken(due, step, now) for step in (Step.REMIND, Step.NEXT)]
        state = await append_events(session, case, steps)
        await put_coordinator_notice(session, case, code=f"notice-no-next:{profession}", now=now)
        return state
    freed = CaseEvent(EventType.REASSIGNED, now, None, profession, code=OUT_OF_TIME)
    state = await append_events(session, case, [freed, *routed.events])
    chosen = routed.events[0].person_id
    assert chosen is not None
    await put_offer(session, case, person_id=chosen, now=now)
    if holder is not None:
        await put_specialist_notice(session, case, person_id=holder, code="notice-lapsed", now=now)
    await put_refresh(session, case, now=now)
    return state


async def _tell_coordinators(session: AsyncSession, case: Case, due: DueStep, now: datetime) -> CaseState:
    state = await append_events(session, case, [_taken(due, due.step, now)])
    code = f"{OVERDUE[due.debt.kind]}:{due.debt.profession or ''}"
    await put_coordinator_notice(session, case, code=code, now=now)
    return state


def _taken(due: DueStep, step: Step, now: datetime) -> CaseEvent:
    return CaseEvent(EventType.REMINDED, now, due.debt.holder, due.debt.profession, code=due.debt.code(step))
