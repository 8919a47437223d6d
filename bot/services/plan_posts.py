"""What the calendar owes at an instant: a week becomes a post, a missed one, or one that is kept back."""

from datetime import date, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.calendar import CalendarDay, DuePost, KeptBack, due_posts, next_day
from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import PostState, monday_of
from bot.services.may_post import keeps_back
from bot.services.open_calendar import OpenCalendar, calendar_of
from content.loader import Library
from db.repositories import deliveries, didactics, servers
from db.tables import DidacticPost, Server

WITHHELD = {
    KeptBack.UNSIGNED: "notice-didactic-unsigned",
    KeptBack.EXPIRED: "notice-didactic-expired",
    KeptBack.UNAPPROVED: "notice-didactic-unapproved",
}
AHEAD = {
    KeptBack.UNSIGNED: "notice-didactic-unsigned-ahead",
    KeptBack.EXPIRED: "notice-didactic-expired-ahead",
    KeptBack.UNAPPROVED: "notice-didactic-unapproved-ahead",
}
"""What the coordinators hear when a didactic was kept back, and when it would be."""
TOLD_AHEAD = timedelta(days=7)
"""How long before a post its coordinators hear what keeps it back."""


async def servers_with_posts(session: AsyncSession) -> list[int]:
    """Every server whose weekly slot is at work."""
    return await didactics.servers_with_schedule(session)


async def plan_posts(
    session: AsyncSession, *, guild_id: int, library: Library, now: datetime, allow_unsigned: bool
) -> int:
    """Write a delivery for every didactic due at `now` in a server, once per week; how many were handled.

    A live server (`allow_unsigned` false) posts only what a clinician signed and what has not expired; anything
    else is withheld and its coordinators are told, a week ahead and when it was due. What is mended before the
    next one is due is posted late.
    """
    server = await servers.lock_server(session, guild_id)  # one process plans at a time
    # read when nobody else can change it any more
    schedule = await didactics.find_schedule(session, guild_id)
    if schedule is None or not schedule.active:
        return 0
    planner = _Planner(session, library=library, now=now, allow_unsigned=allow_unsigned)
    opened = await calendar_of(session, server, schedule, library=library, now=now)
    due = due_posts(opened.calendar, now=now)
    for one in due:
        await planner.plan(opened, one)
    if due:
        opened = await calendar_of(session, server, schedule, library=library, now=now)
    late = await planner.post_what_was_withheld(opened)
    await planner.tell_ahead(opened)
    return len(due) + late


class _Planner:
    def __init__(
        self, session: AsyncSession, *, library: Library, now: datetime, allow_unsigned: bool
    ) -> None:
        self._session, self._library, self._now = session, library, now
        self._allow_unsigned = allow_unsigned

    async def plan(self, opened: OpenCalendar, due: DuePost) -> None:
        server = opened.server
        didactic = self._library.get(due.didactic_id, server.language)
        state, problem = due.state, None
        if state is PostState.DUE:
            problem = await self._problem(opened, didactic.id, server.language, due.day.week_of)
            state = PostState.WITHHELD if problem else state
        post = DidacticPost(
            guild_id=server.guild_id,
            occurrence=due.day.key,
            week_of=due.day.week_of,
            cycle_starts_on=due.day.cycle_starts_on,
            position=due.day.position,
            didactic_id=didactic.id,
            language=server.language,
            content_hash=didactic.content_hash,
            state=state,
            due_at=due.day.at,
            late=due.late,
        )
        await didactics.add_post(self._session, post)
        opened.schedule.starts_on = due.day.cycle_starts_on
        if state is PostState.DUE:
            await put_post(self._session, post)
        elif problem is not None:
            await self._tell(server, f"{post_key(post)}:withheld", f"{WITHHELD[problem]}:{didactic.id}")

    async def post_what_was_withheld(self, opened: OpenCalendar) -> bool:
        """The newest occurrence, once what kept it back is mended; older ones stay withheld."""
        post = await didactics.last_planned(self._session, opened.server.guild_id)
        if (
            post is None
            or post.state is not PostState.WITHHELD
            or post.didactic_id not in self._library.ids()
        ):
            return False
        week_of = post.week_of or monday_of(post.due_at.date())
        if await self._problem(opened, post.didactic_id, post.language, week_of):
            return False
        didactic = self._library.get(post.didactic_id, post.language)
        post.state, post.late, post.content_hash = PostState.DUE, True, didactic.content_hash
        await put_post(self._session, post)
        return True

    async def tell_ahead(self, opened: OpenCalendar) -> None:
        """What will keep the next one back, once, while there is time to mend it."""
        coming = next_day(opened.calendar, after=self._now)
        if coming is None or coming.didactic_id is None or coming.at - self._now > TOLD_AHEAD:
            return
        problem = await self._problem(
            opened, coming.didactic_id, opened.server.language, coming.week_of, day=coming
        )
        if problem is not None:
            key = f"didactic:{opened.server.guild_id}:{coming.key}:{problem}:ahead"
            await self._tell(opened.server, key, f"{AHEAD[problem]}:{coming.didactic_id}:{coming.key}")

    async def _problem(
        self,
        opened: OpenCalendar,
        didactic_id: str,
        language: str,
        week_of: date,
        *,
        day: CalendarDay | None = None,
    ) -> KeptBack | None:
        return await keeps_back(
            self._session,
            opened.server,
            self._library.get(didactic_id, language),
            language,
            on=day.at if day else self._now,
            allow_unsigned=self._allow_unsigned,
            needs_approval=opened.schedule.needs_approval,
            approved_hash=opened.approved.get(week_of),
        )

    async def _tell(self, server: Server, key: str, code: str) -> None:
        await deliveries.put(
            self._session,
            server.guild_id,
            key=key,
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=self._now,
            code=code,
        )


async def put_post(session: AsyncSession, post: DidacticPost) -> None:
    """Write the delivery of a post, once."""
    await deliveries.put(
        session,
        post.guild_id,
        key=post_key(post),
        kind=DeliveryKind.DIDACTIC,
        due_at=post.due_at,
        subject_id=post.id,
    )


def post_key(post: DidacticPost) -> str:
    """What a post is known by, once and for all."""
    return f"didactic:{post.guild_id}:{post.occurrence}"
