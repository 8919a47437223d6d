"""Change how a server wants things done."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, available_timezones

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.deadlines import Limits
from bot.rules.errors import DomainError
from bot.rules.space import Review
from content.sentences import LANGUAGES
from db.repositories import cases, didactics, participation, servers

FEWEST_HOURS = 1


async def change_settings(
    session: AsyncSession,
    *,
    guild_id: int,
    by: int,
    now: datetime,
    language: str | None = None,
    timezone: str | None = None,
    review: Review | None = None,
    typed_questions: bool | None = None,
    opens: str | None = None,
    closes: str | None = None,
    limits: Limits | None = None,
    screening_audited_on: date | None = None,
    attendance_percent: int | None = None,
) -> None:
    """Set what is given and leave the rest. `opens` and `closes` are times of day in the server's zone.

    `screening_audited_on`: the day on which this server's own people checked what the screening finds and misses;
    without one, somebody has to look at each case before the members do. `attendance_percent`: the share of a
    session's planned minutes that counts as attended, for what is written down from now on.

    Raises DomainError for a zone, language or time we do not know, and for hours that end before they begin.
    """
    if language is not None and language not in LANGUAGES:
        raise DomainError("problem-language-unknown")
    if timezone is not None and timezone not in available_timezones():
        raise DomainError("problem-timezone-unknown")
    server = await servers.lock_server(session, guild_id)
    if language is not None:
        server.language = language
    if timezone is not None:
        server.timezone = timezone
    if screening_audited_on is not None:
        if screening_audited_on > now.astimezone(ZoneInfo(server.timezone)).date():
            raise DomainError("problem-audit-in-future")
        server.screening_audited_on = screening_audited_on
        await participation.audit(
            session,
            guild_id,
            Audited.SCREENING_AUDITED,
            person_id=by,
            now=now,
            object_id=screening_audited_on.isoformat(),
        )
    if review is not None:
        if review is Review.NONE and server.screening_audited_on is None:
            raise DomainError("problem-review-needs-audit")
        server.review = review
    if typed_questions is not None:
        if typed_questions and not server.typed_questions:
            server.heard_until = now  # what stands there already was not typed as a question
        server.typed_questions = typed_questions
    if opens is not None:
        server.opens_minute = parse_time_of_day(opens)
    if closes is not None:
        server.closes_minute = parse_time_of_day(closes)
    if server.closes_minute - server.opens_minute < FEWEST_HOURS * 60:
        raise DomainError("problem-hours-short", fewest=FEWEST_HOURS)
    if limits is not None:
        server.accept_days = limits.accept_days
        server.first_answer_days = limits.first_answer_days
        server.all_answers_days = limits.all_answers_days
    if attendance_percent is not None:
        server.attendance_percent = attendance_percent
    await cases.look_at_all_again(session, guild_id, now=now)
    await participation.audit(session, guild_id, Audited.SETUP_SETTINGS, person_id=by, now=now)


async def set_weekly_slot(
    session: AsyncSession, *, guild_id: int, weekday: int, time_of_day: str, by: int, now: datetime
) -> None:
    """Set the weekly didactic to a weekday (0 = Monday) and a local time `HH:MM` in the server's zone.

    The cycle starts on the local day it was first set. Raises DomainError for a time that is none.
    """
    minute_of_day = parse_time_of_day(time_of_day)
    server = await servers.lock_server(session, guild_id)
    schedule = await didactics.find_schedule(session, guild_id)
    today: date = now.astimezone(ZoneInfo(server.timezone)).date()
    await didactics.save_schedule(
        session,
        guild_id,
        weekday=weekday,
        minute_of_day=minute_of_day,
        starts_on=schedule.starts_on if schedule else today,
        now=now,
    )
    await participation.audit(session, guild_id, Audited.SETUP_WEEKLY_SLOT, person_id=by, now=now)


def parse_time_of_day(typed: str) -> int:
    """Minutes after midnight of `12:30`, `12 h 30` or `8:05`. Raises DomainError otherwise."""
    digits = typed.strip().lower().replace(" ", "").replace("h", ":")
    hour, colon, minute = digits.partition(":")
    if hour.isdecimal() and hour.isascii() and (minute or "0").isdecimal() and (minute or "0").isascii():
        hours, minutes = int(hour), int(minute or "0")
        if colon and hours < 24 and minutes < 60:
            return hours * 60 + minutes
    raise DomainError("problem-time-of-day")
