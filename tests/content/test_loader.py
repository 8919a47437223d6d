"""The library reads what is valid and names what is not."""

from datetime import date
from pathlib import Path

import pytest

from content.loader import ContentError, UnknownDidacticError, didactic_files, load_didactics
from tests.content.valid_content import BODY, FRONT, write_content, write_didactic


def test_library_of_the_package_is_complete_and_in_order_of_weeks() -> None:
    library = load_didactics()

    assert library.ids() == (
        "what-chronic-pain-is",
        "biopsychosocial-assessment",
        "goals-and-validation",
        "movement-and-exercise",
        "psychological-care-and-sleep",
        "non-opioid-medicines",
        "opioid-trial",
        "risk-and-monitoring",
        "morphine-equivalents",
        "tapering-together",
        "naloxone-and-sedatives",
        "opioid-use-disorder",
        "working-as-a-team",
        "neuropathic-pain-and-headache",
        "cannabis-age-and-sleep-apnoea",
        "equity-and-local-resources",
    )
    assert len(library.all()) == 2 * len(library.ids())
    assert {one.reviewed_by for one in library.all()} == {"pending"}


def test_every_week_of_the_curriculum_is_written_in_both_languages_with_three_questions() -> None:
    assert len(list(didactic_files())) == 32
    assert [one.week for one in load_didactics().all()] == [week for week in range(1, 17) for _ in range(2)]
    assert {len(one.quiz) for one in load_didactics().all()} == {3}


def test_didactic_is_found_in_its_language_and_in_english_otherwise() -> None:
    library = load_didactics()

    assert library.get("opioid-trial", "fr-CA").language == "fr-CA"
    assert library.get("opioid-trial", "de-DE").language == "en-CA"
    assert library.minutes("opioid-trial") == 2
    with pytest.raises(UnknownDidacticError):
        library.get("no-such-one", "en-CA")


def test_expiry_counts_the_last_day(tmp_path: Path) -> None:
    write_content(tmp_path)
    didactic = load_didactics(tmp_path / "didactics").get("short-one", "en-CA")

    assert not didactic.is_expired(date(2027, 1, 10))
    assert didactic.is_expired(date(2027, 1, 11))


def test_hash_ignores_line_ends_and_notices_a_word(tmp_path: Path) -> None:
    path = write_didactic(tmp_path)
    before = load_didactics(tmp_path / "didactics").get("short-one", "en-CA").content_hash

    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"  \r\n") + b"\r\n")
    same = load_didactics(tmp_path / "didactics").get("short-one", "en-CA").content_hash
    write_didactic(tmp_path, body=BODY.replace("better", "worse"))
    other = load_didactics(tmp_path / "didactics").get("short-one", "en-CA").content_hash

    assert before == same
    assert before != other


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("minutes: 1", "minutes: 1\nminutes: 3", "the key minutes is given twice"),
        ("minutes: 1", "minutes: 12:30", "minutes: Input should be a valid integer"),
        ("track: pain_science", "track: NO", "track: Input should be 'opioid_stewardship'"),
        ("minutes: 1", "minutes: 1\nmood: good", "mood: Extra inputs are not permitted"),
        ("minutes: 1", "body: no\nminutes: 1", "multiple values for keyword argument 'body'"),
        ("title: A short one\n", "", "title: Field required"),
        ("strength: weak", "strength: certain", "take_home.1.strength"),
        ("doi: 10.1000/abc, ", "", "a reference needs a doi, a pmid or a url"),
        ("tag: V}", "tag: R}", "references.0.tag"),
        ("strength: weak, source: smith2020", "strength: weak, source: jones2020", "jones2020 is not among"),
        ("expires_on: 2027-01-10", "expires_on: 2026-01-10", "expires_on must be after"),
        ("expires_on: 2027-01-10", "expires_on: soon", "expires_on: Input should be a valid date"),
        ("id: short-one", "id: long-one", "which is not its place"),
        ("track: pain_science", "track: interprofessional", "which is not its place"),
    ],
)
def test_broken_front_matter_is_named(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in FRONT
    write_didactic(tmp_path, front=FRONT.replace(old, new))

    with pytest.raises(ContentError, match=r"pain_science/short-one.en-CA.md: ") as caught:
        load_didactics(tmp_path / "didactics")

    assert sentence in str(caught.value)


def test_two_references_with_one_key_are_refused(tmp_path: Path) -> None:
    line = next(line for line in FRONT.splitlines() if "key: smith2020" in line)
    write_didactic(tmp_path, front=FRONT.replace(line, f"{line}\n{line}"))

    with pytest.raises(ContentError, match="two references have the same key"):
        load_didactics(tmp_path / "didactics")


def test_quiz_is_optional_and_has_one_right_answer(tmp_path: Path) -> None:
    quiz = (
        "quiz:\n  - text: Which one?\n    options:\n"
        "      - {text: This one, correct: YES, feedback: Indeed.}\n"
        "      - {text: That one, correct: NO, feedback: Not this.}\n"
    )
    write_didactic(tmp_path, front=FRONT + quiz)
    question = load_didactics(tmp_path / "didactics").get("short-one", "en-CA").quiz[0]
    assert [option.correct for option in question.options] == [True, False]

    write_didactic(tmp_path, front=FRONT + quiz.replace("NO", "yes"))
    with pytest.raises(ContentError, match="exactly one right answer"):
        load_didactics(tmp_path / "didactics")


def test_name_and_front_matter_are_required(tmp_path: Path) -> None:
    path = write_didactic(tmp_path)
    path.write_text("No front matter here.", encoding="utf-8")
    with pytest.raises(ContentError, match="must begin with front matter"):
        load_didactics(tmp_path / "didactics")

    path.unlink()
    write_didactic(tmp_path, name="Short One")
    with pytest.raises(ContentError, match=r"the name must be <id>.<language>.md"):
        load_didactics(tmp_path / "didactics")


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    write_didactic(tmp_path)
    (tmp_path / "didactics" / "README.txt").write_text("x", encoding="utf-8")
    (tmp_path / "didactics" / "pain_science" / "notes.txt").write_text("x", encoding="utf-8")

    assert load_didactics(tmp_path / "didactics").ids() == ("short-one",)
