"""The report as a PDF on letter paper."""

from bot.reports.evaluation.told import ToldReport, ToldTable
from bot.reports.typeset import typeset


def as_pdf(report: ToldReport) -> bytes:
    """A PDF that keeps to PDF/UA-1, the standard of accessible ones. Takes a moment: not for the event loop."""
    language, _, region = report.language.partition("-")
    said = {
        "title": report.title,
        "lang": language,
        "region": region,
        "lines": report.lines,
        "flow": report.flow,
        "hidden_meaning": report.hidden_meaning,
        "tables": [_table(table) for table in report.tables],
        "methods": report.methods,
        "limits": report.limits,
    }
    return typeset("evaluation.typ", report=said)


def _table(table: ToldTable) -> dict[str, object]:
    return {
        "title": table.title,
        "columns": table.columns,
        "notes": table.notes,
        "sections": [
            {
                "heading": section.heading,
                "rows": [
                    {"name": row.name, "cells": [cell.shown for cell in row.cells]} for row in section.rows
                ],
            }
            for section in table.sections
        ],
    }
