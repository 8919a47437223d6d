"""All that is stored about a person, for that person alone. Reading it changes nothing but the audit."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from db.repositories import own_rows, participation, people


@dataclass(frozen=True)
class OwnData:
    """What is stored, by table; values as JSON has them. `looks`: who, by role, looked at it and when."""

    pseudonym: str
    made_at: datetime
    tables: dict[str, list[dict[str, Any]]]
    looks: list[dict[str, Any]]


async def read_own_data(session: AsyncSession, *, guild_id: int, person_id: int, now: datetime) -> OwnData:
    """Everything of this person in this server. Raises DomainError when nothing is known about them."""
    person = await people.get_person(session, guild_id, person_id)
    if person is None:
        raise DomainError("problem-person-gone")
    tables = await own_rows.rows_about(session, guild_id, person_id)
    looks = await own_rows.looks_at(session, guild_id, person.pseudonym)
    await participation.audit(session, guild_id, Audited.OWN_DATA_READ, person_id=person_id, now=now)
    return OwnData(
        person.pseudonym,
        now,
        {
            name: [{column: _plain(value) for column, value in row.items()} for row in rows]
            for name, rows in tables.items()
        },
        [{"at": _plain(look.at), "action": look.action} for look in looks],
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, datetime | date) else value
