"""Which didactics a reader may be shown here today, and each in which language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.reading import language_to_show
from bot.services.read_post import DidacticView, read_didactic
from content.loader import Didactic, Library
from content.sentences import LANGUAGES
from db.repositories import didactics


@dataclass(frozen=True)
class Shelf:
    """The library as one reader sees it at an instant; texts expire by the server's day.

    `shows_unsigned` is the demo's: anywhere else a text is shown only if it is signed here and has not expired.
    """

    library: Library
    language: str
    server_language: str
    timezone: str
    now: datetime
    shows_unsigned: bool


async def what_may_be_read(session: AsyncSession, *, guild_id: int, shelf: Shelf) -> dict[str, Didactic]:
    """By id, in the order of the curriculum, each in the language in which this reader is shown it."""
    shown = await _shown(session, guild_id, shelf, shelf.library.ids())
    return {didactic.id: didactic for didactic in shown}


async def _shown(
    session: AsyncSession, guild_id: int, shelf: Shelf, didactic_ids: Iterable[str]
) -> list[Didactic]:
    """Of these, all that may be shown here."""
    signed = await didactics.signed_hashes(session, guild_id)
    today = shelf.now.astimezone(ZoneInfo(shelf.timezone)).date()
    found = []
    for didactic_id in didactic_ids:
        good = {
            language
            for language in LANGUAGES
            if (text := shelf.library.get(didactic_id, language)).content_hash in signed
            and not text.is_expired(today)
        }
        others = (shelf.server_language, *LANGUAGES)
        shown = language_to_show(shelf.language, others, signed=good, shows_unsigned=shelf.shows_unsigned)
        if shown is not None:
            found.append(shelf.library.get(didactic_id, shown))
    return found


async def must_be_readable(
    session: AsyncSession, *, guild_id: int, didactic_id: str, shelf: Shelf
) -> Didactic:
    """One of them. Raises DomainError: unknown, or not to be shown at present."""
    if didactic_id not in shelf.library.ids():
        raise DomainError("problem-didactic-gone")
    found = await _shown(session, guild_id, shelf, [didactic_id])
    if not found:
        raise DomainError("problem-didactic-withheld")
    return found[0]


async def read_readable(
    session: AsyncSession, *, guild_id: int, didactic_id: str, shelf: Shelf
) -> DidacticView:
    """One of them as its card shows it, with its newest post here. Raises DomainError like `must_be_readable`."""
    shown = await must_be_readable(session, guild_id=guild_id, didactic_id=didactic_id, shelf=shelf)
    view = await read_didactic(
        session,
        guild_id=guild_id,
        didactic_id=didactic_id,
        language=shown.language,
        library=shelf.library,
    )
    post = await didactics.last_post_of(session, guild_id, didactic_id)
    return replace(view, post_id=post.id if post else None)


async def read_newest(session: AsyncSession, *, guild_id: int, shelf: Shelf) -> DidacticView | None:
    """The newest didactic posted here; None before the first. Raises DomainError like `must_be_readable`."""
    post = await didactics.last_posted(session, guild_id)
    if post is None:
        return None
    return await read_readable(session, guild_id=guild_id, didactic_id=post.didactic_id, shelf=shelf)
