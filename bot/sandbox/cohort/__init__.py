"""A synthetic programme shaped like the published one, for the report: seeded, with truths that it must recover.

Nobody in it exists, and no word is written: only rows that the bot itself would have written.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.sandbox.cohort.cases import write_cases
from bot.sandbox.cohort.learning import write_learning
from bot.sandbox.cohort.people import write_people
from bot.sandbox.cohort.shape import SESSIONS, STARTS
from bot.sandbox.cohort.surveys import write_surveys
from bot.sandbox.cohort.writer import CohortWriter
from content.loader import Library


@dataclass(frozen=True)
class Cohort:
    """What was made. `since` to `until` holds all of it."""

    since: datetime
    until: datetime
    people: int
    cases: int


async def make_cohort(
    session: AsyncSession, *, guild_id: int, library: Library, seed: int = 1, scale: float = 1.0
) -> Cohort:
    """Write the programme into an empty, registered server, `scale` times as large; the same seed, the same."""
    writer = CohortWriter(session, guild_id, random.Random(seed), scale)  # noqa: S311 - invented people
    await write_people(writer)
    await write_learning(writer, library.ids())
    await write_cases(writer)
    await write_surveys(writer)
    return Cohort(
        STARTS - timedelta(days=30), STARTS + timedelta(weeks=SESSIONS + 4), writer.joined, writer.asked
    )
