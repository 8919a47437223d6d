"""`python -m bot.rules.identifiers FILE.jsonl [--missed]`: how well the screen does on a labelled file."""

import sys
from pathlib import Path

from bot.rules.identifiers.recall import describe, measure, read_labelled


def main(arguments: list[str]) -> int:
    """Print the table; 2 and a sentence when no readable file is named."""
    names = [argument for argument in arguments if not argument.startswith("--")]
    if len(names) != 1 or not Path(names[0]).is_file():
        sys.stderr.write("Name one file of labelled texts (JSON lines with text and spans).\n")
        return 2
    recall = measure(read_labelled(Path(names[0]).read_text(encoding="utf-8").splitlines()))
    sys.stdout.write(describe(recall) + "\n")
    if "--missed" in arguments:
        sys.stdout.write("".join(f"missed {kind}: {words}\n" for kind, words in recall.missed))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
