"""A didactic as its card shows it, with who signed it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.schedule import LATE_AFTER
from content.loader import Didactic, Library
from db.repositories import didactics


@dataclass(frozen=True)
class DidacticView:
    """A didactic in a language; `reviewer` is the clinician who signed exactly this text here, if anyone.

    `missed`: titles of what could not be posted before it, where it is posted late after a longer silence.
    """

    didactic: Didactic
    language: str
    reviewer: str | None
    signed_on: date | None
    late: bool = False
    post_id: int | None = None
    missed: tuple[str, ...] = ()


async def read_post(
    session: AsyncSession, *, guild_id: int, post_id: int, library: Library, at: datetime | None = None
) -> DidacticView:
    """The didactic of a post of this server, late where it is posted late (`at`) or was.

    Raises DomainError when the post is gone.
    """
    post = await didactics.find_post(session, guild_id, post_id)
    if post is None:
        raise DomainError("problem-didactic-gone")
    view = await read_didactic(
        session, guild_id=guild_id, didactic_id=post.didactic_id, language=post.language, library=library
    )
    late = post.late or (at is not None and at - post.due_at > LATE_AFTER)
    missed = await didactics.missed_before(session, guild_id, post) if post.late else []
    return DidacticView(
        view.didactic,
        view.language,
        view.reviewer,
        view.signed_on,
        late=late,
        post_id=post.id,
        missed=tuple(
            library.get(one.didactic_id, post.language).title
            for one in missed
            if one.didactic_id in library.ids()
        ),
    )


async def read_didactic(
    session: AsyncSession, *, guild_id: int, didactic_id: str, language: str, library: Library
) -> DidacticView:
    """A didactic of the library as it would be posted here. Raises DomainError for an unknown id."""
    if didactic_id not in library.ids():
        raise DomainError("problem-didactic-gone")
    didactic = library.get(didactic_id, language)
    signature = await didactics.find_signature(
        session,
        guild_id,
        didactic_id=didactic_id,
        language=language,
        content_hash=didactic.content_hash,
    )
    return DidacticView(
        didactic,
        language,
        reviewer=f"{signature.name}, {signature.licence}" if signature else None,
        signed_on=signature.signed_on if signature else None,
    )
