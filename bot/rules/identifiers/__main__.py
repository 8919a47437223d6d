"""`python -m bot.rules.identifiers FILE [--missed]`: how well and how fast the screen does on a labelled file.

FILE holds JSON lines with text and spans, or ends in .txt and holds marked texts, one a line.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bot.rules.identifiers.recall import describe, measure, read_labelled, read_marked
from bot.rules.identifiers.screen import screen

LONG = 4000


def main(arguments: list[str]) -> int:
    """Print the table; 2 and a sentence when no readable file is named."""
    names = [argument for argument in arguments if not argument.startswith("--")]
    if len(names) != 1 or not Path(names[0]).is_file():
        sys.stderr.write(
            "Name one file of labelled texts: JSON lines with text and spans, or a .txt of marked texts.\n"
        )
        return 2
    read = read_marked if names[0].endswith(".txt") else read_labelled
    labelled = read(Path(names[0]).read_text(encoding="utf-8").splitlines())
    recall = measure(labelled)
    sys.stdout.write(describe(recall) + "\n")
    texts = [one.text for one in labelled]
    together = " ".join(texts)
    pieces = [together[place : place + LONG] for place in range(0, len(together), LONG)]
    sys.stdout.write(f"a text: {_timed(texts)}\n{LONG:,} characters: {_timed(pieces)}\n")
    if "--missed" in arguments:
        sys.stdout.write("".join(f"missed {kind}: {words}\n" for kind, words in recall.missed))
    return 0


def _timed(texts: Sequence[str]) -> str:
    """Measure the processor time of each text once; the word lists have been read by then."""
    taken = []
    for text in texts:
        began = time.process_time()
        screen(text)
        taken.append(1000 * (time.process_time() - began))
    taken.sort()
    middle, late = taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    return f"p50 {middle:.1f} ms, p95 {late:.1f} ms, longest {taken[-1]:.1f} ms"


if __name__ == "__main__":  # pragma: no cover
    raise SystemExit(main(sys.argv[1:]))
