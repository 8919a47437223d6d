"""Purge a case everywhere: texts, drafts, what was still to be said, its cards in Discord; and keep a breach record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_turns
from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.incidents import IncidentKind, Told, read_told
from bot.services.case_deliveries import put_asker_notice, put_purge
from bot.services.change_case import append_events, locked_case
from bot.services.forget_old import forget_case_text
from db.repositories import cases, incidents, participation
from db.tables import Incident


@dataclass(frozen=True)
class IncidentView:
    """A breach record as a coordinator reads it, and as a custodian can report from it."""

    case_id: int
    number: str | None
    kind: IncidentKind
    told: tuple[Told, ...]
    at: datetime
    changed_at: datetime | None
    posts_gone: bool


async def purge_case(
    session: AsyncSession,
    *,
    guild_id: int,
    case_id: int,
    kind: IncidentKind,
    told: Sequence[Told],
    person_id: int,
    now: datetime,
) -> None:
    """Every text of the case is gone, whoever wrote it; its cards are taken off. Audited; the asker is told.

    Done again, it only changes the record: whom else was told. What people read meanwhile, or saved as a file,
    cannot be taken back. Raises DomainError for a case that is not of this server.
    """
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    codes = ",".join(told)
    found = await incidents.find_incident(session, guild_id, case_id)
    if found is not None:
        found.kind, found.told, found.changed_at = kind, codes, now
        await session.flush()
        await participation.audit(
            session,
            guild_id,
            Audited.INCIDENT_CHANGED,
            person_id=person_id,
            now=now,
            object_id=f"case-{case_id}",
        )
        return
    await append_events(session, case, case_turns.purge(state, person_id=person_id, at=now))
    await incidents.drop_deliveries_of_case(session, guild_id, case_id)
    await incidents.drop_drafts_of_case(session, guild_id, case_id, case.asker_id)
    await forget_case_text(session, case, now=now)
    await put_purge(session, case, now=now)
    await put_asker_notice(session, case, code="notice-purged", now=now)
    await incidents.add_incident(
        session, guild_id, case_id, kind=kind, told=codes, recorded_by=person_id, now=now
    )
    await participation.audit(
        session,
        guild_id,
        Audited.CASE_PURGED,
        person_id=person_id,
        now=now,
        object_id=f"case-{case_id} {kind}",
    )


async def list_incidents(session: AsyncSession, *, guild_id: int) -> list[IncidentView]:
    """The breach records of this server, newest first."""
    return [
        await _view(session, guild_id, row.case_id, number, row)
        for row, number in await incidents.incidents_of(session, guild_id)
    ]


async def read_incident(session: AsyncSession, *, guild_id: int, case_id: int) -> IncidentView | None:
    """The record of one case; None before it was purged. Raises DomainError for a case that is not here."""
    case = await cases.find_case(session, guild_id, case_id)
    if case is None:
        raise DomainError("problem-case-gone")
    row = await incidents.find_incident(session, guild_id, case_id)
    return await _view(session, guild_id, case_id, case.number, row) if row else None


async def _view(
    session: AsyncSession, guild_id: int, case_id: int, number: str | None, row: Incident
) -> IncidentView:
    case = await cases.find_case(session, guild_id, case_id)
    return IncidentView(
        case_id,
        number,
        row.kind,
        read_told(filter(None, row.told.split(","))),
        row.at,
        row.changed_at,
        posts_gone=case is not None and case.post_id is None and case.queue_message_id is None,
    )
