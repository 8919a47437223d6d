"""Who is evaluated: the scope of a report, who agreed and learns, and how a query of its kind is read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import ConsentKind, MemberStatus
from db.tables import Consent, Person, Specialist

Rows = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Scope:
    """Which server, from when to before when (aware), which cycle (None: every one), and what people agreed to."""

    guild_id: int
    since: datetime
    until: datetime
    cycle: str | None = None
    consent: ConsentKind = ConsentKind.EVALUATION


def consenting(guild_id: int, kind: ConsentKind) -> Any:
    """Ids of members of a server whose newest word on a notice is yes and who are no hub staff."""
    newest = (
        select(func.max(col(Consent.id))).where(col(Consent.kind) == kind).group_by(col(Consent.person_id))
    )
    agreed = select(col(Consent.person_id)).where(col(Consent.id).in_(newest), col(Consent.granted))
    staff = select(col(Specialist.person_id)).where(col(Specialist.guild_id) == guild_id)
    return select(col(Person.id)).where(
        col(Person.guild_id) == guild_id,
        col(Person.status) == MemberStatus.MEMBER,
        col(Person.id).in_(agreed),
        col(Person.id).not_in(staff),
    )


async def learners(session: AsyncSession, scope: Scope) -> list[Person]:
    """Who agreed and learns here."""
    query = (
        select(Person)
        .where(col(Person.id).in_(consenting(scope.guild_id, scope.consent)))
        .order_by(col(Person.id))
    )
    return await entities_of(session, query)


async def count_joined(session: AsyncSession, scope: Scope) -> tuple[int, int]:
    """How many joined before the end of the period, and how many of them are members now and no hub staff."""
    staff = select(col(Specialist.person_id)).where(col(Specialist.guild_id) == scope.guild_id)
    query = select(
        func.count(),
        func.sum(
            case(
                ((col(Person.status) == MemberStatus.MEMBER) & col(Person.id).not_in(staff), 1),
                else_=0,
            )
        ),
    ).where(col(Person.guild_id) == scope.guild_id, col(Person.joined_at) < scope.until)
    joined, eligible = (await rows_of(session, query))[0]
    return int(joined), int(eligible or 0)


async def rows_of(session: AsyncSession, query: Rows) -> list[Any]:
    """Rows as tuples: these queries have more columns than SQLModel's own select can type."""
    return [tuple(row) for row in (await (await session.connection()).execute(query)).all()]


async def entities_of(session: AsyncSession, query: Any) -> list[Any]:
    """The entities that a query selects, in its order."""
    return [row[0] for row in (await session.exec(query)).all()]
