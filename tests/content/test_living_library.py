"""The library takes up what was edited, keeps what is broken as it was, and says what is wrong."""

from pathlib import Path

import pytest

from content.living_library import LivingLibrary, open_library, read_edition
from content.loader import load_didactics
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


def reread(living: LivingLibrary) -> None:
    living.replace(living.read_again())


def body(living: LivingLibrary, didactic_id: str = "short-one", language: str = "en-CA") -> str:
    return living.library.get(didactic_id, language).body + "\n"


def test_an_edited_text_is_taken_up_and_another_hash_with_it(folder: Path) -> None:
    living = open_library(folder)
    taken_before, old_hash = living.library, living.library.get("short-one", "en-CA").content_hash

    write_didactic(folder.parent, body=NEW)
    reread(living)

    assert body(living) == NEW
    assert living.library.get("short-one", "en-CA").content_hash != old_hash
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
    living = open_library(folder)
    write_didactic(folder.parent, **broken)
    write_didactic(folder.parent, body=FRENCH_BODY + "Et encore.\n", language="fr-CA")
    second(folder)
    reread(living)

    assert body(living) == BODY
    assert body(living, language="fr-CA") == FRENCH_BODY
    assert living.library.ids() == ("short-one", "second-one")
    assert place in {one.place for one in living.refused}
    assert any(sentence in wrong for wrong in living.wrong_at(place))


def test_one_state_of_a_file_has_one_mark_and_a_mended_file_none(folder: Path) -> None:
    living = open_library(folder)
    marks = []
    for text in (
        NEW.replace("[smith2020]", ""),
        NEW.replace("[smith2020]", ""),
        NEW.replace("[smith2020]", "x"),
    ):
        write_didactic(folder.parent, body=text)
        reread(living)
        marks.append({one.mark for one in living.refused})
    write_didactic(folder.parent, body=NEW)
    reread(living)

    assert marks[0] == marks[1]
    assert not marks[0] & marks[2]
    assert living.refused == ()
    assert body(living) == NEW


def test_what_is_taken_out_is_gone_but_an_empty_folder_is_no_library(folder: Path) -> None:
    second(folder)
    living = open_library(folder)
    for path in folder.glob("*/second-one.*"):
        path.unlink()
    reread(living)
    left = living.library.ids()
    for path in folder.glob("*/*"):
        path.unlink()
    reread(living)

    assert left == ("short-one",)
    assert living.library.ids() == left
    assert living.wrong_at(".") == ("there is no didactic in the folder",)


def test_what_is_broken_from_the_start_is_taken_from_the_package(tmp_path: Path) -> None:
    own = load_didactics().get("opioid-trial", "en-CA")
    track = tmp_path / "opioid_stewardship"
    track.mkdir()
    (track / "opioid-trial.en-CA.md").write_text("half a file", encoding="utf-8")
    (track / ".opioid-trial.en-CA.md").write_text("what an editor leaves", encoding="utf-8")

    living = open_library(tmp_path)

    assert living.library.get("opioid-trial", "en-CA") == own
    assert living.library.ids() == ("opioid-trial",)
    assert [one.place for one in living.refused] == ["opioid_stewardship/opioid-trial.en-CA.md"]


def test_a_folder_without_a_didactic_opens_empty(tmp_path: Path) -> None:
    assert open_library(tmp_path).library.ids() == ()
    assert read_edition(tmp_path / "gone", before=load_didactics()).library.ids() == load_didactics().ids()


def test_the_states_of_the_files_tell_whether_something_changed(folder: Path) -> None:
    living = open_library(folder)
    unchanged = living.file_states()
    write_didactic(folder.parent, body=NEW + "More.\n")

    assert living.is_read(unchanged)
    assert not living.is_read(living.file_states())
    reread(living)
    assert living.is_read(living.file_states())
    assert open_library().is_read(open_library().file_states())
