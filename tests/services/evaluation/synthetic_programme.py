"""The synthetic programme of 296: filled in, evaluated, and every file of its report."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from bot.reports.evaluation.bundle import formats_of
from bot.sandbox.cohort import make_cohort
from bot.services.evaluation.evaluate import PROFILE_LISTS, Report, Wanted, evaluate
from bot.services.register_server import register_server
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from tests.services.evaluation.published_lines import PublishedLines
from tests.services.evaluation.raw_rows import RawRows

GUILD, NOW = 416, datetime(2026, 12, 1, tzinfo=UTC)
LISTS = {name: tuple(load_vocabulary().choices(name)) for name in PROFILE_LISTS}
TOPICS = load_topics().ids()
EVERYTHING_SO_FAR = Wanted()


@dataclass(frozen=True)
class SyntheticProgramme:
    """What went in, as rows, and what came out, as a report and its files."""

    database: Database
    rows: RawRows
    report: Report

    @cached_property
    def english(self) -> dict[str, bytes]:
        return files_in("en-CA", self.report)

    @cached_property
    def french(self) -> dict[str, bytes]:
        return files_in("fr-CA", self.report)

    @cached_property
    def lines(self) -> PublishedLines:
        return PublishedLines(self.english)


async def filled(database: Database, *, seed: int = 1, scale: float = 1.0) -> None:
    await database.write(
        lambda session: register_server(
            session, guild_id=GUILD, language="en-CA", timezone="America/Toronto", now=NOW
        )
    )
    await database.write(
        lambda session: make_cohort(session, guild_id=GUILD, library=load_didactics(), seed=seed, scale=scale)
    )


async def evaluated(database: Database, wanted: Wanted = EVERYTHING_SO_FAR) -> Report:
    async with database.read() as session:
        return await evaluate(session, guild_id=GUILD, wanted=wanted, lists=LISTS, topics=TOPICS, now=NOW)


async def programme_in(database: Database, *, seed: int) -> SyntheticProgramme:
    await filled(database, seed=seed)
    async with database.read() as session:
        rows = await RawRows.read(session)
    return SyntheticProgramme(database, rows, await evaluated(database))


def files_in(language: str, report: Report) -> dict[str, bytes]:
    speaker = Speaker(language, Sentences.load(), load_topics(), load_vocabulary())
    files: dict[str, bytes] = {}
    for make in formats_of(report, speaker, load_didactics(), server_name="Sandbox"):
        files |= make()
    return files
