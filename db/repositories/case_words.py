"""Words in a case beside the question and the recommendations. They come back decrypted."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import WordsKind
from db.tables import Case, CaseWords


async def add(
    session: AsyncSession, case: Case, *, person_id: int, kind: WordsKind, text: str, now: datetime
) -> int:
    """Keep somebody's words; their id."""
    assert case.id is not None
    row = CaseWords(
        case_id=case.id, guild_id=case.guild_id, person_id=person_id, kind=kind, text=text, at=now
    )
    session.add(row)
    await session.flush()
    assert row.id is not None
    return row.id


async def find(session: AsyncSession, guild_id: int, words_id: int) -> CaseWords | None:
    """Words of this server."""
    query = select(CaseWords).where(CaseWords.id == words_id, CaseWords.guild_id == guild_id)
    return (await session.exec(query)).first()


async def of_case(
    session: AsyncSession, guild_id: int, case_id: int, kinds: Sequence[WordsKind]
) -> list[CaseWords]:
    """The words of some kinds in a case of this server, oldest first."""
    query = (
        select(CaseWords)
        .where(
            CaseWords.guild_id == guild_id,
            CaseWords.case_id == case_id,
            col(CaseWords.kind).in_(kinds),
        )
        .order_by(col(CaseWords.id))
    )
    return list((await session.exec(query)).all())
