"""The audit of a server, a page at a time, for its administrators: who did what, when, with which id."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from db.repositories import participation, people

PAGE = 10


@dataclass(frozen=True)
class AuditLine:
    """One entry. `discord_id` while the link exists; None for what the bot or its operator did."""

    at: datetime
    action: str
    object_id: str
    pseudonym: str | None
    discord_id: int | None


@dataclass(frozen=True)
class AuditPage:
    """A page, newest first."""

    lines: tuple[AuditLine, ...]
    total: int
    page: int
    pages: int


async def read_audit(
    session: AsyncSession, *, guild_id: int, action: Audited | None, page: int, by: int, now: datetime
) -> AuditPage:
    """A page of ten, of one kind of entry or of all. Each look is an entry itself, made after the page was read."""
    rows, total = await participation.audit_page(
        session, guild_id, action=action, offset=page * PAGE, most=PAGE
    )
    ids = {row.person_id for row in rows if row.person_id is not None}
    discord = await people.discord_ids(session, guild_id, ids)
    known = await people.people_of(session, guild_id, ids)
    await participation.audit(
        session, guild_id, Audited.AUDIT_READ, person_id=by, now=now, object_id=action or "all"
    )
    lines = tuple(
        AuditLine(
            row.at,
            row.action,
            row.object_id,
            known[row.person_id].pseudonym if row.person_id in known else None,
            discord.get(row.person_id) if row.person_id is not None else None,
        )
        for row in rows
    )
    return AuditPage(lines, total, page, max(1, -(-total // PAGE)))
