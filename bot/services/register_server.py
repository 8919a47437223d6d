"""Know a server: its row exists from the moment the bot is in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deadlines import Limits
from bot.rules.space import Part, Review
from bot.rules.working_hours import Hours
from bot.services.hub_hours import hours_of, limits_of
from db.repositories import servers


@dataclass(frozen=True)
class ServerView:
    """How a server wants things done, and where its parts are."""

    guild_id: int
    language: str
    timezone: str
    review: Review
    typed_questions: bool
    hours: Hours
    limits: Limits
    space: dict[Part, int]


async def register_server(
    session: AsyncSession, *, guild_id: int, language: str, timezone: str, now: datetime
) -> bool:
    """Make the server's row with the defaults given; False when it was there."""
    return await servers.add_server(session, guild_id, language=language, timezone=timezone, now=now)


async def read_server(session: AsyncSession, *, guild_id: int) -> ServerView | None:
    """The server as it stands, or None before it was registered."""
    server = await servers.known_server(session, guild_id)
    if server is None:
        return None
    return ServerView(
        guild_id=guild_id,
        language=server.language,
        timezone=server.timezone,
        review=server.review,
        typed_questions=server.typed_questions,
        hours=hours_of(server),
        limits=limits_of(server),
        space=await servers.space_of(session, guild_id),
    )
