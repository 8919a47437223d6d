"""Figures of the report as SVG, drawn from what its tables show: nothing hidden can be read off a bar."""

import io
from dataclasses import dataclass

from bot.reports.evaluation.told import ToldReport, ToldTable

CHARTED = {"T1": 1, "T2": 1, "T3": 0, "T6": 0, "T7": 0}
"""Of which tables, and which of their sections."""
COLOUR = "#2f5d7c"
PERCENT = "percent"


@dataclass(frozen=True)
class Chart:
    """An SVG to put into a page, and what it says in words."""

    table: str
    caption: str
    svg: str


def charts(report: ToldReport, captions: dict[str, str]) -> list[Chart]:
    """The figures there is anything to draw for. `captions` by table."""
    found = []
    for table in report.tables:
        bars = bars_of(table)
        if bars:
            found.append(Chart(table.id, captions[table.id], _draw(bars)))
    return found


def bars_of(table: ToldTable) -> list[tuple[str, float]]:
    """Names and percentages of the charted section; hidden and empty cells have no bar."""
    if table.id not in CHARTED or len(table.sections) <= CHARTED[table.id]:
        return []
    column = 2 if table.id == "T3" else 0
    if table.id == "T6":
        return [
            (f"{row.name}, {table.columns[place].lower()}", _percent(row.cells[place].numbers))
            for row in table.sections[0].rows
            for place in (2, 3, 4)
            if PERCENT in row.cells[place].numbers
        ]
    return [
        (row.name, _percent(row.cells[column].numbers))
        for section in table.sections[CHARTED[table.id] : CHARTED[table.id] + 1]
        for row in section.rows
        if len(row.cells) > column and PERCENT in row.cells[column].numbers
    ]


def _percent(numbers: dict[str, object]) -> float:
    return float(str(numbers[PERCENT]))


def _draw(bars: list[tuple[str, float]]) -> str:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "echo", "font.family": "sans-serif"}):
        figure = Figure(figsize=(7.2, 0.6 + 0.34 * len(bars)), layout="constrained")
        axes = figure.add_subplot()
        names, values = [name for name, _ in bars], [value for _, value in bars]
        drawn = axes.barh(range(len(bars)), values, color=COLOUR, height=0.62)
        axes.bar_label(drawn, fmt="%.0f %%", padding=3, fontsize=9)
        axes.set_yticks(range(len(bars)), names, fontsize=9)
        axes.invert_yaxis()
        axes.set_xlim(0, 112)
        axes.set_xticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100 %"], fontsize=9)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        written = io.StringIO()
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    text = written.getvalue()
    return text[text.index("<svg") :]
