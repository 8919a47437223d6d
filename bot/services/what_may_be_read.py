"""Which didactics a reader may be shown here today, and each in which language."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.reading import language_to_show
from bot.services.read_post import DidacticView, read_didactic
from content.loader import Didactic, Library
from content.sentences import LANGUAGES
from db.repositories import didactics, servers


@dataclass(frozen=True)
class Shelf:
    """The library as one reader sees it at an instant.

    `shows_unsigned` is the demo's: anywhere else a text is shown only if it is signed here and has not expired.
    """

    library: Library
    language: str
    now: datetime
    shows_unsigned: bool


async def what_may_be_read(session: AsyncSession, *, guild_id: int, shelf: Shelf) -> dict[str, Didactic]:
    """By id, in the order of the curriculum, each in the language in which this reader is shown it."""
    server = await servers.find_server(session, guild_id)
    if server is None:
        return {}
    signed = await didactics.signed_hashes(session, guild_id)
    today = shelf.now.astimezone(ZoneInfo(server.timezone)).date()
    others = (server.language, *LANGUAGES)
    found = {}
    for didactic_id in shelf.library.ids():
        texts = {language: shelf.library.get(didactic_id, language) for language in LANGUAGES}
        good = {
            language
            for language, text in texts.items()
            if text.content_hash in signed and not text.is_expired(today)
        }
        shown = language_to_show(shelf.language, others, signed=good, shows_unsigned=shelf.shows_unsigned)
        if shown is not None:
            found[didactic_id] = texts[shown] if shown in texts else shelf.library.get(didactic_id, shown)
    return found


async def must_be_readable(
    session: AsyncSession, *, guild_id: int, didactic_id: str, shelf: Shelf
) -> Didactic:
    """One of them. Raises DomainError: unknown, or not to be shown at present."""
    if didactic_id not in shelf.library.ids():
        raise DomainError("problem-didactic-gone")
    found = await what_may_be_read(session, guild_id=guild_id, shelf=shelf)
    if didactic_id not in found:
        raise DomainError("problem-didactic-withheld")
    return found[didactic_id]


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
