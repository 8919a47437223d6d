"""The report for programs and calculators: a CSV file a table with a codebook, and one JSON file."""

import csv
import io
import json
from collections.abc import Sequence

from bot.reports.evaluation.told import ToldReport, ToldTable
from bot.reports.evaluation.workbook import NUMBERS
from bot.services.evaluation.evaluate import Report

HEAD = ("table", "section", "line", "code", "column", "shown", *NUMBERS, "hidden")


def as_csv_set(report: ToldReport, dictionary: Sequence[tuple[str, str]]) -> dict[str, bytes]:
    """Files by name, UTF-8 with a byte order mark so that spreadsheets read the accents."""
    files = {f"{table.id}.csv": _csv([HEAD, *_lines(table)]) for table in report.tables}
    files["codebook.csv"] = _csv([("name", "meaning"), *dictionary])
    return files


def as_json(report: Report, told: ToldReport) -> bytes:
    """Everything, with the period and the language."""
    said = {
        "title": told.title,
        "language": told.language,
        "first_day": report.first_day.isoformat(),
        "last_day": report.last_day.isoformat(),
        "cycle": report.cycle,
        "zone": report.zone,
        "made_at": report.made_at.isoformat(),
        "hidden_cells": report.hidden_cells,
        "tables": [
            {
                "id": table.id,
                "title": table.title,
                "notes": table.notes,
                "lines": [dict(zip(HEAD, line, strict=True)) for line in _lines(table)],
            }
            for table in told.tables
        ],
        "methods": told.methods[1],
        "limits": told.limits[1],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _lines(table: ToldTable) -> list[tuple[object, ...]]:
    return [
        (
            table.id,
            section.heading,
            row.name,
            row.code,
            table.columns[place],
            cell.shown,
            *(cell.numbers.get(name, "") for name in NUMBERS),
            "yes" if cell.numbers.get("hidden") else "no",
        )
        for section in table.sections
        for row in section.rows
        for place, cell in enumerate(row.cells)
    ]


def _csv(lines: Sequence[Sequence[object]]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(lines)
    return written.getvalue().encode("utf-8-sig")
