"""What the calendar owes at an instant: an occurrence becomes a post, a missed one, or one withheld unsigned."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import DuePost, PostState, WeeklySlot, due_posts
from content.loader import Library
from db.repositories import deliveries, didactics, servers
from db.tables import DidacticPost, Server


async def plan_posts(session: AsyncSession, *, library: Library, now: datetime, allow_unsigned: bool) -> int:
    """Write a delivery for every didactic due at `now`, once per server and local date; how many were handled.

    A live server (`allow_unsigned` false) posts only what a clinician signed and what has not expired; anything
    else is withheld and its coordinators are told.
    """
    handled = 0
    for server in await servers.all_servers(session):
        schedule = await didactics.find_schedule(session, server.guild_id)
        if schedule is None or not schedule.active:
            continue
        slot = WeeklySlot(schedule.weekday, schedule.minute_of_day, schedule.starts_on, server.timezone)
        done = await didactics.handled_occurrences(session, server.guild_id)
        for due in due_posts(slot, since=schedule.set_at, now=now, done=done, order=library.ids()):
            await _plan(session, server, due, library=library, now=now, allow_unsigned=allow_unsigned)
            handled += 1
    return handled


async def _plan(
    session: AsyncSession,
    server: Server,
    due: DuePost,
    *,
    library: Library,
    now: datetime,
    allow_unsigned: bool,
) -> None:
    didactic = library.get(due.didactic_id, server.language)
    state, problem = due.state, None
    if state is PostState.DUE:
        today = now.astimezone(ZoneInfo(server.timezone)).date()
        signed = await didactics.find_signature(
            session,
            server.guild_id,
            didactic_id=didactic.id,
            language=server.language,
            content_hash=didactic.content_hash,
        )
        if didactic.is_expired(today):
            state, problem = PostState.WITHHELD, "notice-didactic-expired"
        elif signed is None and not allow_unsigned:
            state, problem = PostState.WITHHELD, "notice-didactic-unsigned"
    post = DidacticPost(
        guild_id=server.guild_id,
        occurrence=due.occurrence.key,
        didactic_id=didactic.id,
        language=server.language,
        content_hash=didactic.content_hash,
        state=state,
        due_at=due.occurrence.at,
        late=due.late,
    )
    await didactics.add_post(session, post)
    key = f"didactic:{server.guild_id}:{due.occurrence.key}"
    if state is PostState.DUE:
        await deliveries.put(
            session,
            server.guild_id,
            key=key,
            kind=DeliveryKind.DIDACTIC,
            due_at=due.occurrence.at,
            subject_id=post.id,
        )
    elif problem is not None:
        await deliveries.put(
            session,
            server.guild_id,
            key=f"{key}:withheld",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            code=f"{problem}:{didactic.id}",
        )
