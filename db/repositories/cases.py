"""Cases, their events, recommendations and drafts. `append` is the only writer of a case's status."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from bot.rules.cases import LIVE, OWED_BY_HUB, CaseEvent, EventType, state_of
from db.tables import Case, CaseDraft, CaseEventRow, Recommendation


class CaseChangedMeanwhile(Exception):
    """Another transaction appended to the case first; nothing of this one is kept."""


async def find_case(session: AsyncSession, guild_id: int, case_id: int) -> Case | None:
    """A case of this server."""
    return (await session.exec(select(Case).where(Case.id == case_id, Case.guild_id == guild_id))).first()


async def lock_case(session: AsyncSession, guild_id: int, case_id: int) -> Case | None:
    """A case of this server, held until the transaction ends: its events cannot change meanwhile."""
    query = (
        select(Case)
        .where(Case.id == case_id, Case.guild_id == guild_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def guild_of_case(session: AsyncSession, case_id: int) -> int | None:
    """The server a case belongs to, for a button in a direct message, which knows no server."""
    return (await session.exec(select(Case.guild_id).where(Case.id == case_id))).first()


async def find_case_of_post(session: AsyncSession, guild_id: int, post_id: int) -> Case | None:
    """The case a forum post is about."""
    return (
        await session.exec(select(Case).where(Case.post_id == post_id, Case.guild_id == guild_id))
    ).first()


async def events_of(session: AsyncSession, case_ids: Sequence[int]) -> dict[int, list[CaseEvent]]:
    """The events of several cases, oldest first."""
    query = (
        select(CaseEventRow)
        .where(col(CaseEventRow.case_id).in_(case_ids))
        .order_by(col(CaseEventRow.case_id), col(CaseEventRow.seq))
    )
    found: dict[int, list[CaseEvent]] = {case_id: [] for case_id in case_ids}
    for row in (await session.exec(query)).all():
        found[row.case_id].append(CaseEvent(row.type, row.at, row.person_id, row.profession, row.code))
    return found


async def last_note(session: AsyncSession, case_id: int, kind: EventType) -> str | None:
    """The note beside the newest event of a kind."""
    query = (
        select(CaseEventRow)
        .where(CaseEventRow.case_id == case_id, CaseEventRow.type == kind)
        .order_by(col(CaseEventRow.seq).desc())
        .limit(1)
    )
    row = (await session.exec(query)).first()
    return row.note if row else None


async def append(
    session: AsyncSession,
    case: Case,
    events: Sequence[CaseEvent],
    *,
    notes: Mapping[EventType, str] | None = None,
) -> None:
    """Add events to a case and mirror what they add up to. Raises CaseChangedMeanwhile on a lost race."""
    assert case.id is not None
    before = (await events_of(session, [case.id]))[case.id]
    state = state_of([*before, *events])
    won = await session.exec(
        update(Case)
        .where(col(Case.id) == case.id, col(Case.version) == case.version)
        .values(version=case.version + 1, status=state.status, number=state.number)
        .execution_options(synchronize_session=False)
    )
    if won.rowcount != 1:
        raise CaseChangedMeanwhile
    for seq, event in enumerate(events, start=len(before) + 1):
        session.add(
            CaseEventRow(
                case_id=case.id,
                guild_id=case.guild_id,
                seq=seq,
                type=event.type,
                at=event.at,
                person_id=event.person_id,
                profession=event.profession,
                code=event.code,
                note=(notes or {}).get(event.type),
            )
        )
    await session.flush()
    await session.refresh(case)


async def numbers_of(session: AsyncSession, guild_id: int) -> dict[int, str | None]:
    """Ids and numbers of this server's cases, newest first; a number is empty before the case is opened."""
    query = select(Case.id, Case.number).where(Case.guild_id == guild_id).order_by(col(Case.id).desc())
    return {case_id: number for case_id, number in (await session.exec(query)).all() if case_id is not None}


async def open_cases(session: AsyncSession, guild_id: int) -> list[Case]:
    """Cases of this server in which the hub owes a reply, oldest first."""
    query = (
        select(Case)
        .where(Case.guild_id == guild_id, col(Case.status).in_(OWED_BY_HUB))
        .order_by(col(Case.asked_at), col(Case.id))
    )
    return list((await session.exec(query)).all())


async def live_cases(session: AsyncSession, guild_id: int) -> list[Case]:
    """Cases of this server that are not over, oldest first."""
    query = (
        select(Case)
        .where(Case.guild_id == guild_id, col(Case.status).in_(LIVE))
        .order_by(col(Case.asked_at), col(Case.id))
    )
    return list((await session.exec(query)).all())


