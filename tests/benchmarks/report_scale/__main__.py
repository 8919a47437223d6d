"""The command: each kind of database and size in processes of their own, and one table."""

import argparse
import asyncio
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from db.database import Database
from db.keys import Keyring, new_key
from tests.benchmarks import report_scale
from tests.benchmarks.report_scale.filling import fill_at
from tests.benchmarks.report_scale.measuring import measure

MODULE = "tests.benchmarks.report_scale"
SIZES = (10_000, 100_000, 1_000_000)


@asynccontextmanager
async def open_filled(url: str, events: int) -> AsyncIterator[Database]:
    """A database with so many events; filled in another process, whose memory is not ours."""
    keys = new_key()
    subprocess.run(  # noqa: ASYNC221, S603 - nothing else runs; our own module
        [sys.executable, "-m", MODULE, "--fill", url, str(events), keys], check=True
    )
    async with Database.open(url, keyring=Keyring.from_setting(keys)) as database:
        yield database


async def one(url: str, events: int) -> None:
    async with open_filled(url, events) as database:
        found = await measure(database)
    print(" ".join(f"{name.replace(' ', '_')}={value:.4f}" for name, value in found.items()))  # noqa: T201


def show(kinds: list[str], sizes: list[int]) -> None:
    """Measure each kind and size in a process of its own, and print the table."""
    from rich.console import Console  # not in the processes that are measured
    from rich.table import Table

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
                    [sys.executable, "-m", MODULE, "--one", url, str(events)],
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
    parser = argparse.ArgumentParser(description=report_scale.__doc__)
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
