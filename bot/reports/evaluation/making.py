"""A report made for a coordinator: read, drawn off the event loop, audited with a hash of what was given."""

import asyncio
import hashlib
import io
import zipfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reports.evaluation.bundle import formats_of
from bot.reports.evaluation.rows import row_files
from bot.rules.audited import Audited
from bot.rules.membership import ConsentKind
from bot.services.desk import Desk
from bot.services.evaluation.evaluate import PROFILE_LISTS, Report, Wanted, evaluate
from bot.services.evaluation.export_rows import export_rows
from bot.views.speaker import Speaker
from content.loader import Library
from db.database import Database
from db.repositories import participation

Tell = Callable[[int, int], Awaitable[None]]
"""Hears how many formats of how many are done."""


async def tell_nobody(_done: int, _steps: int) -> None:
    """For who does not wait before a screen."""


@dataclass(frozen=True)
class MadeReport:
    """The files by name, of how many learners, and how many cells are not shown."""

    files: dict[str, bytes]
    learners: int
    hidden_cells: int


async def make_report(
    desk: Desk,
    *,
    guild_id: int,
    wanted: Wanted,
    speaker: Speaker,
    server_name: str,
    by: int,
    tell: Tell = tell_nobody,
) -> MadeReport:
    """Page, workbook, PDF, and CSV set and JSON in one archive. Raises DomainError like `evaluate`."""
    report, files = await draw_report(
        desk.database,
        guild_id=guild_id,
        wanted=wanted,
        speakers=[speaker],
        library=desk.library,
        server_name=server_name,
        by=by,
        now=desk.clock.now(),
        tell=tell,
    )
    plain = {name: content for name, content in files.items() if name.endswith((".csv", ".json"))}
    shown = {name: content for name, content in files.items() if name not in plain}
    shown[f"tables.{speaker.language}.zip"] = _archive(plain)
    return MadeReport(shown, report.learners, report.hidden_cells)


async def draw_report(
    database: Database,
    *,
    guild_id: int,
    wanted: Wanted,
    speakers: Sequence[Speaker],
    library: Library,
    server_name: str,
    by: int | None,
    now: datetime,
    tell: Tell = tell_nobody,
) -> tuple[Report, dict[str, bytes]]:
    """The report and every file of it in the language of each speaker, audited with a hash over them.

    `by`: None where whoever runs the bot makes it. `tell` hears how many formats of how many are done, first when
    everything is read. Raises DomainError like `evaluate`.
    """
    async with database.read() as session:
        report = await evaluate(
            session,
            guild_id=guild_id,
            wanted=wanted,
            lists={name: tuple(speakers[0].vocabulary.choices(name)) for name in PROFILE_LISTS},
            topics=speakers[0].topics.ids(),
            now=now,
        )
    makers = [
        make for speaker in speakers for make in formats_of(report, speaker, library, server_name=server_name)
    ]
    files: dict[str, bytes] = {}
    for done, make in enumerate(makers):
        await tell(done, len(makers))
        files |= await asyncio.to_thread(make)
    await tell(len(makers), len(makers))
    await database.write(
        lambda session: participation.audit(
            session,
            guild_id,
            Audited.EVALUATION_REPORT,
            person_id=by,
            now=report.made_at,
            object_id=_hash_of(report, files),
        )
    )
    return report, files


async def make_rows(
    desk: Desk, *, guild_id: int, wanted: Wanted, kind: ConsentKind, speaker: Speaker, by: int | None
) -> tuple[dict[str, bytes], int]:
    """The row export's files and how many rows they have. Audited. Raises DomainError like `evaluate`."""
    now = desk.clock.now()
    async with desk.database.read() as session:
        export = await export_rows(session, guild_id=guild_id, wanted=wanted, kind=kind, now=now)
    files = row_files(export, speaker.say)
    about = f"{kind} {wanted.cycle or wanted.first_day or 'all'} sha256:{digest(files)}"
    await desk.database.write(
        lambda session: participation.audit(
            session, guild_id, Audited.ROWS_EXPORT, person_id=by, now=now, object_id=about
        )
    )
    return files, len(export.rows)


def _hash_of(report: Report, files: dict[str, bytes]) -> str:
    """What stands in the audit for a report: its period, and a hash over all its files."""
    period = report.cycle or f"{report.first_day.isoformat()}..{report.last_day.isoformat()}"
    return f"{period} sha256:{digest(files)}"


def digest(files: dict[str, bytes]) -> str:
    """A hash over names and contents of files, half as long as SHA-256."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode())
        total.update(files[name])
    return total.hexdigest()[:32]


def _archive(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()
