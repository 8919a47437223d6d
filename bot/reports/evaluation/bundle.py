"""All files of one report in one language."""

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

STEPS = ("html", "xlsx", "pdf", "csv", "json")


def report_files(
    report: Report,
    speaker: Speaker,
    library: Library,
    *,
    server_name: str,
    progress: Callable[[str], None] = lambda _: None,
) -> dict[str, bytes]:
    """Files by name. `progress` hears each format once it is made. Takes seconds: not for the event loop."""
    said = told(report, Wording(speaker, library), server_name=server_name)
    captions = {table.id: speaker.say("report-chart", table=table.title) for table in said.tables}
    dictionary = [(name, speaker.say(f"report-number-{name}")) for name in NUMBERS]
    dictionary.append(("hidden", said.hidden_meaning))
    language = speaker.language
    files: dict[str, bytes] = {}
    for step in STEPS:
        if step == "html":
            files[f"report.{language}.html"] = as_page(said, charts(said, captions))
        elif step == "xlsx":
            names = (speaker.say("report-sheet-text"), speaker.say("report-sheet-names"))
            files[f"report.{language}.xlsx"] = as_workbook(said, dictionary, names)
        elif step == "pdf":
            files[f"report.{language}.pdf"] = as_pdf(said)
        elif step == "csv":
            files |= {f"csv.{language}/{name}": made for name, made in as_csv_set(said, dictionary).items()}
        else:
            files[f"report.{language}.json"] = as_json(report, said)
        progress(step)
    return files
