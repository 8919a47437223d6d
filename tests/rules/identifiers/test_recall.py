"""The figures on labelled texts do not get worse, and the command prints them."""

import json
from pathlib import Path

import pytest

from bot.rules.identifiers.__main__ import main
from bot.rules.identifiers.recall import GROUPS, Recall, describe, measure, read_labelled, unmark
from tests.rules.identifiers.marked_texts import read_set

SHARED = Path(__file__).resolve().parents[4] / "shared" / "phi_dev.jsonl"


GOALS = {"structured": (0.98, 0.98), "names": (0.80, 0.92), "places": (0.80, 0.92)}


def reaches_the_goals(recall: Recall) -> None:
    for group, (refused, found) in GOALS.items():
        spans = sum(recall.spans[kind] for kind in GROUPS[group])
        assert sum(recall.blocked[kind] for kind in GROUPS[group]) >= refused * spans, group
        assert sum(recall.warned[kind] for kind in GROUPS[group]) >= found * spans, group
    assert recall.identifying_stopped >= 0.99 * recall.identifying_texts
    assert recall.clean_stopped <= 0.03 * recall.clean_texts
    assert recall.clean_questioned <= 0.15 * recall.clean_texts


def test_second_set_reaches_the_goals() -> None:
    reaches_the_goals(measure(read_set("second_set.txt")))


def test_sixth_set_reaches_the_goals_and_so_do_its_whole_case_questions() -> None:
    texts = read_set("sixth_set.txt")
    whole = measure([one for one in texts if not one.spans and len(one.text) > 350])

    recall = measure(texts)

    for group, (refused, found) in list(GOALS.items())[1:]:
        spans = sum(recall.spans[kind] for kind in GROUPS[group])
        assert sum(recall.blocked[kind] for kind in GROUPS[group]) >= refused * spans, group
        assert sum(recall.warned[kind] for kind in GROUPS[group]) >= found * spans, group
    assert recall.identifying_stopped == recall.identifying_texts
    assert whole.clean_texts >= 20
    assert whole.clean_stopped <= 0.05 * whole.clean_texts
    assert whole.clean_questioned <= 0.20 * whole.clean_texts


def test_third_set_is_found_and_its_clean_texts_pass() -> None:
    recall = measure(read_set("third_set.txt"))

    names, places = (sum(recall.warned[kind] for kind in GROUPS[group]) for group in ("names", "places"))
    assert (names, places) >= (35, 18)
    assert recall.identifying_stopped == recall.identifying_texts
    assert recall.clean_stopped == 0


def test_development_set_reaches_the_goals() -> None:
    if not SHARED.is_file():
        pytest.skip("the development set is not part of the repository")
    reaches_the_goals(measure(read_labelled(SHARED.read_text(encoding="utf-8").splitlines())))


def test_table_counts_what_was_missed_and_what_was_a_false_alarm() -> None:
    texts = [
        unmark("Her [[NAME:spouse]] was seen on [[DATE:2021-11-03]]."),
        unmark("Admitted in [[DATE:March]]."),
        unmark("Ring 416-555-0199."),
        unmark("PEG 7/10."),
    ]

    recall = measure(texts)
    table = describe(recall)

    assert recall.missed == [("NAME", "spouse")]
    assert (recall.blocked["DATE"], recall.warned["DATE"], recall.spans["DATE"]) == (1, 2, 2)
    assert (recall.clean_texts, recall.clean_stopped, recall.alarms) == (2, 1, 1)
    assert "stopped 50.0%" in table
    assert "false alarms per text 0.50" in table


def test_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labelled = tmp_path / "texts.jsonl"
    row = {"text": "Her dear wife.", "spans": [{"start": 9, "end": 13, "type": "NAME"}]}
    labelled.write_text(json.dumps(row) + "\n\n", encoding="utf-8")

    code = main([str(labelled), "--missed"])

    assert code == 0
    assert main([str(labelled)]) == 0
    printed = capsys.readouterr().out
    assert "missed NAME: wife" in printed
    assert "4,000 characters: p50" in printed
    assert "texts with identifiers 1: refused 0.0%" in printed


def test_command_reads_marked_texts_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marked = tmp_path / "texts.txt"
    marked.write_text("# A remark.\nRing [[PHONE:416-555-0199]].\n", encoding="utf-8")

    assert main([str(marked)]) == 0
    assert "PHONE              1   1.000" in capsys.readouterr().out


def test_command_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert main(["no-such-file.jsonl"]) == 2
    assert "JSON lines" in capsys.readouterr().err
