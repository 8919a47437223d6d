"""The register of people who want credit, the accreditor of a server, and the statements that were issued."""

from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.credits import Accreditor, Earned, StatementKind
from bot.rules.registration import Registration
from db.tables import AccreditorRow, CpdRegister, Statement


async def find_registration(session: AsyncSession, guild_id: int, person_id: int) -> Registration | None:
    """What the register holds of a person of this server."""
    row = await _row(session, guild_id, person_id)
    return Registration(row.legal_name, row.college, row.licence, row.email or "") if row else None


async def registered(session: AsyncSession, guild_id: int) -> dict[int, Registration]:
    """What the register of a server holds, by person."""
    rows = (await session.exec(select(CpdRegister).where(CpdRegister.guild_id == guild_id))).all()
    return {
        row.person_id: Registration(row.legal_name, row.college, row.licence, row.email or "") for row in rows
    }


async def save_registration(
    session: AsyncSession, guild_id: int, person_id: int, details: Registration, *, now: datetime
) -> None:
    """Keep a person's details in the place of earlier ones."""
    row = await _row(session, guild_id, person_id)
    if row is None:
        row = CpdRegister(
            person_id=person_id,
            guild_id=guild_id,
            legal_name="",
            college="",
            licence="",
            registered_at=now,
            updated_at=now,
        )
        session.add(row)
    row.legal_name, row.college, row.licence = details.legal_name, details.college, details.licence
    row.email, row.updated_at = details.email or None, now
    await session.flush()


async def delete_registration(
    session: AsyncSession, guild_id: int, person_id: int, *, until: datetime | None = None
) -> bool:
    """Take a person out of the register, if they were registered up to an instant; whether they were."""
    statement = delete(CpdRegister).where(
        col(CpdRegister.guild_id) == guild_id, col(CpdRegister.person_id) == person_id
    )
    if until is not None:
        statement = statement.where(col(CpdRegister.registered_at) <= until)
    deleted = await session.exec(statement.execution_options(synchronize_session=False))
    return deleted.rowcount == 1


async def find_accreditor(session: AsyncSession, guild_id: int) -> Accreditor | None:
    """The accreditor of this server, if one is set."""
    query = select(AccreditorRow).where(AccreditorRow.guild_id == guild_id)
    row = (await session.exec(query)).first()
    if row is None:
        return None
    return Accreditor(
        row.programme, row.name, row.activity_id, row.credit_hundredths_per_hour, row.allows_certificate
    )


async def save_accreditor(
    session: AsyncSession, guild_id: int, accreditor: Accreditor, *, now: datetime
) -> None:
    """Set the accreditor of this server; statements issued before stay as they are."""
    row = AccreditorRow(
        guild_id=guild_id,
        programme=accreditor.programme,
        name=accreditor.name,
        activity_id=accreditor.activity_id,
        credit_hundredths_per_hour=accreditor.credit_hundredths_per_hour,
        allows_certificate=accreditor.allows_certificate,
        updated_at=now,
    )
    await session.merge(row)
    await session.flush()


async def add_statement(session: AsyncSession, row: Statement) -> None:
    """Keep a statement that is issued."""
    session.add(row)
    await session.flush()


async def find_statement(session: AsyncSession, guild_id: int, code: str) -> Statement | None:
    """The statement of a code in this server."""
    query = select(Statement).where(Statement.guild_id == guild_id, Statement.code == code)
    return (await session.exec(query)).first()


async def find_same_statement(
    session: AsyncSession,
    guild_id: int,
    person_id: int,
    *,
    kind: StatementKind,
    figures: Earned,
    days: tuple[date, date],
    since: datetime,
) -> Statement | None:
    """A statement that says the same about the same person and was issued since an instant."""
    query = select(Statement).where(
        Statement.guild_id == guild_id,
        Statement.person_id == person_id,
        Statement.kind == kind,
        Statement.session_minutes == figures.session_minutes,
        Statement.self_directed_minutes == figures.self_directed_minutes,
        col(Statement.credit_hundredths).is_not_distinct_from(figures.credit_hundredths),
        Statement.first_day == days[0],
        Statement.last_day == days[1],
        col(Statement.issued_at) >= since,
    )
    return (await session.exec(query.order_by(col(Statement.id)))).first()


async def count_statements(session: AsyncSession, guild_id: int, person_id: int) -> int:
    """How many statements were issued about a person."""
    query = select(Statement.id).where(Statement.guild_id == guild_id, Statement.person_id == person_id)
    return len((await session.exec(query)).all())


async def _row(session: AsyncSession, guild_id: int, person_id: int) -> CpdRegister | None:
    query = select(CpdRegister).where(CpdRegister.guild_id == guild_id, CpdRegister.person_id == person_id)
    return (await session.exec(query)).first()
