"""Instruments ask the same in both languages; a changed wording is refused until it has a version of its own."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from content.check_instruments import check_instruments
from content.instrument import MOST_ITEM_CHARACTERS, load_instruments
from content.vocabulary import load_vocabulary

LANGUAGES = ("en-CA", "fr-CA")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the package's instruments, to be broken."""
    return Path(shutil.copytree(str(files("content") / "instruments"), tmp_path / "instruments"))


def edit(folder: Path, name: str, old: str, new: str) -> list[str]:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in check_instruments(folder)]


def test_the_instruments_of_the_package_are_in_order(folder: Path):
    assert check_instruments(folder) == []
    assert load_instruments().ids() == (
        "barriers",
        "commitment",
        "interprofessional",
        "reasons",
        "satisfaction",
        "self_efficacy",
    )


def test_self_efficacy_has_ten_to_twelve_items_of_seven_steps_and_says_what_it_is():
    for language in LANGUAGES:
        asked = load_instruments().get("self_efficacy", language)
        assert 10 <= len(asked.items) <= 12
        assert asked.items_at("pre") == asked.items_at("post") == asked.items
        assert {(scale.least, scale.most) for scale in asked.scales.values()} == {(1, 7)}
    text = (files("content") / "instruments" / "self_efficacy.en-CA.yaml").read_text(encoding="utf-8")
    assert "Not a validated scale" in text


def test_satisfaction_asks_other_things_of_a_session_than_of_a_cycle():
    asked = load_instruments().get("satisfaction", "en-CA")

    assert {item.id.split("_")[0] for item in asked.items_at("session")} == {"session"}
    assert {item.id.split("_")[0] for item in asked.items_at("cycle")} == {"cycle"}


def test_professions_are_named_as_in_the_vocabulary():
    vocabulary = load_vocabulary()
    for language in LANGUAGES:
        [involved, _] = load_instruments().get("interprofessional", language).items
        assert {
            choice: vocabulary.label("profession", choice, language) for choice in involved.choices
        } == dict(involved.choices)


def test_every_answer_fits_its_column():
    for instrument in load_instruments().all():
        for item in instrument.items:
            assert (
                max(len(f"{item.id}.{choice}") for choice in (*item.choices, "declined"))
                <= MOST_ITEM_CHARACTERS
            )


def test_a_changed_word_needs_a_new_version_which_needs_its_hash(folder: Path):
    [changed] = edit(folder, "reasons.en-CA.yaml", "Choose all that apply", "Choose what applies")
    assert "raise the version in both languages" in changed

    edit(folder, "reasons.en-CA.yaml", "version: 1", "version: 2")
    raised = edit(folder, "reasons.fr-CA.yaml", "version: 1", "version: 2")
    assert len(raised) == 2
    assert all("version 2 is new; put its hash into versions.yaml" in one for one in raised)

    hashes = {one.split(": ")[-2]: one.split(": ")[-1] for one in raised}
    lines = "".join(f"    {language}: {kept}\n" for language, kept in hashes.items())
    assert edit(folder, "versions.yaml", "reasons:\n", f'reasons:\n  "2":\n{lines}') == []

    edit(folder, "reasons.en-CA.yaml", "version: 2", "version: 1")
    back = edit(folder, "reasons.fr-CA.yaml", "version: 2", "version: 1")
    assert any("a version is never taken back" in one for one in back)


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("reasons.fr-CA.yaml", "isolation:", "alone:", "an item, or their order, differs"),
        ("reasons.fr-CA.yaml", "version: 1", "version: 2", "the version differs"),
        ("satisfaction.fr-CA.yaml", "most: 5", "most: 7", "a scale differs"),
        ("satisfaction.fr-CA.yaml", "[session, cycle]", "[cycle, session]", "a timepoint differs"),
        ("reasons.en-CA.yaml", "isolation:", "none:", "no choice may be called none"),
        ("reasons.en-CA.yaml", "id: reasons", "id: motives", "not its name"),
        ("reasons.en-CA.yaml", "choose: several", "choose: any", "items.0.choose"),
        ("commitment.en-CA.yaml", "scale: sure", "scale: certain", "there is no scale certain"),
        ("commitment.en-CA.yaml", "  - id: sure", "  - id: area", "two items have the same id"),
        ("commitment.en-CA.yaml", "    scale: sure", "    choose: one", "either a scale, or choose"),
        ("self_efficacy.en-CA.yaml", "id: assess", "id: assess\n    timepoints: [cycle]", "asked when the"),
        ("barriers.en-CA.yaml", "id: organisation", f"id: {'o' * 32}", "longer than 40 characters"),
        ("versions.yaml", 'reasons:\n  "1":', 'reasons: []\nothers:\n  "1":', "by instrument, version"),
        ("barriers.en-CA.yaml", "id: barriers", "id: [", "not YAML"),
    ],
)
def test_what_is_wrong_is_named(folder: Path, name: str, old: str, new: str, sentence: str):
    assert any(sentence in one for one in edit(folder, name, old, new))


def test_a_file_of_another_name_and_a_missing_language_are_named(folder: Path):
    (folder / "reasons.fr-CA.yaml").rename(folder / "reasons.french.yaml")

    found = [str(problem) for problem in check_instruments(folder)]

    assert any("the name must be" in one for one in found)
    assert any("is not written in fr-CA" in one for one in found)
