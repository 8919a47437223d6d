"""The report in words: what page, PDF and workbook lay out, each in its way."""

from dataclasses import dataclass

from bot.reports.evaluation.wording import Wording, raw
from bot.rules.evaluation.cells import Cell, Count, Share, Table
from bot.services.evaluation.evaluate import Report


@dataclass(frozen=True)
class ToldCell:
    """What a cell shows, and its numbers."""

    shown: str
    numbers: dict[str, object]


@dataclass(frozen=True)
class ToldRow:
    """A line."""

    name: str
    code: str
    cells: tuple[ToldCell, ...]


@dataclass(frozen=True)
class ToldSection:
    """Lines under a heading; the heading may be empty."""

    heading: str
    rows: tuple[ToldRow, ...]


@dataclass(frozen=True)
class ToldTable:
    """A table with its title and notes."""

    id: str
    title: str
    columns: tuple[str, ...]
    sections: tuple[ToldSection, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ToldReport:
    """Everything the report says, in one language."""

    language: str
    title: str
    lines: tuple[str, ...]
    flow: str
    tables: tuple[ToldTable, ...]
    contents: str
    hidden_meaning: str
    methods: tuple[str, str]
    limits: tuple[str, str]


def told(report: Report, wording: Wording, *, server_name: str) -> ToldReport:
    """The whole report in the language of the wording."""
    say, speaker = wording.speaker.say, wording.speaker
    period = say(
        "report-period",
        first=report.first_day.isoformat(),
        last=report.last_day.isoformat(),
        zone=report.zone,
    )
    lines = [period]
    if report.cycle is not None:
        lines.append(say("report-cycle", cycle=report.cycle))
    lines.append(say("report-made", day=report.made_at.date().isoformat()))
    return ToldReport(
        language=speaker.language,
        title=say("report-title", server=server_name),
        lines=tuple(lines),
        flow=_flow(report, wording),
        tables=tuple(_table(table, wording) for table in report.tables),
        contents=say("report-contents"),
        hidden_meaning=say("report-hidden-meaning"),
        methods=(say("report-methods"), say("report-methods-text")),
        limits=(say("report-limits"), say("report-limits-text")),
    )


def _table(table: Table, wording: Wording) -> ToldTable:
    return ToldTable(
        id=table.id,
        title=wording.speaker.say(f"report-{table.id.lower()}"),
        columns=tuple(wording.label(column) for column in table.columns),
        sections=tuple(
            ToldSection(
                wording.label(section.heading) if section.heading else "",
                tuple(
                    ToldRow(
                        wording.label(row.label),
                        row.label.value,
                        tuple(ToldCell(wording.cell(cell), raw(cell)) for cell in row.cells),
                    )
                    for row in section.rows
                ),
            )
            for section in table.sections
        ),
        notes=tuple(wording.label(note) for note in table.notes),
    )


def _flow(report: Report, wording: Wording) -> str:
    """The line from joined to pairs, out of the last table, so that it shows no more than that."""
    rows = {row.label.value: row.cells[0] for row in report.tables[-1].sections[0].rows}
    return wording.speaker.say(
        "report-flow-line",
        **{name.removeprefix("flow-"): _number(cell, wording) for name, cell in rows.items()},
    )


def _number(cell: Cell, wording: Wording) -> str:
    if isinstance(cell, Count | Share):
        return wording.number(cell.n)
    return wording.cell(cell) or wording.number(0)
