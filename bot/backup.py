"""`echo-pain backup` and `restore`: one file out, one file in, and what was erased meanwhile stays erased."""

import asyncio
import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock, SystemClock
from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.services.erase_again import ToErase, erase_again
from bot.settings import Settings
from bot.settings_loader import required_keyring
from db.backup import is_empty, make_backup, put_in_place, remove_database_file, set_aside, url_of_file
from db.database import Database
from db.erasure_record import ErasureRecord, RecordedErasure
from db.keys import Keyring
from db.problems import DatabaseProblem
from db.repositories import erasing, participation

log = logging.getLogger(__name__)


class BackupProblem(DomainError):
    """The backup cannot be written, or the file cannot be restored."""


@dataclass(frozen=True)
class Restored:
    """How many erasures were made again, and whether the database that stood there could still be read."""

    erased_again: int
    was_readable: bool


async def back_up(settings: Settings, to: Path | None, *, clock: Clock | None = None) -> Path:
    """Write a backup; where it is. The bot may run. Raises BackupProblem, DatabaseProblem or KeyProblem."""
    keyring = required_keyring(settings)
    if to is None:
        now = (clock or SystemClock()).now()
        to = settings.data_dir / "backups" / f"echo-{now:%Y%m%d-%H%M%S}.sqlite3"
    if to.exists():
        raise BackupProblem("backup-exists", place=str(to))
    file = settings.database_file
    if file is not None and not file.exists():
        raise BackupProblem("backup-nothing", place=str(file))
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        await make_backup(settings.effective_database_url, keyring, to)
    except OSError as error:
        raise BackupProblem("backup-unwritable", place=str(to)) from error
    return to


async def restore(settings: Settings, file: Path, *, replaces: bool, clock: Clock | None = None) -> Restored:
    """Let the backup take the database's place, brought up to date and with every erasure made again.

    All of that happens in a copy; until its last step nothing is changed. Raises BackupProblem, DatabaseProblem
    (the bot must not run) or KeyProblem.
    """
    keyring, url = required_keyring(settings), settings.effective_database_url
    _require_file(file)
    record = ErasureRecord(settings.erasures_file)
    try:
        has_no_rows, was_readable = await is_empty(url, keyring), True
    except DatabaseProblem:
        if not replaces:
            raise
        has_no_rows, was_readable = False, False
    if not has_no_rows and not replaces:
        raise BackupProblem("restore-not-empty", place=settings.database_shown)
    if was_readable and not has_no_rows:
        await _write_down(url, keyring, record)
    prepared = settings.erasures_file.with_name("restoring.sqlite3")
    try:
        prepared.parent.mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread(_copy, file, prepared)
        count = await _prepare(
            prepared, keyring, await asyncio.to_thread(record.read), clock or SystemClock()
        )
        if not was_readable:
            await asyncio.to_thread(set_aside, url)
        await put_in_place(prepared, url, keyring)
    except OSError as error:
        raise BackupProblem("restore-unreadable", place=str(file)) from error
    finally:
        remove_database_file(prepared)
    return Restored(count, was_readable)


def _require_file(file: Path) -> None:
    if not file.is_file():
        raise BackupProblem("restore-no-file", place=str(file))


def _copy(file: Path, prepared: Path) -> None:
    remove_database_file(prepared)
    shutil.copyfile(file, prepared)
    prepared.chmod(0o600)


async def _write_down(url: str, keyring: Keyring, record: ErasureRecord) -> None:
    """Erasures that only the present database knows reach the file before it is replaced."""
    async with (
        Database.open(url, keyring=keyring, migrate=False, with_keys=False) as database,
        database.read() as session,
    ):
        if not await erasing.has_erasures(session):
            return
        rows = await erasing.all_erasures(session)
    known = set(await asyncio.to_thread(record.read))
    found = [RecordedErasure(row.what, row.object_id, row.at) for row in rows]
    missing = [one for one in found if one not in known]
    if missing:
        await asyncio.to_thread(record.add, missing)


async def _prepare(prepared: Path, keyring: Keyring, erasures: list[RecordedErasure], clock: Clock) -> int:
    """Bring the copy up to date and erase in it again; how many erasures had something left to erase."""
    count, now = 0, clock.now()
    async with Database.open(url_of_file(prepared), keyring=keyring) as database:
        for one in erasures:
            erasure = ToErase(one.what, one.object_id, one.at)
            count += await database.write(
                lambda session, erasure=erasure: erase_again(session, erasure=erasure, now=now)  # type: ignore[misc]
            )
        await database.write(
            lambda session: participation.audit(
                session, None, Audited.RESTORED, person_id=None, now=now, object_id=f"erased again: {count}"
            )
        )
    return count
