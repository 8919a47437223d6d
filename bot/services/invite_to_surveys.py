"""Who is invited to a survey now, and who is reminded: by direct message, in the working hours of their server."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.surveys import (
    ASKED_AFTER_SESSION,
    INVITATION_LIVES,
    ONCE,
    OPENED_BY_HAND,
    PARTS,
    REMINDED_AFTER,
    Learner,
    Round,
    is_invited,
    opens_by_itself,
    parts_for,
    reminders_due,
)
from bot.rules.working_hours import next_staffed
from bot.services.holidays_here import holidays_around
from bot.services.hub_hours import hours_of
from bot.services.read_survey import SESSION_START, key_of, part_of, round_of
from bot.services.survey_cycle import running_cycle
from content.loader import Library
from db.repositories import deliveries, servers, surveys
from db.tables import Server, SurveyInvitation

MOST_AT_ONCE = 200
"""More messages than this are left to the next call, so that no transaction is long."""


async def servers_with_surveys(session: AsyncSession) -> list[int]:
    """Servers in which somebody may have to be invited or reminded."""
    return await surveys.servers_that_ask(session)


async def invite_to_surveys(session: AsyncSession, *, guild_id: int, library: Library, now: datetime) -> int:
    """Invite and remind in one server whoever is due at `now` (aware), at most 200 at once; how many messages.

    Safe to repeat.
    """
    if await servers.find_server(session, guild_id) is None:
        return 0
    server = await servers.lock_server(session, guild_id)  # one process invites at a time
    running = await running_cycle(session, server, library=library)
    people = await surveys.learners(session, guild_id)
    due_at = next_staffed(now, hours=hours_of(server), holidays=holidays_around(now, server.timezone))
    written = 0
    for asked in OPENED_BY_HAND:
        if server.automatic_surveys and opens_by_itself(asked, running.cycle, now=now):
            await surveys.open_round(session, guild_id, asked, running.name, now=now)
        found = await surveys.find_round(session, guild_id, asked, running.name)
        if found is None or found.closed_at is not None:
            continue
        had = await surveys.invited_to(session, guild_id, PARTS[asked][-1], cycle=running.name)
        for person_id, joined_at in people.items():
            if written >= MOST_AT_ONCE:
                break
            learner = Learner(is_member=True, agrees=True, is_hub=False, joined_at=joined_at)
            if person_id not in had and is_invited(asked, learner, running.cycle, now=now):
                written += await _invite(session, server, person_id, asked, running.name, due_at=due_at)
    if server.automatic_surveys:
        for session_id, cycle, person_id in await surveys.attended_not_asked(
            session, guild_id, PARTS[Round.SESSION][-1], since=now - ASKED_AFTER_SESSION
        ):
            if person_id in people and written < MOST_AT_ONCE:
                about = f"{SESSION_START}{session_id}"
                written += await _invite(
                    session, server, person_id, Round.SESSION, cycle, due_at=due_at, object_id=about
                )
    if written < MOST_AT_ONCE:
        written += await _remind(session, server, now=now, due_at=due_at)
    return written


async def _invite(
    session: AsyncSession,
    server: Server,
    person_id: int,
    asked: Round,
    cycle: str,
    *,
    due_at: datetime,
    object_id: str = "",
) -> bool:
    had = {one for one in ONCE if await surveys.was_invited(session, server.guild_id, person_id, one)}
    is_new = False
    for part in parts_for(asked, had):
        row = SurveyInvitation(
            guild_id=server.guild_id,
            person_id=person_id,
            instrument=part.instrument,
            timepoint=part.timepoint,
            object_id=object_id,
            cycle=cycle,
            invited_at=due_at,
        )
        is_new |= await surveys.invite(session, row)
    return is_new and await _write(session, row, reminder=0, due_at=due_at)


async def _remind(session: AsyncSession, server: Server, *, now: datetime, due_at: datetime) -> int:
    closed = await surveys.closed_rounds(session, server.guild_id)
    written, told = 0, set()
    for row in await surveys.waiting_invitations(
        session,
        server.guild_id,
        since=now - INVITATION_LIVES,
        until=now - REMINDED_AFTER[0],
        reminders=len(REMINDED_AFTER),
    ):
        asked = round_of(part_of(row))
        if asked is Round.SESSION and not server.automatic_surveys:
            continue
        due = reminders_due(asked, row.invited_at, now=now)
        if (asked, row.cycle) in closed or due <= row.reminders:
            continue
        name = (row.person_id, asked, key_of(row))
        if name not in told and written >= MOST_AT_ONCE:
            continue
        row.reminders, row.reminded_at = due, due_at
        if name not in told:
            told.add(name)
            written += await _write(session, row, reminder=due, due_at=due_at)
    await session.flush()
    return written


async def _write(session: AsyncSession, row: SurveyInvitation, *, reminder: int, due_at: datetime) -> bool:
    asked, key = round_of(part_of(row)), key_of(row)
    return await deliveries.put(
        session,
        row.guild_id,
        key=f"survey:{row.guild_id}:{row.person_id}:{asked}:{key}:{reminder}",
        kind=DeliveryKind.SURVEY,
        due_at=due_at,
        person_id=row.person_id,
        code=f"{asked};{key};{reminder}",
    )
