"""What the calendar owes at an instant: an occurrence becomes a post, a missed one, or one withheld unsigned."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import DuePost, PostState, WeeklySlot, due_posts
from content.loader import Didactic, Library
from db.repositories import deliveries, didactics, servers
from db.tables import DidacticPost, Server


async def plan_posts(session: AsyncSession, *, library: Library, now: datetime, allow_unsigned: bool) -> int:
    """Write a delivery for every didactic due at `now`, once per server and local date; how many were handled.

    A live server (`allow_unsigned` false) posts only what a clinician signed and what has not expired; anything
    else is withheld and its coordinators are told. What is signed before the next one is due is posted late.
    """
    handled = 0
    for server in await servers.all_servers(session):
        schedule = await didactics.find_schedule(session, server.guild_id)
        if schedule is None or not schedule.active:
            continue
        slot = WeeklySlot(schedule.weekday, schedule.minute_of_day, schedule.starts_on, server.timezone)
        await servers.lock_server(session, server.guild_id)  # one process plans at a time
        done = await didactics.handled_occurrences(session, server.guild_id)
        for due in due_posts(slot, since=schedule.set_at, now=now, done=done, order=library.ids()):
            await _plan(session, server, due, library=library, now=now, allow_unsigned=allow_unsigned)
            handled += 1
        handled += await _post_what_was_withheld(
            session, server, library=library, now=now, allow_unsigned=allow_unsigned
        )
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
        problem = await _problem(
            session, server, didactic, server.language, now=now, allow_unsigned=allow_unsigned
        )
        state = PostState.WITHHELD if problem else state
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
    if state is PostState.DUE:
        await _put(session, post)
    elif problem is not None:
        await deliveries.put(
            session,
            server.guild_id,
            key=f"{_key(post)}:withheld",
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=now,
            code=f"{problem}:{didactic.id}",
        )


async def _post_what_was_withheld(
    session: AsyncSession, server: Server, *, library: Library, now: datetime, allow_unsigned: bool
) -> bool:
    """The newest occurrence, once what kept it back is mended; older ones stay withheld."""
    post = await didactics.last_planned(session, server.guild_id)
    if post is None or post.state is not PostState.WITHHELD or post.didactic_id not in library.ids():
        return False
    didactic = library.get(post.didactic_id, post.language)
    if await _problem(session, server, didactic, post.language, now=now, allow_unsigned=allow_unsigned):
        return False
    post.state, post.late, post.content_hash = PostState.DUE, True, didactic.content_hash
    await _put(session, post)
    return True


async def _problem(
    session: AsyncSession,
    server: Server,
    didactic: Didactic,
    language: str,
    *,
    now: datetime,
    allow_unsigned: bool,
) -> str | None:
    """Why a didactic may not be posted here today, as the key of the coordinators' notice."""
    if didactic.is_expired(now.astimezone(ZoneInfo(server.timezone)).date()):
        return "notice-didactic-expired"
    signed = await didactics.find_signature(
        session,
        server.guild_id,
        didactic_id=didactic.id,
        language=language,
        content_hash=didactic.content_hash,
    )
    return "notice-didactic-unsigned" if signed is None and not allow_unsigned else None


async def _put(session: AsyncSession, post: DidacticPost) -> None:
    await deliveries.put(
        session,
        post.guild_id,
        key=_key(post),
        kind=DeliveryKind.DIDACTIC,
        due_at=post.due_at,
        subject_id=post.id,
    )


def _key(post: DidacticPost) -> str:
    return f"didactic:{post.guild_id}:{post.occurrence}"
