"""The report as a workbook: one sheet a table, with native charts, methods, limits and a data dictionary."""

import io
from collections.abc import Sequence

from bot.reports.evaluation.charts import bars_of
from bot.reports.evaluation.told import ToldReport, ToldTable

NUMBERS = ("n", "of", "percent", "value", "mean", "sd", "median", "low", "high", "p")
WIDE, NARROW = 44, 16
LETTER, ROW_PIXELS = 1, 20
"""The library's number of the paper; how high a line is."""


def as_workbook(
    report: ToldReport, dictionary: Sequence[tuple[str, str]], sheet_names: tuple[str, str]
) -> bytes:
    """An XLSX file. `dictionary`: each number's name and meaning; `sheet_names`: of the text and dictionary sheets."""
    import xlsxwriter

    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    book.set_properties({"title": report.title})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    text = book.add_worksheet(sheet_names[0])
    text.set_column(0, 0, 110, wrapped)
    text.fit_to_pages(1, 0)
    for line, said in enumerate(
        [report.title, *report.lines, report.flow, report.hidden_meaning, *report.methods, *report.limits]
    ):
        text.write_string(line, 0, said, bold if line == 0 else wrapped)
    for table in report.tables:
        _sheet(book, table, bold)
    names = book.add_worksheet(sheet_names[1])
    names.set_column(0, 0, NARROW)
    names.set_column(1, 1, 90)
    names.fit_to_pages(1, 0)
    for line, (name, meaning) in enumerate(dictionary):
        names.write_string(line, 0, name, bold)
        names.write_string(line, 1, meaning)
    book.close()
    return written.getvalue()


def _sheet(book: object, table: ToldTable, bold: object) -> None:
    sheet = book.add_worksheet(table.id)  # type: ignore[attr-defined]
    sheet.set_column(0, 0, NARROW + 8)
    sheet.set_column(1, 1, WIDE)
    sheet.set_column(2, 1 + len(table.columns), NARROW + 8)
    sheet.set_column(2 + len(table.columns), 2 + len(table.columns) * (1 + len(NUMBERS)), NARROW)
    sheet.freeze_panes(3, 2)
    sheet.set_landscape()
    sheet.set_paper(LETTER)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, table.title, bold)
    for place, column in enumerate(table.columns):
        sheet.write_string(2, 2 + place, column, bold)
    first_number = 2 + len(table.columns)
    for place, column in enumerate(table.columns):
        for offset, name in enumerate(NUMBERS):
            sheet.write_string(1, first_number + place * len(NUMBERS) + offset, column, bold)
            sheet.write_string(2, first_number + place * len(NUMBERS) + offset, name, bold)
    line = 3
    lines: dict[tuple[str, str], int] = {}
    for section in table.sections:
        for row in section.rows:
            lines[section.heading, row.name] = line
            sheet.write_string(line, 0, section.heading)
            sheet.write_string(line, 1, row.name)
            for place, cell in enumerate(row.cells):
                sheet.write_string(line, 2 + place, cell.shown)
                for offset, name in enumerate(NUMBERS):
                    number = cell.numbers.get(name)
                    if isinstance(number, int | float):
                        sheet.write_number(line, first_number + place * len(NUMBERS) + offset, number)
            line += 1
    for offset, note in enumerate(table.notes):
        sheet.write_string(line + 1 + offset, 0, note)
    ends = _chart(book, sheet, table, line + len(table.notes) + 3)
    sheet.print_area(0, 0, ends, 1 + len(table.columns))  # the numbers to the right are for computing


def _chart(book: object, sheet: object, table: ToldTable, line: int) -> int:
    """The same bars as the figure of the page, over numbers written above it; the last line that it takes."""
    bars = bars_of(table)
    if not bars:
        return line
    for offset, (name, value) in enumerate(bars):
        sheet.write_string(line + offset, 1, name)  # type: ignore[attr-defined]
        sheet.write_number(line + offset, 2, round(value, 1))  # type: ignore[attr-defined]
    chart = book.add_chart({"type": "bar"})  # type: ignore[attr-defined]
    last = line + len(bars) - 1
    chart.add_series(
        {
            "name": table.title,
            "categories": [table.id, line, 1, last, 1],
            "values": [table.id, line, 2, last, 2],
            "data_labels": {"value": True, "num_format": "0"},
        }
    )
    chart.set_title({"name": table.title})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"min": 0, "max": 100, "num_format": '0"%"'})
    chart.set_legend({"none": True})
    height = 90 + 26 * len(bars)
    chart.set_size({"width": 640, "height": height})
    sheet.insert_chart(last + 2, 0, chart, {"description": table.title})  # type: ignore[attr-defined]
    return last + 3 + height // ROW_PIXELS
