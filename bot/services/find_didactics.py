"""Didactics that a reader may be shown, found by words in either language; which of them they have read."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.library_search import Entry, Query, search
from bot.services.what_may_be_read import Shelf, what_may_be_read
from content.loader import Didactic, Library
from content.sentences import LANGUAGES
from db.repositories import didactics


@dataclass(frozen=True)
class Hit:
    """A didactic in the reader's language, and whether they marked it as read."""

    didactic: Didactic
    is_read: bool


async def find_didactics(
    session: AsyncSession, *, guild_id: int, person_id: int, query: Query, shelf: Shelf
) -> list[Hit]:
    """Best first."""
    readable = await what_may_be_read(session, guild_id=guild_id, shelf=shelf)
    read = await didactics.read_by(session, guild_id, person_id)
    found = search(query, (_entry(shelf.library, didactic) for didactic in readable.values()))
    return [Hit(readable[didactic_id], didactic_id in read) for didactic_id in found]


def _entry(library: Library, didactic: Didactic) -> Entry:
    """Searched in both languages, whichever of them is shown: a reader may know the word of the other one."""
    texts = [library.get(didactic.id, language) for language in LANGUAGES]
    return Entry(
        didactic.id,
        didactic.track,
        (
            [text.title for text in texts],
            [objective for text in texts for objective in text.objectives],
            [part for text in texts for part in (text.body, *(point.text for point in text.take_home))],
        ),
    )
