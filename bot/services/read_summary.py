"""The running week and cycle in numbers, for coordinators. No person is told apart in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.summary import beginning_of, last_mondays, median_hours
from db.repositories import didactics, evaluated_answers, servers, summary
from db.repositories.evaluation import Scope


@dataclass(frozen=True)
class PeriodNumbers:
    """What was done from a local day until now.

    `first_hub_hours`: the median from asking to the hub's first reply, over the `answered` of the `cases`.
    `surveys`: invited and completed, by instrument and timepoint.
    """

    first_day: date
    active: int
    sessions: int
    attended: int
    didactics_read: int
    cases: int
    answered: int
    replies: int
    first_hub_hours: float | None
    professions: Mapping[str, int]
    surveys: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Summary:
    """The two periods (no cycle where none has begun), and the acts of each of the last twelve weeks."""

    week: PeriodNumbers
    cycle: PeriodNumbers | None
    acts_by_week: tuple[tuple[date, int], ...]


async def read_summary(session: AsyncSession, *, guild_id: int, now: datetime) -> Summary:
    """Count until now."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    zone, mondays = server.timezone, last_mondays(now, server.timezone)
    schedule = await didactics.find_schedule(session, guild_id)
    starts_on = schedule.starts_on if schedule else None
    has_begun = starts_on is not None and beginning_of(starts_on, zone) <= now
    until = now + timedelta(seconds=1)
    bounds = [*(beginning_of(monday, zone) for monday in mondays), until]
    counted = await summary.acts_between(session, guild_id, bounds)
    return Summary(
        week=await _numbers(session, guild_id, mondays[-1], zone, until),
        cycle=await _numbers(session, guild_id, starts_on, zone, until) if starts_on and has_begun else None,
        acts_by_week=tuple(zip(mondays, counted, strict=True)),
    )


async def _numbers(
    session: AsyncSession, guild_id: int, first_day: date, zone: str, until: datetime
) -> PeriodNumbers:
    since = beginning_of(first_day, zone)
    sessions, attended = await summary.sessions_held(session, guild_id, since, until)
    cases = await summary.first_hub_replies(session, guild_id, since, until)
    answered = [(asked_at, first_at) for asked_at, first_at in cases if first_at is not None]
    return PeriodNumbers(
        first_day=first_day,
        active=await summary.active_people(session, guild_id, since, until),
        sessions=sessions,
        attended=attended,
        didactics_read=await summary.didactics_read(session, guild_id, since, until),
        cases=len(cases),
        answered=len(answered),
        replies=await summary.replies_given(session, guild_id, since, until),
        first_hub_hours=median_hours(answered),
        professions=await summary.professions_heard(session, guild_id, since, until),
        surveys=await evaluated_answers.survey_responses(session, Scope(guild_id, since, until)),
    )
