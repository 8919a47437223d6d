"""May a didactic be posted in a server today, and if not, what keeps it back."""

from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.calendar import KeptBack
from bot.services.open_calendar import local_day
from content.loader import Didactic
from db.repositories import didactics
from db.tables import Server


async def keeps_back(
    session: AsyncSession,
    server: Server,
    didactic: Didactic,
    language: str,
    *,
    on: date | datetime,
    allow_unsigned: bool,
    approved_hash: str | None = None,
    needs_approval: bool = False,
) -> KeptBack | None:
    """None where it may be posted on that day (an instant counts as its local day here).

    Expired content never is; unsigned content is in the demo alone; where the server wants each week approved,
    `approved_hash` must be that of exactly this text.
    """
    day = local_day(on, server) if isinstance(on, datetime) else on
    if didactic.is_expired(day):
        return KeptBack.EXPIRED
    signed = await didactics.find_signature(
        session,
        server.guild_id,
        didactic_id=didactic.id,
        language=language,
        content_hash=didactic.content_hash,
    )
    if signed is None and not allow_unsigned:
        return KeptBack.UNSIGNED
    return KeptBack.UNAPPROVED if needs_approval and approved_hash != didactic.content_hash else None
