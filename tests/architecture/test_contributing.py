"""What CONTRIBUTING.md points at is there: its paths, the names in the code, the keys of sentences."""

import re
from pathlib import Path

import pytest

from content.loader import load_didactics

ROOT = Path(__file__).parents[2]
TEXT = re.sub(r"```.*?```", "", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), flags=re.DOTALL)
QUOTED = re.findall(r"`([^`]+)`", TEXT)
PATHS = [
    one for one in QUOTED if re.fullmatch(r"[\w.{},*/<>-]+(?:\.(?:py|ftl|yaml|md|txt|toml|example)|/)", one)
]
CALLED = [one.split("(")[0] for one in QUOTED]
NAMES = [
    one for one in CALLED if re.fullmatch(r"_?[A-Z][A-Z_]{3,}|_?[a-z]+(?:_[a-z]+)+|[A-Z][a-z]+[A-Z]\w+", one)
]
SETTINGS = {"ECHO_LOG_FORMAT", "NAME_FILE"}
KEYS = [one for one in QUOTED if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", one)]


def code() -> str:
    folders = ("bot", "db", "content", "tests")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if path != Path(__file__)]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


def places(path: str) -> list[Path]:
    """The files a path stands for; one that is only a name is looked for anywhere."""
    pattern = re.sub(r"<[^>]+>|\{[^}]+\}", "*", path).rstrip("/")
    return [
        *ROOT.glob(pattern),
        *(found for room in ("bot", "content", "tests", "db") for found in ROOT.glob(f"{room}/**/{pattern}")),
    ]


@pytest.mark.parametrize("path", sorted(set(PATHS)))
def test_a_path_leads_somewhere(path: str):
    assert places(path)


def test_names_are_those_of_the_code():
    text = code()

    assert [name for name in sorted(set(NAMES) - SETTINGS) if not re.search(rf"\b{name}\b", text)] == []


def test_sentences_are_written():
    written = {
        key
        for path in (ROOT / "content" / "messages" / "en-CA").iterdir()
        for key in re.findall(r"^([a-z0-9-]+) =", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    others = {"form-pass", *load_didactics().ids()}

    assert sorted(set(KEYS) - written - others) == []


def test_the_whole_text_is_read():
    assert {"bot/rules/authority.py", "problems.ftl", "bot/services/<verb>_<noun>.py"} <= set(PATHS)
    assert {"RIGHTS", "_REFUSALS", "ActionButton", "who_acts"} <= set(NAMES)
    assert {"setting-wrong-log-format", "passed-on"} <= set(KEYS)
