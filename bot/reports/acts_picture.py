"""A small picture of how much was done in each week. Takes a moment: not for the event loop."""

import io
from collections.abc import Sequence

BAR, CURRENT = "#2f5d7c", "#9db8ca"


def draw_acts(labels: Sequence[str], counts: Sequence[int], title: str) -> bytes:
    """A PNG of bars, one for each week with its number above; the last week is not over and is drawn lighter."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context({"font.family": "sans-serif"}):
        figure = Figure(figsize=(7.2, 2.9), dpi=110, layout="constrained")
        axes = figure.add_subplot()
        places = range(len(counts))
        colours = [BAR] * (len(counts) - 1) + [CURRENT]
        drawn = axes.bar(places, counts, color=colours, width=0.68)
        axes.bar_label(drawn, padding=2, fontsize=9)
        axes.set_xticks(places, labels, fontsize=9, rotation=30, ha="right", rotation_mode="anchor")
        axes.set_yticks([])
        axes.set_ylim(0, max(1, *counts) * 1.18)
        axes.set_title(title, fontsize=11, loc="left")
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        written = io.BytesIO()
        figure.savefig(written, format="png", metadata={"Software": None})
    return written.getvalue()