async def servers_with_waiting(session: AsyncSession) -> list[int]:
    """Every server in which a case waits, in one order for all processes."""
    query = select(Case.guild_id).where(col(Case.status).in_(LIVE)).distinct()
    return list((await session.exec(query.order_by(col(Case.guild_id)))).all())


async def count_waiting(session: AsyncSession, guild_id: int) -> int:
    """How many cases wait in a server."""
    query = select(func.count()).where(Case.guild_id == guild_id, col(Case.status).in_(LIVE))
    return int((await session.exec(query)).one())


async def cases_to_look_at(session: AsyncSession, *, now: datetime, most: int) -> list[tuple[int, int]]:
    """Server and id of the cases, of every server, in which a step may be due by `now`; longest due first."""
    query = (
        select(Case.guild_id, Case.id)
        .where(col(Case.next_step_at) <= now)
        .order_by(col(Case.next_step_at), col(Case.id))
        .limit(most)
    )
    return [(guild_id, case_id) for guild_id, case_id in (await session.exec(query)).all() if case_id]


async def look_at_all_again(session: AsyncSession, guild_id: int, *, now: datetime) -> None:
    """The server's hours or limits changed: every case that is not over has to be looked at."""
    await session.exec(
        update(Case)
        .where(col(Case.guild_id) == guild_id, col(Case.status).in_(LIVE))
        .values(next_step_at=now)
        .execution_options(synchronize_session=False)
    )


async def cases_of_asker(
    session: AsyncSession, guild_id: int, asker_id: int, *, most: int = 20
) -> list[Case]:
    """A person's own cases, newest first."""
    query = (
        select(Case)
        .where(Case.guild_id == guild_id, Case.asker_id == asker_id)
        .order_by(col(Case.asked_at).desc())
        .limit(most)
    )
    return list((await session.exec(query)).all())


async def count_numbered(session: AsyncSession, guild_id: int, *, year: int) -> int:
    """How many cases this server numbered in a year. Hold the server's row while you use it."""
    query = (
        select(func.count())
        .select_from(Case)
        .where(Case.guild_id == guild_id, col(Case.number).like(f"C-{year}-%"))
    )
    return int((await session.exec(query)).one())


async def last_case_times(session: AsyncSession, guild_id: int) -> dict[int, datetime]:
    """When each specialist of this server was last offered or took a case."""
    kinds = (EventType.OFFERED, EventType.ACCEPTED, EventType.HANDED_OVER)
    query = (
        select(CaseEventRow.person_id, func.max(CaseEventRow.at))
        .where(
            CaseEventRow.guild_id == guild_id,
            col(CaseEventRow.type).in_(kinds),
            col(CaseEventRow.person_id).is_not(None),
        )
        .group_by(col(CaseEventRow.person_id))
    )
    return {person: at for person, at in (await session.exec(query)).all() if person is not None}


async def add_recommendation(session: AsyncSession, recommendation: Recommendation) -> None:
    """Keep a recommendation."""
    session.add(recommendation)
    await session.flush()


async def recommendations_of(session: AsyncSession, case_id: int) -> list[Recommendation]:
    """What was recommended in a case, oldest first."""
    query = select(Recommendation).where(Recommendation.case_id == case_id).order_by(col(Recommendation.id))
    return list((await session.exec(query)).all())


async def find_recommendation(
    session: AsyncSession, guild_id: int, recommendation_id: int
) -> Recommendation | None:
    """One recommendation of this server."""
    query = select(Recommendation).where(
        Recommendation.id == recommendation_id, Recommendation.guild_id == guild_id
    )
    return (await session.exec(query)).first()


async def find_draft(session: AsyncSession, guild_id: int, person_id: int, draft_id: int) -> CaseDraft | None:
    """A person's own draft in this server."""
    return (await session.exec(_own_draft(guild_id, person_id, draft_id))).first()


async def lock_draft(session: AsyncSession, guild_id: int, person_id: int, draft_id: int) -> CaseDraft | None:
    """A person's own draft, held until the transaction ends: it cannot be sent or changed meanwhile."""
    query = (
        _own_draft(guild_id, person_id, draft_id).with_for_update().execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


def _own_draft(guild_id: int, person_id: int, draft_id: int) -> SelectOfScalar[CaseDraft]:
    return select(CaseDraft).where(
        CaseDraft.id == draft_id, CaseDraft.person_id == person_id, CaseDraft.guild_id == guild_id
    )


async def delete_drafts_before(session: AsyncSession, instant: datetime) -> int:
    """Forget drafts older than an instant; how many."""
    return (await session.exec(delete(CaseDraft).where(col(CaseDraft.created_at) < instant))).rowcount
