"""A coordinator opens and closes the rounds of the running cycle, and sees how many answered."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.surveys import OPENED_BY_HAND, PARTS, Part, Round, opens_by_itself
from bot.services.invite_to_surveys import invite_to_surveys
from bot.services.survey_cycle import running_cycle
from content.loader import Library
from db.repositories import participation, servers, surveys


@dataclass(frozen=True)
class PartRates:
    """How a part was taken up in a cycle: people, or people and sessions."""

    part: Part
    invited: int
    started: int
    completed: int
    declined: int


@dataclass(frozen=True)
class RoundState:
    """A round of the running cycle. Sessions are asked about one by one, and have no opening of their own."""

    asked: Round
    opened_at: datetime | None
    closed_at: datetime | None
    is_due: bool
    rates: tuple[PartRates, ...]

    @property
    def is_open(self) -> bool:
        """Whether people are invited now."""
        return self.opened_at is not None and self.closed_at is None


@dataclass(frozen=True)
class SurveyRates:
    """The surveys of a server's running cycle. `learners`: how many may be asked at all."""

    cycle: str
    begins_at: datetime | None
    is_automatic: bool
    learners: int
    rounds: tuple[RoundState, ...]


async def read_survey_rates(
    session: AsyncSession, *, guild_id: int, library: Library, now: datetime
) -> SurveyRates:
    """Every round of the running cycle, with its rates."""
    server = await servers.find_server(session, guild_id)
    assert server is not None
    running = await running_cycle(session, server, library=library)
    counts = await surveys.count_invited(session, guild_id, running.name)
    started = await surveys.count_started(session, guild_id, running.name)
    rounds = []
    for asked in Round:
        row = await surveys.find_round(session, guild_id, asked, running.name)
        rates = []
        for part in PARTS[asked]:
            invited, completed, declined = counts.get(part, (0, 0, 0))
            rates.append(PartRates(part, invited, started.get(part, 0), completed, declined))
        rounds.append(
            RoundState(
                asked,
                row.opened_at if row else None,
                row.closed_at if row else None,
                opens_by_itself(asked, running.cycle, now=now),
                tuple(rates),
            )
        )
    return SurveyRates(
        running.name,
        running.cycle.begins_at,
        server.automatic_surveys,
        len(await surveys.learners(session, guild_id)),
        tuple(rounds),
    )


async def open_survey_round(
    session: AsyncSession, *, guild_id: int, asked: Round, library: Library, by: int, now: datetime
) -> int:
    """Open a round, or open it again, and invite everybody it is for; how many messages that makes.

    Raises DomainError for a round that nobody opens by hand.
    """
    server = await servers.lock_server(session, guild_id)
    cycle = (await running_cycle(session, server, library=library)).name
    _by_hand(asked)
    if not await surveys.open_round(session, guild_id, asked, cycle, now=now):
        row = await surveys.find_round(session, guild_id, asked, cycle)
        assert row is not None
        row.closed_at = None
        await session.flush()
    await _note(session, guild_id, f"open:{asked}", by=by, now=now)
    return await invite_to_surveys(session, guild_id=guild_id, library=library, now=now)


async def close_survey_round(
    session: AsyncSession, *, guild_id: int, asked: Round, library: Library, by: int, now: datetime
) -> None:
    """Invite and remind nobody any more, and take no more answers. Raises DomainError where it is not open."""
    server = await servers.lock_server(session, guild_id)
    cycle = (await running_cycle(session, server, library=library)).name
    _by_hand(asked)
    row = await surveys.find_round(session, guild_id, asked, cycle)
    if row is None or row.closed_at is not None:
        raise DomainError("problem-survey-not-open")
    row.closed_at = now
    await session.flush()
    await _note(session, guild_id, f"close:{asked}", by=by, now=now)


async def set_automatic_surveys(
    session: AsyncSession, *, guild_id: int, is_on: bool, library: Library, by: int, now: datetime
) -> int:
    """Let rounds open by themselves and sessions be asked about, or not; how many messages that makes at once."""
    server = await servers.lock_server(session, guild_id)
    server.automatic_surveys = is_on
    await session.flush()
    await _note(session, guild_id, f"automatic:{'on' if is_on else 'off'}", by=by, now=now)
    return await invite_to_surveys(session, guild_id=guild_id, library=library, now=now) if is_on else 0


def _by_hand(asked: Round) -> None:
    if asked not in OPENED_BY_HAND:
        raise DomainError("problem-choice-unknown")


async def _note(session: AsyncSession, guild_id: int, what: str, *, by: int, now: datetime) -> None:
    await participation.audit(session, guild_id, Audited.SURVEY_ROUND, person_id=by, now=now, object_id=what)
