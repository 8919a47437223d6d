"""All files of one report in one language, a format at a time: each takes up to some seconds."""

from collections.abc import Callable

from bot.reports.evaluation.charts import charts
from bot.reports.evaluation.page import as_page
from bot.reports.evaluation.paper import as_pdf
from bot.reports.evaluation.plain import as_csv_set, as_json
from bot.reports.evaluation.told import told
from bot.reports.evaluation.wording import Wording
from bot.reports.evaluation.workbook import NUMBERS, as_workbook
from bot.services.evaluation.evaluate import Report
from bot.views.speaker import Speaker
from content.loader import Library

Format = Callable[[], dict[str, bytes]]
"""Makes the files of one format, by name. Not for the event loop."""


def formats_of(report: Report, speaker: Speaker, library: Library, *, server_name: str) -> tuple[Format, ...]:
    """Page, workbook, PDF, CSV set with codebook, JSON: each is made when it is called."""
    said = told(report, Wording(speaker, library), server_name=server_name)
    captions = {table.id: speaker.say("report-chart", table=table.title) for table in said.tables}
    dictionary = [(name, speaker.say(f"report-number-{name}")) for name in NUMBERS]
    dictionary.append(("hidden", said.hidden_meaning))
    sheets = (speaker.say("report-sheet-text"), speaker.say("report-sheet-names"))
    language = speaker.language
    return (
        lambda: {f"report.{language}.html": as_page(said, charts(said, captions))},
        lambda: {f"report.{language}.xlsx": as_workbook(said, dictionary, sheets)},
        lambda: {f"report.{language}.pdf": as_pdf(said)},
        lambda: {f"csv.{language}/{name}": made for name, made in as_csv_set(said, dictionary).items()},
        lambda: {f"report.{language}.json": as_json(report, said)},
    )
