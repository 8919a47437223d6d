"""A post whose text was edited after it was planned: it is said only if the new text may be posted too."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.calendar import KeptBack
from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import PostState
from bot.services.may_post import keeps_back
from bot.services.plan_posts import WITHHELD
from content.loader import Library
from db.repositories import deliveries, didactics, servers
from db.tables import DidacticPost


async def withhold_edited(
    session: AsyncSession,
    *,
    guild_id: int,
    post_id: int,
    delivery_id: int,
    library: Library,
    allow_unsigned: bool,
    now: datetime,
) -> KeptBack | None:
    """What keeps the new text back; None where nothing was edited, or where it may be posted all the same.

    A post that is kept back is withheld as if it had never been planned: its delivery gives its key free for the
    one that comes once it is mended, and the coordinators are told.
    """
    post = await didactics.find_post(session, guild_id, post_id)
    if post is None or post.didactic_id not in library.ids():
        return None
    if library.get(post.didactic_id, post.language).content_hash == post.content_hash:
        return None
    problem = await _problem(session, post, library=library, allow_unsigned=allow_unsigned, now=now)
    post.content_hash = library.get(post.didactic_id, post.language).content_hash
    if problem is not None:
        row = await deliveries.get_delivery(session, delivery_id)
        key, post.state = row.key, PostState.WITHHELD
        row.key = f"{key}:edited:{delivery_id}"
        await session.flush()
        await deliveries.put(
            session,
            guild_id,
            key=f"{key}:withheld:{post.content_hash[:16]}",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            code=f"{WITHHELD[problem]}:{post.didactic_id}",
        )
    await session.flush()
    return problem


async def _problem(
    session: AsyncSession, post: DidacticPost, *, library: Library, allow_unsigned: bool, now: datetime
) -> KeptBack | None:
    server = await servers.find_server(session, post.guild_id)
    schedule = await didactics.find_schedule(session, post.guild_id)
    assert server is not None
    approved = None
    if post.week_of is not None:
        weeks = await didactics.weeks_from(session, post.guild_id, post.week_of)
        approved = next((week.approved_hash for week in weeks if week.week_of == post.week_of), None)
    return await keeps_back(
        session,
        server,
        library.get(post.didactic_id, post.language),
        post.language,
        on=now,
        allow_unsigned=allow_unsigned,
        needs_approval=bool(schedule and schedule.needs_approval and post.week_of),
        approved_hash=approved,
    )
