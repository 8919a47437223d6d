"""The participation log and the audit of who looked at it."""

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Insert, Integer, Select, bindparam, func, insert
from sqlalchemy import select as select_rows
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from bot.rules.membership import ConsentKind
from bot.rules.participation import Act, Source
from db.repositories.prepared import rows, run, table_of
from db.tables import AuditEvent, Consent, DidacticSchedule, ParticipationEvent, Server


async def how_to_log(
    session: AsyncSession, guild_id: int, person_id: int | None
) -> tuple[date | None, dict[ConsentKind, bool]]:
    """The first local day of the server's running cycle, and the person's newest answer to each notice."""
    found = await rows(session, _how_to_log(), guild_id=guild_id, person_id=person_id)
    starts_on = found[0].starts_on if found else None
    return starts_on, {row.kind: row.granted for row in found if row.kind is not None}


@cache
def _how_to_log() -> Select[Any]:
    server, slot, consent = table_of(Server), table_of(DidacticSchedule), table_of(Consent)
    return (
        select_rows(slot.c.starts_on, consent.c.kind, consent.c.granted)
        .select_from(server)
        .outerjoin(slot, slot.c.guild_id == server.c.guild_id)
        .outerjoin(consent, consent.c.person_id == bindparam("person_id", type_=Integer))
        .where(server.c.guild_id == bindparam("guild_id"))
        .order_by(consent.c.id)
    )


async def record(
    session: AsyncSession,
    guild_id: int,
    act: Act,
    *,
    person_id: int | None,
    now: datetime,
    object_id: str = "",
    cycle: str = "",
    minutes: int | None = None,
    source: Source = Source.BOT,
    adjusted_by: int | None = None,
    adjust_reason: str | None = None,
) -> None:
    """Write one act. `person_id` is None where the person agreed to no notice."""
    await run(
        session,
        _insert_event(),
        guild_id=guild_id,
        person_id=person_id,
        at=now,
        type=act,
        object_id=object_id,
        cycle=cycle,
        minutes=minutes,
        source=source,
        adjusted_by=adjusted_by,
        adjust_reason=adjust_reason,
    )


@cache
def _insert_event() -> Insert:
    return insert(table_of(ParticipationEvent))


def _filtered(
    query: SelectOfScalar,  # type: ignore[type-arg]
    *,
    guild_id: int,
    person_id: int | None,
    act: Act | None,
    since: datetime | None,
    until: datetime | None,
) -> SelectOfScalar:  # type: ignore[type-arg]
    query = query.where(ParticipationEvent.guild_id == guild_id)
    if person_id is not None:
        query = query.where(ParticipationEvent.person_id == person_id)
    if act is not None:
        query = query.where(ParticipationEvent.type == act)
    if since is not None:
        query = query.where(col(ParticipationEvent.at) >= since)
    if until is not None:
        query = query.where(col(ParticipationEvent.at) < until)
    return query


async def page(
    session: AsyncSession,
    guild_id: int,
    *,
    person_id: int | None = None,
    act: Act | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    offset: int = 0,
    most: int = 10,
    counted_to: int = 1_000,
) -> tuple[list[ParticipationEvent], int]:
    """One page of the log, newest first, and how many entries there are: counted no further than one more than asked.

    The page's ids are found in an index first, and only their rows are read.
    """
    filters = {"guild_id": guild_id, "person_id": person_id, "act": act, "since": since, "until": until}
    ids = _filtered(select(ParticipationEvent.id), **filters)  # type: ignore[arg-type]
    some = ids.limit(counted_to + 1).subquery()
    newest = (col(ParticipationEvent.at).desc(), col(ParticipationEvent.id).desc())
    wanted = ids.order_by(*newest).offset(offset).limit(most)
    listed = [one for one in (await session.exec(wanted)).all() if one is not None]
    rows = select(ParticipationEvent).where(
        ParticipationEvent.guild_id == guild_id, col(ParticipationEvent.id).in_(listed)
    )
    found = (await session.exec(rows.order_by(*newest))).all() if listed else []
    return list(found), int((await session.exec(select(func.count()).select_from(some))).one())


async def of_person(session: AsyncSession, guild_id: int, person_id: int) -> list[ParticipationEvent]:
    """A person's own entries, oldest first."""
    query = _filtered(
        select(ParticipationEvent), guild_id=guild_id, person_id=person_id, act=None, since=None, until=None
    )
    return list((await session.exec(query.order_by(col(ParticipationEvent.at)))).all())


async def everything(
    session: AsyncSession, guild_id: int, *, since: datetime | None = None, until: datetime | None = None
) -> list[ParticipationEvent]:
    """The whole log of a server between two instants, oldest first."""
    query = _filtered(
        select(ParticipationEvent), guild_id=guild_id, person_id=None, act=None, since=since, until=until
    )
    query = query.order_by(col(ParticipationEvent.at), col(ParticipationEvent.id))
    return list((await session.exec(query)).all())


async def has_done(session: AsyncSession, guild_id: int, person_id: int, act: Act, object_id: str) -> bool:
    """Whether a person's act on an object stands in the log already."""
    query = select(ParticipationEvent.id).where(
        ParticipationEvent.guild_id == guild_id,
        ParticipationEvent.person_id == person_id,
        ParticipationEvent.type == act,
        ParticipationEvent.object_id == object_id,
    )
    return (await session.exec(query.limit(1))).first() is not None


async def audit(
    session: AsyncSession,
    guild_id: int | None,
    action: str,
    *,
    person_id: int | None,
    now: datetime,
    object_id: str = "",
) -> None:
    """Note who did what; ids only. Without a server it was done for the whole installation."""
    session.add(
        AuditEvent(guild_id=guild_id, person_id=person_id, at=now, action=action, object_id=object_id)
    )
    await session.flush()


async def audit_page(
    session: AsyncSession, guild_id: int, *, action: str | None, offset: int, most: int
) -> tuple[list[AuditEvent], int]:
    """One page of the audit of a server, newest first, and how many entries there are in all."""
    rows = select(AuditEvent).where(AuditEvent.guild_id == guild_id)
    count = select(func.count(col(AuditEvent.id))).where(AuditEvent.guild_id == guild_id)
    if action is not None:
        rows, count = rows.where(AuditEvent.action == action), count.where(AuditEvent.action == action)
    rows = rows.order_by(col(AuditEvent.at).desc(), col(AuditEvent.id).desc())
    found = (await session.exec(rows.offset(offset).limit(most))).all()
    return list(found), int((await session.exec(count)).one())


async def audits_of(session: AsyncSession, guild_id: int) -> list[AuditEvent]:
    """The audit of a server, oldest first."""
    query = select(AuditEvent).where(AuditEvent.guild_id == guild_id).order_by(col(AuditEvent.id))
    return list((await session.exec(query)).all())
