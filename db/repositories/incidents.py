"""Breach records of a server."""

from datetime import datetime

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.rules.incidents import IncidentKind
from db.tables import Case, CaseDraft, Delivery, Incident


async def find_incident(session: AsyncSession, guild_id: int, case_id: int) -> Incident | None:
    """The record of a case of this server."""
    query = select(Incident).where(Incident.guild_id == guild_id, Incident.case_id == case_id)
    return (await session.exec(query)).first()


async def add_incident(
    session: AsyncSession,
    guild_id: int,
    case_id: int,
    *,
    kind: IncidentKind,
    told: str,
    recorded_by: int,
    now: datetime,
) -> None:
    """A new record. The case's row is held."""
    session.add(
        Incident(guild_id=guild_id, case_id=case_id, kind=kind, told=told, recorded_by=recorded_by, at=now)
    )
    await session.flush()


async def incidents_of(session: AsyncSession, guild_id: int) -> list[tuple[Incident, str | None]]:
    """The records of this server, newest first, each with the number of its case."""
    query = (
        select(Incident, Case.number)
        .join(Case, col(Case.id) == col(Incident.case_id))
        .where(Incident.guild_id == guild_id, Case.guild_id == guild_id)
        .order_by(col(Incident.at).desc(), col(Incident.id).desc())
    )
    return [(incident, number) for incident, number in (await session.exec(query)).all()]


async def drop_deliveries_of_case(session: AsyncSession, guild_id: int, case_id: int) -> None:
    """What was still to be said about a case is not said any more; taking its cards off is."""
    await session.exec(
        delete(Delivery).where(
            col(Delivery.guild_id) == guild_id,
            col(Delivery.case_id) == case_id,
            col(Delivery.state) == DeliveryState.PENDING,
            col(Delivery.kind) != DeliveryKind.PURGE,
        )
    )


async def drop_drafts_of_case(session: AsyncSession, guild_id: int, case_id: int, asker_id: int) -> None:
    """The draft a case came from, and those of its asker that would mend it, are gone."""
    query = select(CaseDraft).where(CaseDraft.guild_id == guild_id, CaseDraft.person_id == asker_id)
    for draft in (await session.exec(query)).all():
        if case_id in (draft.case_id, draft.form.get("returned_case_id")):
            await session.delete(draft)
    await session.flush()
