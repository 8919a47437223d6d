"""Two processes on one PostgreSQL: ten pharmacists accept at once, five in each."""

import asyncio
import json
import sys
from pathlib import Path

from db.database import Database
from tests.fixtures.programme import TORONTO, opened_in

ROOT = Path(__file__).parents[2]
TEN = 10


async def started(url: str, keys: str, case_id: int, people: list[int]) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.services.accepting", url, keys, str(case_id)),
        *map(str, people),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert (await process.stdout.readline()).strip() == b"ready"
    return process


async def came_of(process: asyncio.subprocess.Process) -> list[str]:
    out, _ = await process.communicate(b"now\n")
    assert process.returncode == 0
    return json.loads(out)


async def test_of_ten_in_two_processes_one_has_it_and_nine_hear_who(postgres_url, secret_keys, keyring):
    async with Database.open(postgres_url, keyring=keyring) as database:
        server = await opened_in(database, TORONTO)
        asker = await server.member()
        pharmacists = {await server.specialist(100 + one, "pharmacist"): 100 + one for one in range(TEN)}
        case_id = (await server.ask(asker, professions_wanted=("pharmacist",))).case_id
    people = list(pharmacists)

    processes = [await started(postgres_url, secret_keys, case_id, half) for half in (people[:5], people[5:])]
    halves = await asyncio.gather(*map(came_of, processes))

    came = [outcome for half in halves for outcome in half]
    winner = pharmacists[people[came.index("accepted")]]
    assert came.count("accepted") == 1
    assert came.count(str(winner)) == TEN - 1
