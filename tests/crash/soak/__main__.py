"""`make soak`: kill the bot so many times on SQLite with one process, on PostgreSQL with three, and print the table."""

import argparse
import asyncio
import signal
import statistics
import sys
import tempfile
from pathlib import Path

from db.keys import new_key
from tests.crash.soak.running import Soaked, SoakPlan, soak
from tests.fixtures import postgres_server as server

LISTED = 20


def main() -> int:
    """Run; 1 where something was lost or doubled."""
    options = argparse.ArgumentParser(prog="make soak", description=__doc__)
    options.add_argument("--kills", type=int, default=500)
    options.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    options.add_argument("--processes", type=int, default=3, help="on PostgreSQL; SQLite has one")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument(
        "--keep", type=Path, help="a folder for the logs and the SQLite file, which are then kept"
    )
    options.add_argument("--most-minutes", type=float, help="on each database; then no more are killed")
    given = options.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to end, it ends what it started
    wrong = 0
    for kind in ["sqlite", "postgresql"] if given.database == "both" else [given.database]:
        with tempfile.TemporaryDirectory(prefix="echo-soak-") as scratch:
            folder = given.keep / kind if given.keep else Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            soaked = run_on(kind, given, folder)
        sys.stdout.write("\n".join([*table(kind, soaked), ""]))
        sys.stdout.flush()
        wrong += bool(soaked.reckoning.lost or soaked.reckoning.doubled or soaked.reckoning.unexpected)
    return int(wrong > 0)


def run_on(kind: str, given: argparse.Namespace, folder: Path) -> Soaked:
    """One soak on a database of this kind."""
    keys = new_key()
    if kind == "sqlite":
        plan = SoakPlan(given.kills, seed=given.seed, most_minutes=given.most_minutes)
        return asyncio.run(
            soak(plan, url=f"sqlite:///{folder / 'echo.sqlite3'}", secret_keys=keys, folder=folder)
        )
    server.make_run_folder()
    try:
        address = server.running_server()
        server.administer(address, "CREATE DATABASE soak")
        plan = SoakPlan(
            given.kills, processes=given.processes, seed=given.seed, most_minutes=given.most_minutes
        )
        return asyncio.run(
            soak(plan, url=server.address_of(address, "soak"), secret_keys=keys, folder=folder)
        )
    finally:
        server.remove_run_folder()


def table(kind: str, soaked: Soaked) -> list[str]:
    """What came of it, as rows of Markdown, and what is wrong below."""
    found, plan = soaked.reckoning, soaked.plan
    late = sorted(found.late_seconds) or [0.0]
    rows = {
        "database": kind,
        "processes": plan.processes,
        "kills": sum(soaked.deaths.values()),
        "at which moment": ", ".join(f"{name} {count}" for name, count in sorted(soaked.deaths.items())),
        "minutes": f"{soaked.seconds / 60:.1f}",
        "starts": soaked.starts,
        "seconds to READY, median": f"{statistics.median(soaked.seconds_to_ready):.1f}",
        "acts of people": soaked.presses,
        "of them not answered": soaked.unanswered,
        "messages expected": found.expected,
        "seen": found.seen,
        "**lost**": len(found.lost),
        "**doubled**": len(found.doubled),
        "unexpected": len(found.unexpected),
        "late by more than 150 s": found.late,
        "late, median and longest, s": f"{statistics.median(late):.0f}, {late[-1]:.0f}",
        "held back until the next hour, then said": len(soaked.held_back),
        "repeats that Discord dropped by nonce": soaked.repeats_dropped,
        "left for a coordinator or given up": sum(found.unsettled.values()),
        "requests Discord would refuse": len(soaked.requests_not_valid),
    }
    lines = ["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())]
    wrong = [*found.lost, *found.doubled, *found.unexpected, *soaked.requests_not_valid, *soaked.errors]
    wrong += [f"{name}: {count}" for name, count in found.unsettled.items()]
    return [*lines, *(f"- {one}" for one in wrong[:LISTED])]


if __name__ == "__main__":
    sys.exit(main())
