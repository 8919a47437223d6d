"""A didactic to take away, in the reader's language where it may be shown in it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.services.read_post import DidacticView, read_didactic
from content.loader import Library
from content.sentences import LANGUAGES


async def read_handout(
    session: AsyncSession,
    *,
    guild_id: int,
    didactic_id: str,
    language: str,
    server_language: str,
    library: Library,
    allow_unsigned: bool,
) -> DidacticView:
    """The didactic in the reader's language, else the server's, else another: the first that is signed here.

    Without a signature in any language it is shown only where `allow_unsigned`. Raises DomainError otherwise,
    and for an id that is not in the library: ids can be forged.
    """
    views = [
        await read_didactic(
            session, guild_id=guild_id, didactic_id=didactic_id, language=wanted, library=library
        )
        for wanted in dict.fromkeys((language, server_language, *LANGUAGES))
    ]
    if allow_unsigned:
        return views[0]
    signed = next((view for view in views if view.reviewer is not None), None)
    if signed is None:
        raise DomainError("problem-didactic-unsigned")
    return signed
