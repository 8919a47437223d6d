"""`echo-pain content`, as somebody who writes a didactic meets it."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from content.check_didactics import check_didactics
from content.loader import load_didactics
from db.keys import new_key
from tests.bot.test_cli import ROOT, VALID_DAY, assert_ended_with, echo_pain_on, sentence


@pytest.fixture
def surroundings() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}


def test_content_past_its_review_date_is_named(surroundings, tmp_path):
    result = echo_pain_on("2031-01-01", "content", "check", environ=surroundings, cwd=tmp_path)

    assert result.returncode == 1
    assert result.stdout.count("expired on 2027-11-23") == 32


def test_a_folder_of_ones_own_is_checked_when_it_is_named_or_set(surroundings, tmp_path):
    made = new("pacing", environ=surroundings, cwd=tmp_path)
    named = echo_pain_on(
        VALID_DAY, "content", "check", "--folder", "mine", environ=surroundings, cwd=tmp_path
    )
    set_up = surroundings | {"ECHO_CONTENT_DIR": str(tmp_path / "mine")}
    by_setting = echo_pain_on(VALID_DAY, "content", "check", environ=set_up, cwd=tmp_path)

    assert made.returncode == 0
    assert named.returncode == by_setting.returncode == 1
    assert named.stdout == by_setting.stdout
    assert "pacing.fr-CA.md: still to be written" in named.stdout


def test_a_folder_without_a_didactic_is_no_library(surroundings, tmp_path):
    (tmp_path / "mine").mkdir()
    environ = surroundings | {
        "ECHO_CONTENT_DIR": "mine",
        "ECHO_SECRET_KEYS": new_key(),
        "DISCORD_TOKEN": "x",
        "ECHO_DATA_DIR": "data",
    }

    result = echo_pain_on(VALID_DAY, "run", environ=environ, cwd=tmp_path)

    assert_ended_with(result, sentence("setting-content-dir-empty", setting="ECHO_CONTENT_DIR"))
    assert not (tmp_path / "data" / "echo.sqlite3").exists()


def new(*arguments: str, environ: dict[str, str], cwd: Path) -> subprocess.CompletedProcess[str]:
    given = ("--track", "pain_science", "--week", "17", "--folder", "mine", *arguments)
    return echo_pain_on(VALID_DAY, "content", "new", *given, environ=environ, cwd=cwd)


def test_a_new_didactic_lacks_only_what_a_person_has_to_write(surroundings, tmp_path):
    title = 'Pacing: "little and often"'

    result = new("pacing", "--title", title, environ=surroundings, cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[:2] == [
        f"mine/pain_science/pacing.{language}.md" for language in ("en-CA", "fr-CA")
    ]
    written = load_didactics(tmp_path / "mine")
    assert written.get("pacing", "en-CA").title == title
    assert written.get("pacing", "fr-CA").title.startswith("À ÉCRIRE")
    problems = check_didactics(tmp_path / "mine", today=date.fromisoformat(VALID_DAY))
    assert len(problems) > 10
    assert [one for one in problems if not one.sentence.startswith("still to be written: ")] == []


def test_a_new_didactic_overwrites_nothing_and_refuses_what_the_schema_would(surroundings, tmp_path):
    made = new("pacing", environ=surroundings, cwd=tmp_path)
    taken = new("pacing", "--track", "interprofessional", environ=surroundings, cwd=tmp_path)
    wrong_id = new("Pacing!", environ=surroundings, cwd=tmp_path)
    long_title = new("pacing-two", "--title", "x" * 101, environ=surroundings, cwd=tmp_path)
    (tmp_path / "mine" / "interprofessional").write_text("a file, not a folder")
    unwritable = new("pacing-three", "--track", "interprofessional", environ=surroundings, cwd=tmp_path)

    assert made.returncode == 0
    place = "mine/pain_science/pacing.en-CA.md"
    assert_ended_with(taken, sentence("content-new-taken", place=place), code=1)
    assert_ended_with(wrong_id, sentence("content-new-id", given="Pacing!"), code=1)
    assert_ended_with(long_title, sentence("content-new-title", most=100), code=1)
    assert_ended_with(unwritable, sentence("content-new-unwritable", place="mine"), code=1)
    assert len(list(tmp_path.glob("mine/*/*.md"))) == 2
