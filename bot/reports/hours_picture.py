"""Hours by type as a small picture, and what it says in words."""

import io
from collections.abc import Mapping

from bot.rules.participation import Act
from bot.views.credit_pages import hours_of
from bot.views.log_pages import act_name
from bot.views.speaker import Speaker

COLOUR = "#2f5d7c"
MOST_ALT = 1_000


def picture_alt(speaker: Speaker, minutes: Mapping[Act, int]) -> str:
    """Every bar in words."""
    bars = "; ".join(
        speaker.say("picture-bar", act=act_name(speaker, act), hours=hours_of(speaker, spent))
        for act, spent in minutes.items()
    )
    return speaker.say("picture-alt", bars=bars)[:MOST_ALT]


def draw_hours(speaker: Speaker, minutes: Mapping[Act, int]) -> bytes:
    """A PNG with one bar a type, longest first. The first one takes a second: run it off the event loop."""
    from matplotlib.figure import Figure

    longest_first = sorted(minutes.items(), key=lambda bar: -bar[1])
    names = [act_name(speaker, act) for act, _ in longest_first]
    hours = [spent / 60 for _, spent in longest_first]
    figure = Figure(figsize=(6.4, 1.1 + 0.42 * len(hours)), layout="constrained", dpi=120)
    axes = figure.add_subplot()
    bars = axes.barh(range(len(hours)), hours, color=COLOUR, height=0.6)
    axes.bar_label(bars, [hours_of(speaker, spent) for _, spent in longest_first], padding=4, fontsize=10)
    axes.set_yticks(range(len(hours)), names, fontsize=10)
    axes.invert_yaxis()
    axes.set_xlim(0, max(hours) * 1.2)
    axes.set_title(speaker.say("picture-title"), fontsize=11, loc="left")
    axes.set_xlabel(speaker.say("picture-axis"), fontsize=9)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    written = io.BytesIO()
    figure.savefig(written, format="png", metadata={"Software": None})
    return written.getvalue()
