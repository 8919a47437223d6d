"""Open a didactic: what its card shows, and the log's note that this person opened it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.participation import Act
from bot.services.log_act import log_act
from bot.services.read_post import DidacticView
from bot.services.what_may_be_read import Shelf, read_newest, read_readable


async def open_didactic(
    session: AsyncSession, *, guild_id: int, person_id: int, didactic_id: str, shelf: Shelf
) -> DidacticView:
    """One that may be read here. Raises DomainError like `must_be_readable`."""
    view = await read_readable(session, guild_id=guild_id, didactic_id=didactic_id, shelf=shelf)
    return await _noted(session, guild_id, person_id, view, shelf)


async def open_newest(
    session: AsyncSession, *, guild_id: int, person_id: int, shelf: Shelf
) -> DidacticView | None:
    """The newest posted here; None before the first. Raises DomainError like `must_be_readable`."""
    view = await read_newest(session, guild_id=guild_id, shelf=shelf)
    return None if view is None else await _noted(session, guild_id, person_id, view, shelf)


async def _noted(
    session: AsyncSession, guild_id: int, person_id: int, view: DidacticView, shelf: Shelf
) -> DidacticView:
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.DIDACTIC_OPENED,
        person_id=person_id,
        now=shelf.now,
        object_id=view.didactic.id,
    )
    return view
