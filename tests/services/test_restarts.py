"""Restarts lose no deadline: ticks with the database opened anew in between bring about the same as without."""

import asyncio
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.cases import CaseEvent
from bot.services.take_due_steps import cases_due, take_due_steps
from db.database import Database
from db.keys import Keyring
from db.repositories import cases
from tests.conftest import MACHINE
from tests.fixtures.programme import FARID, GRACE, NOON, ORTIZ, TORONTO, Programme, opened_in
from tests.services.case_acts import accept

TICKS = st.lists(
    st.tuples(st.integers(20, 1_500).map(lambda minutes: timedelta(minutes=minutes)), st.booleans()),
    min_size=3,
    max_size=20,
)
Ticks = list[tuple[timedelta, bool]]


class Process:
    """A bot's database, which can be closed and opened again."""

    def __init__(self, path: Path, keyring: Keyring):
        self.url, self.keyring = f"sqlite:///{path}", keyring

    async def open(self) -> Programme:
        self.opening = Database.open(self.url, keyring=self.keyring)
        return Programme(await self.opening.__aenter__(), TORONTO)

    async def end(self) -> None:
        await self.opening.__aexit__(None, None, None)


async def tick(server: Programme, now: datetime) -> None:
    async with server.database.read() as session:
        due = await cases_due(session, now=now)
    for _, case_id in due:
        await server.do(take_due_steps, case_id=case_id, now=now)


async def lived(path: Path, keyring: Keyring, ticks: Ticks) -> list[CaseEvent]:
    """What a case went through whose doctor accepted and whose pharmacists stay silent."""
    process = Process(path, keyring)
    server = await process.open()
    await opened_in(server.database, TORONTO)
    asker = await server.member()
    doctor = await server.specialist(ORTIZ, "pain_physician")
    for silent in (FARID, GRACE):
        await server.specialist(silent, "pharmacist")
    case_id = (await server.ask(asker)).case_id
    await accept(server, case_id, doctor, "pain_physician")
    now = NOON
    for later, restarts in ticks:
        now += later
        if restarts:
            await process.end()
            server = await process.open()
        await tick(server, now)
    async with server.database.read() as session:
        events = (await cases.events_of(session, [case_id]))[case_id]
    await process.end()
    return events


@settings(MACHINE, max_examples=MACHINE.max_examples // 5)
@given(ticks=TICKS)
def test_any_sequence_of_restarts_brings_about_what_none_does(migrated_sqlite, keyring, ticks: Ticks):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("restarted.sqlite3", "steady.sqlite3")]
        for path in paths:
            shutil.copy(migrated_sqlite, path)

        restarted = asyncio.run(lived(paths[0], keyring, ticks))
        steady = asyncio.run(lived(paths[1], keyring, [(later, False) for later, _ in ticks]))

    assert restarted == steady
