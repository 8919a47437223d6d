"""That somebody said of doubtful words that they identify nobody: how many, of which kinds; never the words."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.identifiers import Kind
from db.repositories import participation


async def note_confirmed(
    session: AsyncSession, *, guild_id: int, person_id: int, form: str, kinds: Iterable[Kind], now: datetime
) -> None:
    """Audited under the form's kind: `case NAME:1,PLACE:2`."""
    counted = ",".join(f"{kind}:{count}" for kind, count in sorted(Counter(kinds).items()))
    await participation.audit(
        session,
        guild_id,
        Audited.SCREENING_CONFIRMED,
        person_id=person_id,
        now=now,
        object_id=f"{form} {counted}"[:120],
    )
