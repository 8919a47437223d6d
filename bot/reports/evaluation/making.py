"""A report made for a coordinator: read, drawn off the event loop, audited with a hash of what was given."""

import asyncio
import hashlib
import io
import zipfile
from dataclasses import dataclass

from bot.reports.evaluation.bundle import report_files
from bot.rules.audited import Audited
from bot.services.desk import Desk
from bot.services.evaluation.evaluate import PROFILE_LISTS, Report, Wanted, evaluate
from bot.views.speaker import Speaker
from db.repositories import participation


@dataclass(frozen=True)
class MadeReport:
    """The files by name, of how many learners, and how many cells are not shown."""

    files: dict[str, bytes]
    learners: int
    hidden_cells: int


async def make_report(
    desk: Desk, *, guild_id: int, wanted: Wanted, speaker: Speaker, server_name: str, by: int
) -> MadeReport:
    """Page, workbook, PDF, and CSV set and JSON in one archive. Raises DomainError like `evaluate`."""
    async with desk.database.read() as session:
        report = await evaluate(
            session,
            guild_id=guild_id,
            wanted=wanted,
            lists={name: tuple(desk.vocabulary.choices(name)) for name in PROFILE_LISTS},
            topics=desk.topics.ids(),
            now=desk.clock.now(),
        )
    files = await asyncio.to_thread(report_files, report, speaker, desk.library, server_name=server_name)
    await desk.database.write(
        lambda session: participation.audit(
            session,
            guild_id,
            Audited.EVALUATION_REPORT,
            person_id=by,
            now=report.made_at,
            object_id=hash_of(report, files),
        )
    )
    plain = {name: content for name, content in files.items() if name.endswith((".csv", ".json"))}
    shown = {name: content for name, content in files.items() if name not in plain}
    shown[f"tables.{speaker.language}.zip"] = _archive(plain)
    return MadeReport(shown, report.learners, report.hidden_cells)


def hash_of(report: Report, files: dict[str, bytes]) -> str:
    """What stands in the audit for a report: its period, and a hash over all its files."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode())
        total.update(files[name])
    period = report.cycle or f"{report.first_day.isoformat()}..{report.last_day.isoformat()}"
    return f"{period} sha256:{total.hexdigest()[:32]}"


def _archive(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()
