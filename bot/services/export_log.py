"""The participation log as CSV with its codebook: pseudonyms, ISO weeks, no names, no Discord ids, no text."""

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act, Source, iso_week
from bot.services.read_log import local_bounds
from content.sentences import Sentences
from db.repositories import participation, people, servers

COLUMNS = ("event_id", "pseudonym", "iso_week", "cycle", "type", "object_id", "minutes", "source", "adjusted")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class LogExport:
    """Two files, UTF-8 with a byte order mark so that spreadsheets read the accents."""

    csv: bytes
    codebook: bytes
    rows: int
    without_person: int


async def export_log(
    session: AsyncSession,
    *,
    guild_id: int,
    first_day: date | None,
    last_day: date | None,
    by: int | None,
    sentences: Sentences,
    language: str,
    now: datetime,
) -> LogExport:
    """The acts of people who consented to the programme's evaluation stand under their pseudonym; all others
    are counted without one. The export itself is audited.
    """
    server = await servers.find_server(session, guild_id)
    assert server is not None
    zone = ZoneInfo(server.timezone)
    since, until = local_bounds(first_day, last_day, server.timezone)
    rows = await participation.everything(session, guild_id, since=since, until=until)
    consents = await people.consents_of_server(session, guild_id)
    known = await people.people_of(session, guild_id, {row.person_id for row in rows if row.person_id})
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    nameless = 0
    for row in rows:
        agreed = consents.get(row.person_id or 0, {}).get(ConsentKind.EVALUATION, False)
        person = known.get(row.person_id or 0) if agreed else None
        nameless += person is None
        table.writerow(
            [
                row.id,
                person.pseudonym if person else "",
                iso_week(row.at.astimezone(zone)),
                plain(row.cycle),
                row.type.value,
                plain(row.object_id),
                "" if row.minutes is None else row.minutes,
                row.source.value,
                "yes" if row.adjusted_by else "no",
            ]
        )
    await participation.audit(
        session, guild_id, Audited.LOG_EXPORT, person_id=by, now=now, object_id=f"rows={len(rows)}"
    )
    return LogExport(
        csv=written.getvalue().encode("utf-8-sig"),
        codebook=_codebook(sentences, language),
        rows=len(rows),
        without_person=nameless,
    )


def plain(cell: str) -> str:
    """The cell, with a mark before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def _codebook(sentences: Sentences, language: str) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow([sentences.say(language, "codebook-column"), sentences.say(language, "codebook-meaning")])
    for column in COLUMNS:
        table.writerow([column, sentences.say(language, f"codebook-{column.replace('_', '-')}")])
    for act in Act:
        table.writerow([f"type={act.value}", sentences.say(language, f"act-{act.value.replace('_', '-')}")])
    for source in Source:
        table.writerow([f"source={source.value}", sentences.say(language, f"source-{source.value}")])
    return written.getvalue().encode("utf-8-sig")
