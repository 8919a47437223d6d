"""Seconds and memory of one filled database, in a process that does nothing else."""

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from bot.rules.participation import Act
from bot.services.evaluation.evaluate import PROFILE_LISTS, Wanted, evaluate
from bot.services.evaluation.read_facts import read_facts
from bot.services.read_log import LogFilter, read_log
from bot.services.read_oddities import count_oddities
from bot.services.read_summary import read_summary
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.repositories.evaluation import Scope
from tests.benchmarks.report_scale.filling import GUILD, NOW, STARTS


@contextmanager
def statements_of(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every statement and its parameters that reach the driver inside."""
    heard: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            heard.append((statement, parameters))

    engine = database._readers.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def bare(database: Database, statements: list[tuple[str, Any]]) -> float:
    """Seconds that the statements take through the driver alone, all rows fetched."""
    async with database._readers.connect() as connection:
        raw = await connection.get_raw_connection()
        started = time.perf_counter()
        for statement, parameters in statements:
            cursor = await raw.driver_connection.execute(statement, parameters)
            await cursor.fetchall()
        return time.perf_counter() - started


async def measure(database: Database) -> dict[str, float]:
    """Seconds of the report, its reading, its bare SQL, pages of the log, what is odd, and the summary."""
    lists = {name: tuple(load_vocabulary().choices(name)) for name in PROFILE_LISTS}
    scope = Scope(GUILD, STARTS, NOW)

    async def timed(work: Any) -> float:
        started = time.perf_counter()
        await work
        return time.perf_counter() - started

    async def report() -> None:
        async with database.read() as session:
            await evaluate(
                session, guild_id=GUILD, wanted=Wanted(), lists=lists, topics=load_topics().ids(), now=NOW
            )

    async def reading() -> None:
        async with database.read() as session:
            await read_facts(session, scope, zone="America/Toronto")

    async def page(number: int) -> None:
        await database.write(
            lambda session: read_log(session, guild_id=GUILD, wanted=LogFilter(), page=number, by=1, now=NOW)
        )

    async def summed_up() -> None:
        async with database.read() as session:
            await read_summary(session, guild_id=GUILD, now=NOW)

    async def one_type() -> None:
        wanted = LogFilter(act=Act.CASE_ASKED)
        await database.write(
            lambda session: read_log(session, guild_id=GUILD, wanted=wanted, page=0, by=1, now=NOW)
        )

    async def odd() -> None:
        await database.write(lambda session: count_oddities(session, guild_id=GUILD, by=1, now=NOW))

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    await report()  # whatever is done once, done
    with statements_of(database) as statements:
        await reading()
    found = {"report": min([await timed(report()) for _ in range(3)])}
    found["reading"] = min([await timed(reading()) for _ in range(3)])
    found["bare SQL"] = min([await bare(database, statements) for _ in range(3)])
    found["log page 1"] = min([await timed(page(0)) for _ in range(3)])
    found["log page 100"] = min([await timed(page(100)) for _ in range(3)])
    found["log of a type"] = min([await timed(one_type()) for _ in range(3)])
    found["oddities"] = min([await timed(odd()) for _ in range(3)])
    found["summary"] = min([await timed(summed_up()) for _ in range(3)])
    found["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found["more MB"] = found["memory MB"] - before
    return found
