"""A row export as files: CSV with its codebook, a REDCap data dictionary and import file, the method and the loss."""

import csv
import io
from collections.abc import Callable, Sequence

from bot.rules.evaluation.anonymity import FIELDS
from bot.rules.evaluation.family import FEWEST
from bot.services.evaluation.export_rows import MEASURES, RowExport
from bot.services.export_log import plain

REDCAP_HEAD = (
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
)
"""The columns REDCap expects, in its order (REDCap's data dictionary template)."""
FORM = "participation"
DECIMAL = frozenset({"hours", "efficacy_pre", "efficacy_post"})
WHOLE = frozenset({"sessions", "didactics", "cases", "quiz_answers", "quiz_right"})
Say = Callable[..., str]


def row_files(export: RowExport, say: Say) -> dict[str, bytes]:
    """Files by name. CSV with a byte order mark for spreadsheets; REDCap's without, as it wants them."""
    columns = ("record_id", *FIELDS, *MEASURES)
    lines = [[plain(row[name]) for name in columns] for row in export.rows]
    meaning = {name: say(f"rows-{name.replace('_', '-')}") for name in columns}
    dictionary = [REDCAP_HEAD, *(_redcap(name, meaning[name], export) for name in columns)]
    return {
        "rows.csv": _csv([columns, *lines], mark=True),
        "codebook.csv": _csv([("name", "meaning"), *meaning.items()], mark=True),
        "method.txt": method_of(export, say).encode(),
        "redcap_dictionary.csv": _csv(dictionary),
        "redcap_import.csv": _csv([columns, *lines]),
    }


def method_of(export: RowExport, say: Say) -> str:
    """What was done so that nobody stands out, and what it cost."""
    found, total = export.generalised, len(export.rows)
    lines = [
        say("rows-method", kind=str(export.kind), count=total, fewest=FEWEST),
        *(
            say("rows-step", field=say(f"rows-{name.replace('_', '-')}"), step=found.steps[name])
            for name in FIELDS
        ),
        say("rows-loss", withheld=found.withheld, count=total, smallest=found.smallest),
        say("rows-limit"),
    ]
    return "\n".join(lines) + "\n"


def _redcap(name: str, label: str, export: RowExport) -> Sequence[str]:
    kind, choices, validation = "text", "", ""
    if name in FIELDS or name == "sessions_band":
        kind = "dropdown"
        values = sorted({row[name] for row in export.rows})
        choices = " | ".join(f"{value}, {value.replace('_', ' ')}" for value in values)
    elif name == "active_late":
        kind = "yesno"
    elif name in DECIMAL:
        validation = "number"
    elif name in WHOLE:
        validation = "integer"
    return (name, FORM, "", kind, label, choices, "", validation, *("",) * 10)


def _csv(lines: Sequence[Sequence[str]], *, mark: bool = False) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(lines)
    return written.getvalue().encode("utf-8-sig" if mark else "utf-8")
