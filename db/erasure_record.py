"""The file beside the data that says what was erased, so that it stays erased when an older backup is restored.

One JSON object a line: when, what kind, and a pseudonym or a case's mark. Never words, names or Discord ids. Lines are
only ever added, and each addition is on the disk before it counts as written.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.rules.retention import Erased

FILE_NAME = "erasures.jsonl"


@dataclass(frozen=True)
class RecordedErasure:
    """One line."""

    what: Erased
    object_id: str
    at: datetime


class ErasureRecord:
    """The file; it need not be there yet. Both methods block: keep them off the event loop."""

    def __init__(self, path: Path) -> None:
        """Read from and add to this file."""
        self.path = path

    def add(self, erasures: Iterable[RecordedErasure]) -> None:
        """Add lines; they are on the disk when this returns. Raises OSError."""
        lines = [
            json.dumps({"at": one.at.isoformat(), "what": one.what.value, "object": one.object_id}) + "\n"
            for one in erasures
        ]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not self.path.exists()
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if not is_new and not self._ends_well():
                lines.insert(0, "\n")
            os.write(descriptor, "".join(lines).encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if is_new:
            folder = os.open(self.path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def read(self) -> list[RecordedErasure]:
        """Every line, oldest first; one that a crash cut short is left out. Raises OSError."""
        if not self.path.exists():
            return []
        found = []
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                kept = json.loads(line)
                found.append(
                    RecordedErasure(Erased(kept["what"]), kept["object"], datetime.fromisoformat(kept["at"]))
                )
            except (ValueError, KeyError, TypeError):
                continue
        return found

    def _ends_well(self) -> bool:
        written = self.path.read_bytes()
        return not written or written.endswith(b"\n")
