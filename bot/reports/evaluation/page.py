"""The report as one accessible page, without a script and without anything to load."""

from bot.reports.evaluation.charts import Chart
from bot.reports.evaluation.told import ToldReport
from bot.reports.pages import as_html


def as_page(report: ToldReport, charts: list[Chart]) -> bytes:
    """HTML: every table with its caption and header cells, the figures beside them, methods and limits."""
    figures = {chart.table: chart for chart in charts}
    return as_html("evaluation.html", report=report, figures=figures)
