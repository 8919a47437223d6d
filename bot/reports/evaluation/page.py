"""The report as one accessible page, without a script and without anything to load."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.reports.evaluation.charts import Chart
from bot.reports.evaluation.told import ToldReport


def as_page(report: ToldReport, charts: list[Chart]) -> bytes:
    """HTML: every table with its caption and header cells, the figures beside them, methods and limits."""
    template = _templates().get_template("evaluation.html")
    figures = {chart.table: chart for chart in charts}
    return template.render(report=report, figures=figures).encode()


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("bot.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
