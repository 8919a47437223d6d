"""`make bench`: the bot and a bare discord.py bot in turn against the stand-in; figures of this machine, and ratios."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from sqlalchemy import func
from sqlmodel import select

from bot.rules.participation import Act
from db.database import Database
from db.keys import Keyring, new_key
from db.tables import ParticipationEvent
from tests.benchmarks.side_by_side.contestants import Contestant, bare, echo
from tests.benchmarks.side_by_side.round import Measured, killed_while_pressed, measure
from tests.crash.stand_in import StandIn

MEMBERS = 300
KILL_AFTER_ACKNOWLEDGED = 500
DIDACTICS_FOR_THE_KILL = 4


async def both(starts: int, presses: int) -> dict[str, tuple[Measured, str]]:
    """Measure one after the other."""
    found = {}
    for name in ("bare", "echo"):
        with tempfile.TemporaryDirectory(prefix="echo-bench-") as folder:
            async with StandIn(checks=False) as discord:
                keys, place = new_key(), Path(folder)
                one = (
                    bare(discord, place)
                    if name == "bare"
                    else await echo(discord, place, secret_keys=keys, members=MEMBERS)
                )
                try:
                    measured = await measure(discord, one, starts=starts, presses=presses)
                    kept = await _kept_at_kill(one, place, keys) if name == "echo" else ""
                finally:
                    one.process.kill()
                    await one.process.gone()
                found[name] = measured, kept
    return found


async def _kept_at_kill(one: Contestant, folder: Path, keys: str) -> str:
    """Of the acts that were acknowledged before a SIGKILL, how many are not in the log."""
    url, keyring = f"sqlite:///{folder / 'echo.sqlite3'}", Keyring.from_setting(keys)
    before = await _completed(url, keyring)
    first = one.most_kept - DIDACTICS_FOR_THE_KILL * MEMBERS
    acknowledged = await killed_while_pressed(
        one, range(first, one.most_kept), after_acknowledged=KILL_AFTER_ACKNOWLEDGED
    )
    logged = await _completed(url, keyring) - before
    return f"{acknowledged} acknowledged before the kill, {logged} in the log, {max(0, acknowledged - logged)} lost"


async def _completed(url: str, keyring: Keyring) -> int:
    query = select(func.count()).where(ParticipationEvent.type == Act.DIDACTIC_COMPLETED)
    async with Database.open(url, keyring=keyring) as database, database.read() as session:
        return int((await session.exec(query)).one())


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument("--starts", type=int, default=5)
    options.add_argument("--presses", type=int, default=1000)
    given = options.parse_args()
    found = asyncio.run(both(given.starts, given.presses))
    (of_bare, _), (of_echo, kept) = found["bare"], found["echo"]
    lines = ["| | bare | ECHO PAIN | ratio |", "|---|---|---|---|"]
    for name, ours in of_echo.values.items():
        theirs = of_bare.values[name]
        lines.append(f"| {name} | {theirs:.2f} | {ours:.2f} | {ours / theirs:.2f} |")
    lines += [
        f"- not answered in time: bare {of_bare.unanswered}, ECHO PAIN {of_echo.unanswered}",
        f"- {kept}",
        "",
    ]
    sys.stdout.write("\n".join(lines))


if __name__ == "__main__":
    main()
