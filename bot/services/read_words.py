"""Words in a case beside question and recommendations, as cards and pages show them."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import WordsKind
from bot.rules.errors import DomainError
from db.repositories import case_words, people, specialists
from db.tables import CaseWords


@dataclass(frozen=True)
class WordsView:
    """Decrypted words, with who wrote them: a profession for the members, a Discord id for the hub."""

    kind: WordsKind
    text: str
    profession: str | None
    author_discord_id: int | None
    at: datetime


async def read_words(session: AsyncSession, *, guild_id: int, words_id: int) -> WordsView:
    """Words of this server. Raises DomainError when they are gone."""
    found = await case_words.find(session, guild_id, words_id)
    if found is None:
        raise DomainError("problem-case-gone")
    return await _view(session, found)


async def list_notes(session: AsyncSession, *, guild_id: int, case_id: int) -> list[WordsView]:
    """The hub's notes in a case, oldest first: for the hub alone, never for the asker."""
    found = await case_words.of_case(session, guild_id, case_id, [WordsKind.NOTE])
    return [await _view(session, row) for row in found]


async def read_summary(session: AsyncSession, *, guild_id: int, case_id: int) -> WordsView | None:
    """The newest summary of a case, or None."""
    found = await case_words.of_case(session, guild_id, case_id, [WordsKind.SUMMARY])
    return await _view(session, found[-1]) if found else None


async def _view(session: AsyncSession, row: CaseWords) -> WordsView:
    ids = await people.discord_ids(session, row.guild_id, {row.person_id})
    profile = await specialists.find_specialist(session, row.guild_id, row.person_id)
    return WordsView(
        row.kind, row.text, profile.profession if profile else None, ids.get(row.person_id), row.at
    )
