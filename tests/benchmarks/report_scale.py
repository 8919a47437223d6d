"""How the report, the log's pages and the summary grow: `make bench-report` prints time and memory beside the bare SQL.

10,000, 100,000 and 1,000,000 events of 5,000 people, on SQLite and on PostgreSQL. The bare SQL are the very
statements of the report, sent again through the driver alone. Figures are of one machine: the ratios are what counts.
It is one file because filling, measuring and showing are one command; long because of the three kinds of figures.
"""

import argparse
import asyncio
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import event, insert
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import NOTICE_VERSION, ConsentKind, MemberStatus
from bot.rules.participation import Act, Source
from bot.sandbox.cohort.shape import PROFESSIONS, PROFILE
from bot.services.evaluation.evaluate import PROFILE_LISTS, Wanted, evaluate
from bot.services.evaluation.read_facts import read_facts
from bot.services.read_log import LogFilter, read_log
from bot.services.read_oddities import count_oddities
from bot.services.read_summary import read_summary
from bot.services.register_server import register_server
from content.loader import load_didactics
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.keys import Keyring, new_key
from db.repositories.didactics import save_schedule
from db.repositories.evaluation import Scope
from db.tables import Consent, ParticipationEvent, Person

GUILD, PEOPLE = 416, 5_000
SIZES = (10_000, 100_000, 1_000_000)
STARTS = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
NOW = STARTS + timedelta(days=365)
MIX = {
    Act.SESSION_ATTENDED: 30,
    Act.DIDACTIC_OPENED: 20,
    Act.DIDACTIC_COMPLETED: 18,
    Act.QUIZ_ANSWERED: 25,
    Act.CASE_COMMENTED: 5,
    Act.CASE_ASKED: 2,
}
BATCH = 20_000


async def fill(session: AsyncSession, events: int) -> None:
    """So many acts of 5,000 people who agreed, over a year."""
    chance, connection = random.Random(1), await session.connection()
    people = [
        {
            "id": number,
            "guild_id": GUILD,
            "pseudonym": f"P-{number:08d}",
            "status": MemberStatus.MEMBER,
            "language": "en-CA",
            "profession": chance.choice(list(PROFESSIONS)),
            "created_at": STARTS,
            "joined_at": STARTS,
            **{name: chance.choice(choices) for name, choices in PROFILE.items()},
        }
        for number in range(1, PEOPLE + 1)
    ]
    agreed = [
        {
            "person_id": person["id"],
            "kind": ConsentKind.EVALUATION,
            "granted": True,
            "notice_version": NOTICE_VERSION,
            "at": STARTS,
        }
        for person in people
    ]
    await connection.execute(insert(Person), people)
    await connection.execute(insert(Consent), agreed)
    didactics, acts = load_didactics().ids(), list(MIX)
    chosen = chance.choices(acts, MIX.values(), k=events)
    for start in range(0, events, BATCH):
        rows = []
        for act in chosen[start : start + BATCH]:
            didactic = chance.choice(didactics)
            result = chance.choice(("right", "right", "right", "wrong"))
            name = {
                Act.SESSION_ATTENDED: f"session:{chance.randint(1, 52)}",
                Act.QUIZ_ANSWERED: f"{didactic}:q{chance.randint(1, 3)}:{result}",
            }.get(act, didactic)
            rows.append(
                {
                    "guild_id": GUILD,
                    "person_id": chance.randint(1, PEOPLE),
                    "at": STARTS + timedelta(seconds=chance.randrange(365 * 86_400)),
                    "cycle": "from-2026-01-05",
                    "type": act,
                    "object_id": name,
                    "minutes": 90 if act is Act.SESSION_ATTENDED else 2,
                    "source": Source.BOT,
                }
            )
        await connection.execute(insert(ParticipationEvent), rows)


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


@asynccontextmanager
async def open_filled(url: str, events: int) -> AsyncIterator[Database]:
    """A database with so many events; filled in another process, whose memory is not ours."""
    keys = new_key()
    subprocess.run(  # noqa: ASYNC221, S603 - nothing else runs; our own module
        [sys.executable, "-m", "tests.benchmarks.report_scale", "--fill", url, str(events), keys], check=True
    )
    async with Database.open(url, keyring=Keyring.from_setting(keys)) as database:
        yield database


async def fill_at(url: str, events: int, keys: str) -> None:
    async with Database.open(url, keyring=Keyring.from_setting(keys)) as database:
        await database.write(
            lambda session: register_server(
                session, guild_id=GUILD, language="en-CA", timezone="America/Toronto", now=NOW
            )
        )
        await database.write(lambda session: fill(session, events))
        await database.write(
            lambda session: save_schedule(
                session, GUILD, weekday=3, minute_of_day=750, starts_on=STARTS.date(), now=STARTS
            )
        )
        async with database._writers.begin() as connection:
            await connection.exec_driver_sql("ANALYZE")


async def one(url: str, events: int) -> None:
    async with open_filled(url, events) as database:
        found = await measure(database)
    print(" ".join(f"{name.replace(' ', '_')}={value:.4f}" for name, value in found.items()))  # noqa: T201


def show(kinds: list[str], sizes: list[int]) -> None:
    """Measure each kind and size in a process of its own, and print the table."""
    table = Table(
        *(
            "database",
            "events",
            "report s",
            "bare SQL s",
            "ratio",
            "log page 1 s",
            "page 100 s",
            "of a type s",
        ),
        *("oddities s", "summary s", "MB"),
    )
    for kind in kinds:
        for events in sizes:
            with _address(kind) as url:
                said = subprocess.run(  # noqa: S603 - our own module
                    [sys.executable, "-m", "tests.benchmarks.report_scale", "--one", url, str(events)],
                    check=True,
                    capture_output=True,
                    text=True,
                ).stdout
            found = {k: float(v) for k, v in (pair.split("=") for pair in said.split())}
            table.add_row(
                kind,
                f"{events:,}",
                f"{found['report']:.2f}",
                f"{found['bare_SQL']:.2f}",
                f"{found['report'] / found['bare_SQL']:.2f}",
                f"{found['log_page_1']:.3f}",
                f"{found['log_page_100']:.3f}",
                f"{found['log_of_a_type']:.3f}",
                f"{found['oddities']:.2f}",
                f"{found['summary']:.2f}",
                f"{found['memory_MB']:.0f} ({found['more_MB']:.0f})",
            )
    Console(width=130).print(table)


@contextmanager
def _address(kind: str) -> Iterator[str]:
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'echo.sqlite3'}"
        return
    from tests.fixtures import postgres_server as server

    server.make_run_folder()
    try:
        address = server.running_server()
        server.administer(address, "CREATE DATABASE bench TEMPLATE template0")
        yield server.address_of(address, "bench")
        server.administer(address, "DROP DATABASE bench WITH (FORCE)")
    finally:
        server.remove_run_folder()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill", nargs=3, metavar=("URL", "EVENTS", "KEYS"))
    parser.add_argument("--one", nargs=2, metavar=("URL", "EVENTS"))
    parser.add_argument("--kinds", nargs="*", default=["sqlite", "postgresql"])
    parser.add_argument("--sizes", nargs="*", type=int, default=list(SIZES))
    given = parser.parse_args()
    if given.fill:
        asyncio.run(fill_at(given.fill[0], int(given.fill[1]), given.fill[2]))
    elif given.one:
        asyncio.run(one(given.one[0], int(given.one[1])))
    else:
        show(given.kinds, given.sizes)


if __name__ == "__main__":
    main()
