"""`echo-pain keys rotate`: everything stored is encrypted again under the first key, while the bot runs.

Needs no memory of its own: run again after a kill, it goes on. Writes in small batches with a breath between
them, so that a bot in another process on the same SQLite file is not kept waiting.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.clock import Clock, SystemClock
from bot.rules.audited import Audited
from bot.settings import Settings
from bot.settings_loader import required_keyring
from db.database import Database
from db.encrypted import EncryptedTable
from db.keys import Keyring
from db.problems import DatabaseProblem
from db.repositories import participation
from db.revisions import head_revision
from db.rotation import BATCH, count_old, count_without_source, rotate_some, tables_to_rotate

SECONDS_BETWEEN = 0.05
PASSES = 3
"""A bot that was not restarted with the new key goes on writing under the old one: that is said, not waited for."""


@dataclass(frozen=True)
class Rotated:
    """What was done, and what still needs another key; only where nothing does may that key be taken out."""

    done: int
    left: dict[str, int]
    unreadable: int
    codes_left: int

    @property
    def is_complete(self) -> bool:
        """Whether nothing needs any key but the first."""
        return not self.left and not self.codes_left


async def rotate_keys(
    settings: Settings,
    *,
    show: Callable[[int, int], None],
    clock: Clock | None = None,
    seconds_between: float = SECONDS_BETWEEN,
) -> Rotated:
    """Do it; `show` is told how many rows are done of how many, as known now.

    Raises KeyProblem, DatabaseProblem or SettingProblem with a sentence. Changes no tables: the bot does, at its start.
    """
    keyring = required_keyring(settings)
    async with Database.open(settings.effective_database_url, keyring=keyring, migrate=False) as database:
        if await database.revision() != head_revision():
            raise DatabaseProblem("database-behind", place=database.url_shown)
        rotated = await rotate(database, keyring, show=show, seconds_between=seconds_between)
        now = (clock or SystemClock()).now()
        state = "complete" if rotated.is_complete else "incomplete"
        await database.write(
            lambda session: participation.audit(
                session,
                None,
                Audited.KEYS_ROTATE,
                person_id=None,
                now=now,
                object_id=f"rows={rotated.done} {state}",
            )
        )
    return rotated


async def rotate(
    database: Database,
    keyring: Keyring,
    *,
    show: Callable[[int, int], None],
    seconds_between: float = 0.0,
    batch: int = BATCH,
) -> Rotated:
    """Every table in turn, again for what was written under another key meanwhile."""
    tables = tables_to_rotate()
    done = unreadable = 0
    for _ in range(PASSES):
        left = await _left(database, tables, keyring)
        total, unreadable = done + sum(left.values()), 0
        show(done, total)
        for table in tables:
            if table.name not in left:
                continue
            last: tuple[object, ...] | None = None
            while True:
                rows = await database.write(
                    lambda session, table=table, last=last: rotate_some(  # type: ignore[misc]
                        session, table, keyring, after=last, most=batch
                    )
                )
                done, unreadable, last = done + rows.done, unreadable + rows.unreadable, rows.last
                show(min(done, total), total)
                if last is None:
                    break
                await asyncio.sleep(seconds_between)
        left = await _left(database, tables, keyring)
        if sum(left.values()) == unreadable:
            break
    async with database.read() as session:
        codes = sum([await count_without_source(session, table) for table in tables])
    return Rotated(done, left, unreadable, codes)


async def _left(database: Database, tables: Sequence[EncryptedTable], keyring: Keyring) -> dict[str, int]:
    async with database.read() as session:
        counts = {table.name: await count_old(session, table, keyring) for table in tables}
    return {name: count for name, count in counts.items() if count}
