"""The thread in which a posted didactic is discussed: one for each post, kept where the post is."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.schedule import PostState
from content.loader import Library
from db.repositories import deliveries, didactics


@dataclass(frozen=True)
class DiscussionPlace:
    """A post in the channel, what its thread is called, and the thread's id once there is one."""

    post_id: int
    message_id: int
    title: str
    language: str
    thread_id: int | None


async def read_discussion(
    session: AsyncSession, *, guild_id: int, post_id: int, library: Library
) -> DiscussionPlace:
    """Raises DomainError when this server has no such post in its channel."""
    post = await didactics.find_post(session, guild_id, post_id)
    if post is None or post.state is not PostState.POSTED or post.message_id is None:
        raise DomainError("problem-discussion-no-post")
    if post.didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    title = library.get(post.didactic_id, post.language).title
    return DiscussionPlace(post_id, post.message_id, title, post.language, post.thread_id)


async def note_discussion(
    session: AsyncSession, *, guild_id: int, post_id: int, thread_id: int, now: datetime
) -> None:
    """Keep where it is discussed; what stands first in the thread is said once, whoever was first."""
    post = await didactics.find_post(session, guild_id, post_id)
    if post is None:
        return
    post.thread_id = thread_id
    await deliveries.put(
        session,
        guild_id,
        key=f"discussion:{guild_id}:{post_id}",
        kind=DeliveryKind.DISCUSSION,
        due_at=now,
        subject_id=post_id,
    )
