"""A coordinator posts a didactic at once, beside the weekly slot."""

from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.calendar import KeptBack, next_day, with_topic_now
from bot.rules.errors import DomainError
from bot.rules.schedule import PostState
from bot.services.may_post import keeps_back
from bot.services.open_calendar import OpenCalendar, calendar_of, local_day
from bot.services.plan_posts import put_post
from content.loader import Library
from db.repositories import didactics, participation, servers
from db.tables import DidacticPost


async def post_didactic_now(
    session: AsyncSession,
    *,
    guild_id: int,
    didactic_id: str | None,
    library: Library,
    allow_unsigned: bool,
    by: int,
    now: datetime,
) -> str:
    """Write the post of a didactic, the next of the cycle where none is named; the id of what is posted.

    One that the running cycle still had to come is used up by it; any other is one more. Raises DomainError for
    an unknown id, one nobody may post today, one posted today already, and where there is no next one.
    """
    server = await servers.lock_server(session, guild_id)
    schedule = await didactics.find_schedule(session, guild_id)
    opened = await calendar_of(session, server, schedule, library=library, now=now) if schedule else None
    coming = next_day(opened.calendar, after=now) if opened else None
    chosen = didactic_id or (coming.didactic_id if coming else None)
    if chosen is None:
        raise DomainError("problem-no-next-didactic")
    if chosen not in library.ids():
        raise DomainError("problem-didactic-gone")
    didactic = library.get(chosen, server.language)
    problem = await keeps_back(
        session, server, didactic, server.language, on=now, allow_unsigned=allow_unsigned
    )
    if problem is not None:
        raise DomainError("problem-expired" if problem is KeptBack.EXPIRED else "problem-unsigned")
    post = DidacticPost(
        guild_id=guild_id,
        occurrence=f"{local_day(now, server).isoformat()}:{chosen}",
        didactic_id=chosen,
        language=server.language,
        content_hash=didactic.content_hash,
        state=PostState.DUE,
        due_at=now,
    )
    if await didactics.is_planned(session, guild_id, post.occurrence):
        raise DomainError("problem-posted-today")
    if opened is not None:
        await _use_up(session, opened, post, today=local_day(now, server))
    await didactics.add_post(session, post)
    await put_post(session, post)
    await participation.audit(
        session, guild_id, Audited.DIDACTIC_POSTED_NOW, person_id=by, now=now, object_id=chosen
    )
    return chosen


async def _use_up(session: AsyncSession, opened: OpenCalendar, post: DidacticPost, *, today: date) -> None:
    """Take a topic that was still to come out of the running cycle; after its last one the next cycle begins."""
    calendar, schedule = opened.calendar, opened.schedule
    taken = calendar.taken
    if taken >= len(calendar.order) and calendar.repeats:
        taken = 0
    if post.didactic_id not in calendar.order[taken:]:
        return
    if taken != calendar.taken:
        schedule.starts_on = today
    order = with_topic_now(calendar.order, taken=taken, didactic_id=post.didactic_id)
    if order != calendar.order:
        await didactics.save_topic_order(session, post.guild_id, order)
    post.cycle_starts_on, post.position = schedule.starts_on, taken + 1
