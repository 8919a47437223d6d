"""Who is in the voice channel while a session is on: kept as stretches of time until it is counted.

Only people who joined and agreed to a notice are kept; of anybody else nothing is written, not even that they came.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.attendance import bounds_of, measure
from bot.rules.membership import MemberStatus, is_logged_by_person
from bot.rules.participation import Source
from bot.rules.presence import Presence, Seen
from bot.rules.sessions import COUNTED_AFTER, WATCHED_AFTER, WATCHED_BEFORE, end_of
from bot.services.note_attendance import note_attendance
from db.repositories import people, sessions, voice
from db.tables import LiveSession, VoiceStretch

OLDEST = timedelta(days=400)
"""However long nothing ran, what was seen is counted, and the stretches go."""


@dataclass(frozen=True)
class SessionOn:
    """A session that is to be watched, or (`is_over`) whose attendance is to be worked out."""

    guild_id: int
    session_id: int
    is_over: bool


async def sessions_on(
    session: AsyncSession, *, now: datetime, guild_id: int | None = None
) -> list[SessionOn]:
    """Sessions of one server or of all that are on at `now`, or over and not counted yet."""
    rows = await voice.uncounted_sessions(
        session, since=now - OLDEST, until=now + WATCHED_BEFORE, guild_id=guild_id
    )
    found = []
    for row in rows:
        assert row.id is not None
        end = end_of(row.starts_at, row.planned_minutes)
        if now < end + WATCHED_AFTER or now >= end + COUNTED_AFTER:
            found.append(SessionOn(row.guild_id, row.id, is_over=now >= end + COUNTED_AFTER))
    return found


async def look_at_voice(
    session: AsyncSession,
    *,
    guild_id: int,
    session_id: int,
    present: Collection[int],
    goes_on: bool,
    now: datetime,
) -> None:
    """Take in who (by Discord id) is in the channel. `goes_on`: nothing since the last look can have been missed."""
    known = {await _counted(session, guild_id, discord_id) for discord_id in present} - {None}
    people_there = {person_id for person_id in known if person_id is not None}
    await _change(session, guild_id, session_id, lambda seen: seen.look(people_there, now, goes_on=goes_on))


async def note_moved(
    session: AsyncSession,
    *,
    guild_id: int,
    session_id: int,
    discord_id: int,
    came: bool,
    goes_on: bool,
    now: datetime,
) -> None:
    """Take in that somebody came into the channel just now, or left it."""
    person_id = await _counted(session, guild_id, discord_id)
    if person_id is None:
        return

    def change(seen: Presence) -> None:
        (seen.came if came else seen.left)(person_id, now, goes_on=goes_on)

    await _change(session, guild_id, session_id, change)


async def count_voice(session: AsyncSession, *, guild_id: int, session_id: int, now: datetime) -> int:
    """Work out everybody's minutes from what was seen, once, and forget the stretches. How many people.

    What was adjusted by hand stays, and so does a list that says somebody was there for longer.
    """
    live = await sessions.lock_session(session, guild_id, session_id)
    if live is None or live.voice_counted_at is not None:
        return 0
    seen = _presence(await voice.stretches_of(session, guild_id, session_id))
    bounds = bounds_of(live.starts_at, live.planned_minutes)
    watched = [one.stretch for one in seen.watches]
    counted = 0
    for person_id, stays in sorted(seen.stays.items()):
        minutes = measure([one.stretch for one in stays], bounds, watched=watched)
        if minutes.least and await _take_in(session, live, person_id, minutes.least, minutes.most, now):
            counted += 1
    live.voice_counted_at = now
    await voice.delete_stretches(session, guild_id, session_id)
    await session.flush()
    return counted


async def _take_in(
    session: AsyncSession, live: LiveSession, person_id: int, least: int, most: int, now: datetime
) -> bool:
    assert live.id is not None
    if not is_logged_by_person(await people.consents_of(session, person_id)):
        return False  # withdrawn since
    known = await sessions.find_attendance(session, live.guild_id, live.id, person_id)
    if known is not None and (known.adjusted_by is not None or known.minutes >= least):
        return False
    await note_attendance(
        session,
        live,
        person_id=person_id,
        minutes=least,
        most_minutes=most,
        source=Source.LIVE,
        now=now,
    )
    return True


async def _counted(session: AsyncSession, guild_id: int, discord_id: int) -> int | None:
    """The person of a Discord id, if they are a member who may be counted by name."""
    person = await people.find_person(session, guild_id, discord_id)
    if person is None or person.id is None or person.status is not MemberStatus.MEMBER:
        return None
    return person.id if is_logged_by_person(await people.consents_of(session, person.id)) else None


async def _change(
    session: AsyncSession, guild_id: int, session_id: int, change: Callable[[Presence], None]
) -> None:
    """Read what was seen, change it, write what is different; one after another."""
    live = await sessions.lock_session(session, guild_id, session_id)
    if live is None or live.voice_counted_at is not None:
        return
    seen = _presence(await voice.stretches_of(session, guild_id, session_id))
    before = {one.row: (one.seen_at, one.is_open) for _, one in _all(seen)}
    change(seen)
    for person_id, one in _all(seen):
        if one.row is None:
            await voice.add_stretch(
                session,
                VoiceStretch(
                    guild_id=guild_id,
                    session_id=session_id,
                    person_id=person_id,
                    from_at=one.from_at,
                    seen_at=one.seen_at,
                    is_open=one.is_open,
                ),
            )
        elif before[one.row] != (one.seen_at, one.is_open):
            await voice.prolong(session, guild_id, one.row, seen_at=one.seen_at, is_open=one.is_open)


def _presence(rows: list[VoiceStretch]) -> Presence:
    seen = Presence()
    for row in rows:
        one = Seen(row.from_at, row.seen_at, row.is_open, row.id)
        if row.person_id is None:
            seen.watches.append(one)
        else:
            seen.stays.setdefault(row.person_id, []).append(one)
    return seen


def _all(seen: Presence) -> list[tuple[int | None, Seen]]:
    stays = [(person_id, one) for person_id, stays in seen.stays.items() for one in stays]
    return [*((None, one) for one in seen.watches), *stays]
