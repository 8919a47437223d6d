"""Whether a statement of hours was issued here, from the code on its paper."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.credits import Earned, StatementKind
from bot.rules.errors import DomainError
from bot.services.invite_members import normal_code
from db.repositories import credits, participation, people

CODE_LENGTH = 12


@dataclass(frozen=True)
class CheckedStatement:
    """What was issued. `discord_id` is None where nothing leads to the person any more; a name is not kept."""

    kind: StatementKind
    figures: Earned
    first_day: date
    last_day: date
    issued_at: datetime
    discord_id: int | None


async def check_statement(
    session: AsyncSession, *, guild_id: int, code: str, by: int, now: datetime
) -> CheckedStatement | None:
    """The statement of a code, or None where none was issued here. Audited. Raises DomainError for what is no code."""
    wanted = normal_code(code)
    if len(wanted) != CODE_LENGTH or not wanted.isascii():
        raise DomainError("problem-statement-code")
    row = await credits.find_statement(session, guild_id, wanted)
    person = await people.get_person(session, guild_id, row.person_id) if row else None
    await participation.audit(
        session,
        guild_id,
        Audited.STATEMENT_CHECKED,
        person_id=by,
        now=now,
        object_id=person.pseudonym if person else "unknown",
    )
    if row is None:
        return None
    return CheckedStatement(
        row.kind,
        Earned(row.session_minutes, row.self_directed_minutes, row.credit_hundredths),
        row.first_day,
        row.last_day,
        row.issued_at,
        (await people.discord_ids(session, guild_id, {row.person_id})).get(row.person_id),
    )
