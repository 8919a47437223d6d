"""How well the screen does on labelled texts: recall by kind and tier, false alarms on clean texts."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.rules.identifiers.finding import Finding, Tier
from bot.rules.identifiers.screen import screen

_MARK = re.compile(r"\[\[(\w{1,20}):(.{1,200}?)\]\](?!\])")
STRUCTURED = (
    "DATE",
    "AGE90",
    "HEALTH_CARD",
    "SIN",
    "MRN",
    "PHONE",
    "EMAIL",
    "URL",
    "POSTAL",
    "OTHER_ID",
    "ADDRESS",
)
GROUPS = {
    "structured": tuple(kind for kind in STRUCTURED if kind != "ADDRESS"),
    "names": ("NAME", "PROVIDER"),
    "places": ("PLACE", "FACILITY", "EMPLOYER"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the stretches (start, end, kind in capitals) that identify somebody."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Recall:
    """Counts only; `missed` holds what was missed, for the developer who runs this on synthetic texts."""

    spans: Counter[str] = field(default_factory=Counter)
    blocked: Counter[str] = field(default_factory=Counter)
    warned: Counter[str] = field(default_factory=Counter)
    identifying_texts: int = 0
    identifying_stopped: int = 0
    identifying_refused: int = 0
    clean_texts: int = 0
    clean_characters: int = 0
    clean_stopped: int = 0
    clean_questioned: int = 0
    alarms: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)


def read_labelled(lines: Iterable[str]) -> list[Labelled]:
    """Read JSON lines of `{"text", "spans": [{"start", "end", "type"}]}`; empty lines are skipped."""
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        Labelled(row["text"], tuple((span["start"], span["end"], span["type"]) for span in row["spans"]))
        for row in rows
    ]


def read_marked(lines: Iterable[str]) -> list[Labelled]:
    """Read one text a line, in which `[[KIND:words]]` marks what identifies somebody; # begins a remark."""
    return [unmark(line) for line in lines if line and not line.startswith("#")]


def unmark(line: str) -> Labelled:
    """Take the marks out of one text and keep where they stood."""
    text, spans, place = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[place : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        place = mark.end()
    return Labelled(text + line[place:], tuple(spans))


def measure(texts: Iterable[Labelled]) -> Recall:
    """Screen every text and count. A stretch counts as found when findings cover at least half of it."""
    recall = Recall()
    for labelled in texts:
        findings = screen(labelled.text)
        blocks = [finding for finding in findings if finding.tier is Tier.BLOCK]
        if not labelled.spans:
            recall.clean_texts += 1
            recall.clean_characters += len(labelled.text)
            recall.clean_stopped += bool(blocks)
            recall.clean_questioned += bool(findings)
            recall.alarms += len(findings)
        else:
            recall.identifying_texts += 1
            recall.identifying_stopped += bool(findings)
            recall.identifying_refused += bool(blocks)
        for start, end, kind in labelled.spans:
            recall.spans[kind] += 1
            is_blocked = _covers_half(blocks, start, end)
            is_found = is_blocked or _covers_half(findings, start, end)
            recall.blocked[kind] += is_blocked
            recall.warned[kind] += is_found
            if not is_found:
                recall.missed.append((kind, labelled.text[start:end]))
    return recall


def describe(recall: Recall) -> str:
    """Lay the counts out as a table, structured kinds first."""
    kinds = [kind for kind in STRUCTURED if recall.spans[kind]] + sorted(set(recall.spans) - set(STRUCTURED))
    lines = [f"{'kind':<14}{'spans':>6}{'block':>8}{'block or warn':>15}"]
    lines += [_row(recall, kind, [kind]) for kind in kinds]
    lines += [
        _row(recall, title, group)
        for title, group in GROUPS.items()
        if any(recall.spans[kind] for kind in group)
    ]
    lines.append(_row(recall, "all", kinds))
    identifying = max(recall.identifying_texts, 1)
    refused, stopped = recall.identifying_refused / identifying, recall.identifying_stopped / identifying
    lines.append(
        f"texts with identifiers {recall.identifying_texts}: refused {refused:.1%}, refused or asked {stopped:.1%}"
    )
    texts = max(recall.clean_texts, 1)
    lines.append(
        f"clean texts {recall.clean_texts}: stopped {recall.clean_stopped / texts:.1%}, stopped or asked "
        f"{recall.clean_questioned / texts:.1%}; false alarms per text {recall.alarms / texts:.2f}, "
        f"per 1,000 characters {1000 * recall.alarms / max(recall.clean_characters, 1):.2f}"
    )
    return "\n".join(lines)


def _covers_half(findings: Sequence[Finding], start: int, end: int) -> bool:
    covered = sum(max(0, min(end, finding.end) - max(start, finding.start)) for finding in findings)
    return 2 * covered >= end - start


def _row(recall: Recall, title: str, kinds: Sequence[str]) -> str:
    spans = sum(recall.spans[kind] for kind in kinds)
    blocked, warned = sum(recall.blocked[kind] for kind in kinds), sum(recall.warned[kind] for kind in kinds)
    return f"{title:<14}{spans:>6}{blocked / max(spans, 1):>8.3f}{warned / max(spans, 1):>15.3f}"
