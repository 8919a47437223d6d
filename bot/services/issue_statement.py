"""Issue a statement of hours, for the person themselves or by a coordinator; kept by its code, without a name."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.credits import Accreditor, Earned, StatementKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.registration import Registration
from bot.services.count_credits import Period, count_credits
from bot.services.invite_members import new_code, normal_code
from db.repositories import credits, participation, people, servers
from db.tables import Statement


@dataclass(frozen=True)
class IssuedStatement:
    """What stands on the paper. `code` with dashes, as it is typed; days local to the server."""

    kind: StatementKind
    details: Registration
    figures: Earned
    accreditor: Accreditor | None
    first_day: date
    last_day: date
    issued_on: date
    code: str
    language: str


async def issue_statement(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    kind: StatementKind,
    period: Period,
    by: int,
    now: datetime,
) -> IssuedStatement:
    """Audited. The same once more on the same day has the same code.

    Raises DomainError without the person's yes to hours, without their details, without a quarter of an hour.
    """
    person = await people.lock_person(session, guild_id, person_id)
    if person is None or person.status is MemberStatus.ERASED:
        raise DomainError("problem-person-gone")
    if not (await people.consents_of(session, person_id)).get(ConsentKind.CPD, False):
        raise DomainError("problem-statement-no-consent")
    details = await credits.find_registration(session, guild_id, person_id)
    if details is None:
        raise DomainError("problem-statement-no-details")
    server = await servers.find_server(session, guild_id)
    assert server is not None
    zone = ZoneInfo(server.timezone)
    today = now.astimezone(zone).date()
    counted = await count_credits(session, guild_id=guild_id, person_id=person_id, period=period)
    if counted.earned.is_nothing or counted.first_day is None or counted.last_day is None:
        raise DomainError("problem-statement-no-hours")
    days = (counted.first_day, min(counted.last_day, today))
    row = await credits.find_same_statement(
        session,
        guild_id,
        person_id,
        kind=kind,
        figures=counted.earned,
        days=days,
        since=datetime.combine(today, time(0), tzinfo=zone),
    )
    if row is None:
        row = Statement(
            guild_id=guild_id,
            person_id=person_id,
            code=normal_code(new_code()),
            kind=kind,
            session_minutes=counted.earned.session_minutes,
            self_directed_minutes=counted.earned.self_directed_minutes,
            credit_hundredths=counted.earned.credit_hundredths,
            first_day=days[0],
            last_day=days[1],
            issued_at=now,
            issued_by=by,
        )
        await credits.add_statement(session, row)
    await participation.audit(
        session, guild_id, Audited.STATEMENT_ISSUED, person_id=by, now=now, object_id=person.pseudonym
    )
    return IssuedStatement(
        kind=kind,
        details=details,
        figures=counted.earned,
        accreditor=counted.accreditor,
        first_day=days[0],
        last_day=days[1],
        issued_on=today,
        code="-".join(row.code[start : start + 4] for start in range(0, len(row.code), 4)),
        language=person.language,
    )
