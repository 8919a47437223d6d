"""A file answers one question; one of more than 300 lines says in its head why it does not stop there."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT = 300
WORDS_OF_A_REASON = ("long because", "one file because", "lines because")


def long_files() -> list[Path]:
    files = [
        path
        for folder in ("bot", "content", "db", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if "versions" not in path.parts and len(path.read_text(encoding="utf-8").splitlines()) > LIMIT
    ]
    return sorted(path.relative_to(ROOT) for path in files)


def says_why(path: Path) -> bool:
    docstring = ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""
    return any(words in " ".join(docstring.split()) for words in WORDS_OF_A_REASON)


def test_a_long_file_says_why():
    silent = [str(path) for path in long_files() if not says_why(path)]

    assert silent == [], f"more than {LIMIT} lines: split it, or write in its docstring '… long because …'"
