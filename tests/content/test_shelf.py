"""The shelf takes up what was edited, keeps what is broken as it was, and says what is wrong."""

from pathlib import Path

import pytest

from content.loader import load_didactics
from content.shelf import Shelf, open_shelf, read_edition
from tests.content.valid_content import BODY, FRENCH_BODY, FRONT, write_content, write_didactic

NEW = "Half of them, 50% in all, felt better [smith2020]. The rest did not.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_content(tmp_path)
    return tmp_path / "didactics"


def second(folder: Path, **changed: str) -> None:
    for language in ("en-CA", "fr-CA"):
        front = FRONT.replace("short-one", "second-one").replace("week: 3", "week: 4")
        write_didactic(folder.parent, front=front, language=language, name="second-one", **changed)


def reread(shelf: Shelf) -> None:
    shelf.put_up(shelf.read_again())


def body(shelf: Shelf, didactic_id: str = "short-one", language: str = "en-CA") -> str:
    return shelf.library.get(didactic_id, language).body + "\n"


def test_an_edited_text_is_taken_up_and_another_hash_with_it(folder: Path) -> None:
    shelf = open_shelf(folder)
    taken_before, old_hash = shelf.library, shelf.library.get("short-one", "en-CA").content_hash

    write_didactic(folder.parent, body=NEW)
    reread(shelf)

    assert body(shelf) == NEW
    assert shelf.library.get("short-one", "en-CA").content_hash != old_hash
    assert taken_before.get("short-one", "en-CA").body + "\n" == BODY


@pytest.mark.parametrize(
    ("broken", "place", "sentence"),
    [
        ({"body": NEW.replace(" [smith2020]", "")}, "pain_science/short-one.en-CA.md", "a number without"),
        ({"front": "id: [\n"}, "pain_science/short-one.en-CA.md", "not YAML"),
        ({"body": NEW.replace("50", "60")}, "short-one", "a figure in the text differs"),
    ],
)
def test_a_broken_file_keeps_the_old_text_in_both_languages(
    folder: Path, broken: dict[str, str], place: str, sentence: str
) -> None:
    shelf = open_shelf(folder)
    write_didactic(folder.parent, **broken)
    write_didactic(folder.parent, body=FRENCH_BODY + "Et encore.\n", language="fr-CA")
    second(folder)
    reread(shelf)

    assert body(shelf) == BODY
    assert body(shelf, language="fr-CA") == FRENCH_BODY
    assert shelf.library.ids() == ("short-one", "second-one")
    assert place in {one.place for one in shelf.refused}
    assert any(sentence in wrong for wrong in shelf.wrong_at(place))


def test_one_state_of_a_file_has_one_mark_and_a_mended_file_none(folder: Path) -> None:
    shelf = open_shelf(folder)
    marks = []
    for text in (
        NEW.replace("[smith2020]", ""),
        NEW.replace("[smith2020]", ""),
        NEW.replace("[smith2020]", "x"),
    ):
        write_didactic(folder.parent, body=text)
        reread(shelf)
        marks.append({one.mark for one in shelf.refused})
    write_didactic(folder.parent, body=NEW)
    reread(shelf)

    assert marks[0] == marks[1]
    assert not marks[0] & marks[2]
    assert shelf.refused == ()
    assert body(shelf) == NEW


def test_what_is_taken_out_is_gone_but_an_empty_folder_is_no_library(folder: Path) -> None:
    second(folder)
    shelf = open_shelf(folder)
    for path in folder.glob("*/second-one.*"):
        path.unlink()
    reread(shelf)
    left = shelf.library.ids()
    for path in folder.glob("*/*"):
        path.unlink()
    reread(shelf)

    assert left == ("short-one",)
    assert shelf.library.ids() == left
    assert shelf.wrong_at(".") == ("there is no didactic in the folder",)


def test_what_is_broken_from_the_start_is_taken_from_the_package(tmp_path: Path) -> None:
    own = load_didactics().get("opioid-trial", "en-CA")
    track = tmp_path / "opioid_stewardship"
    track.mkdir()
    (track / "opioid-trial.en-CA.md").write_text("half a file", encoding="utf-8")
    (track / ".opioid-trial.en-CA.md").write_text("what an editor leaves", encoding="utf-8")

    shelf = open_shelf(tmp_path)

    assert shelf.library.get("opioid-trial", "en-CA") == own
    assert shelf.library.ids() == ("opioid-trial",)
    assert [one.place for one in shelf.refused] == ["opioid_stewardship/opioid-trial.en-CA.md"]


def test_a_folder_without_a_didactic_opens_empty(tmp_path: Path) -> None:
    assert open_shelf(tmp_path).library.ids() == ()
    assert read_edition(tmp_path / "gone", before=load_didactics()).library.ids() == load_didactics().ids()


def test_the_states_of_the_files_tell_whether_something_changed(folder: Path) -> None:
    shelf = open_shelf(folder)
    unchanged = shelf.file_states()
    write_didactic(folder.parent, body=NEW + "More.\n")

    assert shelf.is_read(unchanged)
    assert not shelf.is_read(shelf.file_states())
    reread(shelf)
    assert shelf.is_read(shelf.file_states())
    assert open_shelf().is_read(open_shelf().file_states())
