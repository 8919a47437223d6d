"""What the check finds, one broken thing at a time, and that the package's own content is in order."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from content import check
from content.check import check_all
from content.check_didactics import card_characters, words
from content.loader import load_didactics
from content.problem import Problem
from tests.content.valid_content import BODY, FRENCH_BODY, FRONT, write_content, write_didactic

TODAY = date(2026, 3, 1)
QUIZ = """\
quiz:
  - text: How many got better in 2020 [smith2020]?
    options:
      - {text: "Half, 50", correct: true, feedback: "Yes, 50 of them [smith2020]."}
      - {text: "All, 99", correct: false, feedback: "Fewer did [smith2020]."}
"""


def sentences(folder: Path, today: date | None = TODAY) -> list[str]:
    return [str(problem) for problem in check_all(folder, today=today, with_warnings=True)]


def test_content_of_the_package_is_in_order() -> None:
    assert [str(problem) for problem in check_all()] == []


def test_cards_of_the_package_leave_room_for_headings() -> None:
    for didactic in load_didactics().all():
        assert words(didactic.body) <= 250
        assert card_characters(didactic) < 3_800


def test_valid_folder_has_no_problem(tmp_path: Path) -> None:
    assert sentences(write_content(tmp_path)) == []


def _body(old: str, new: str, french: tuple[str, str] | None = None) -> Callable[[Path], object]:
    def breaks(folder: Path) -> None:
        assert old in BODY
        write_didactic(folder, body=BODY.replace(old, new))
        if french:
            assert french[0] in FRENCH_BODY
            write_didactic(folder, body=FRENCH_BODY.replace(*french), language="fr-CA")

    return breaks


def _front(old: str, new: str, *, both: bool = False) -> Callable[[Path], object]:
    def breaks(folder: Path) -> None:
        assert old in FRONT
        for language in ("en-CA", "fr-CA") if both else ("en-CA",):
            write_didactic(folder, front=FRONT.replace(old, new), language=language)

    return breaks


def _quiz(old: str, new: str, *, both: bool = True) -> Callable[[Path], object]:
    def breaks(folder: Path) -> None:
        assert old in QUIZ
        for language in ("en-CA", "fr-CA"):
            quiz = QUIZ.replace(old, new) if both or language == "en-CA" else QUIZ
            write_didactic(folder, front=FRONT + quiz, language=language)

    return breaks


def _file(place: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / place).write_text(text, encoding="utf-8")


def _edit(place: str, old: str, new: str) -> Callable[[Path], object]:
    def breaks(folder: Path) -> None:
        text = (folder / place).read_text(encoding="utf-8")
        assert old in text
        (folder / place).write_text(text.replace(old, new), encoding="utf-8")

    return breaks


@pytest.mark.parametrize(
    ("breaks", "sentence"),
    [
        (_front("minutes: 1", "minutes: 1\nminutes: 1"), "the key minutes is given twice"),
        (_front("minutes: 1", "minutes: 12:30"), "minutes: Input should be a valid integer"),
        (_front("minutes: 1", "minutes: 2", both=True), "minutes says 2; text and quiz take about 1.0"),
        (_front("A short one", "TODO a title"), "still to be written: TODO a title"),
        (_body("The rest", "À FAIRE : the rest"), "still to be written: À FAIRE"),
        (_front("A short one", "TO WRITE a title"), "still to be written: TO WRITE a title"),
        (_body("The rest", "À ÉCRIRE : the rest"), "still to be written: À ÉCRIRE"),
        (
            _front("10.1000/abc", "10.1000/other"),
            "references differs between the languages",
        ),
        (_front("week: 3", "week: NO"), "week: Input should be a valid integer"),
        (_front("week: 3", "week: 4"), "week differs between the languages"),
        (_front("strength: weak", "strength: strong"), "strength or source of the take-home points differs"),
        (
            _front("  - Name the second thing\n", "  - Name it\n  - Name it again\n"),
            "the number of objectives differs",
        ),
        (_front("[all]", "[astrologer]", both=True), "unknown professions: astrologer"),
        (_front("Third point [smith2020]", "Third point", both=True), "does not show its source [smith2020]"),
        (_front("Third point", "All 7 points. Third", both=True), "a number without a source: All 7 points."),
        (_body(" [smith2020]", ""), "a number without a source: Half of them, 50%"),
        (_body("did not", "did not [jones2021]"), "[jones2021] is not among the references"),
        (_body("The rest", "The 3 others"), "a number without a source: The 3 others"),
        (_body("50%", "60%"), "a figure in the text differs between the languages"),
        (_body("The rest", "The rest [smith2020]"), "the order of the sources in the text differs"),
        (_body("The rest did not.", "word " * 260), "the text has 268 words, more than 250"),
        (_body("The rest did not.", "w" * 4000), "3800 or more"),
        (_quiz("2020 [smith2020]?", "2020?"), "a number without a source: How many got better in 2020?"),
        (_quiz("Yes, 50 of them [smith2020]", "Yes, 50"), "a number without a source: Yes, 50."),
        (_quiz("did [smith2020]", "did"), "the feedback to a number does not show its source: All, 99"),
        (_quiz("did [smith2020]", "did [jones2021]"), "[jones2021] is not among the references"),
        (_quiz("Half, 50", "Half, 51", both=False), "a figure in the quiz differs between the languages"),
        (
            _quiz("Fewer did [smith2020].", "Fewer [smith2020] did [smith2020].", both=False),
            "the order of the sources in the quiz differs",
        ),
        (lambda folder: write_didactic(folder, name="other"), "which is not its place"),
        (
            lambda folder: (folder / "didactics/pain_science/short-one.fr-CA.md").unlink(),
            "not written in fr-CA",
        ),
        (
            lambda folder: (folder / "didactics/pain_science/short-one.fr-CA.md").write_bytes(b"\xff\xfe"),
            "the file is not UTF-8",
        ),
        (_file("topics.yaml", "topics: []"), "topics.yaml: "),
        (_file("vocabulary.yaml", "profession: x"), "vocabulary.yaml: "),
        (
            _edit("vocabulary.yaml", "psychologist: {", "dentist: {"),
            "topics.yaml: unknown professions: psychologist",
        ),
        (_file("messages/fr-CA/a.ftl", "hello = Bonjour { $name }.\n"), "fr-CA: the sentence bye is missing"),
        (_file("messages/en-CA/a.ftl", "hello = Hello { $name }.\n"), "en-CA: the sentence bye is missing"),
        (
            _edit("messages/fr-CA/a.ftl", "{ $name }", "{ $nom }"),
            "the sentence hello has $nom; en-CA has $name",
        ),
        (_edit("messages/fr-CA/a.ftl", "{ $name }", "toi"), "the sentence hello has no placeholder"),
        (_edit("messages/fr-CA/a.ftl", "bye = …", "bye ="), "fr-CA/a.ftl: not Fluent: bye ="),
        (_edit("messages/fr-CA/a.ftl", "bye = …", 'bye = { "" }'), "the sentence bye is empty"),
        (_edit("messages/fr-CA/a.ftl", "bye = …", "bye =\n    .hint = x"), "the sentence bye is empty"),
        (_edit("messages/en-CA/a.ftl", "bye = …", "bye = a\nbye = b"), "the sentence bye is given twice"),
        (
            _edit("messages/en-CA/a.ftl", "bye = …", "bye = …\n-term = x"),
            "fr-CA: the sentence -term is missing",
        ),
    ],
)
def test_broken_content_is_named(tmp_path: Path, breaks: Callable[[Path], object], sentence: str) -> None:
    breaks(write_content(tmp_path))

    found = sentences(tmp_path)

    assert any(sentence in line for line in found), found


def test_quiz_with_its_sources_has_no_problem(tmp_path: Path) -> None:
    write_content(tmp_path)
    _quiz("", "")(tmp_path)

    assert sentences(tmp_path) == []


def test_reference_that_nobody_cites_is_named(tmp_path: Path) -> None:
    write_content(tmp_path)
    _front(
        "references:\n",
        "references:\n  - {key: idle2020, citation: Idle., pmid: 1234567, tag: V2}\n",
        both=True,
    )(tmp_path)

    assert "the reference idle2020 is never cited" in " ".join(sentences(tmp_path))


def test_expiry_warns_for_three_months_then_stops(tmp_path: Path) -> None:
    write_content(tmp_path)

    assert sentences(tmp_path, date(2026, 10, 11)) == []
    warned = check_all(tmp_path, today=date(2026, 10, 12), with_warnings=True)
    assert [problem.is_warning for problem in warned] == [True, True]
    assert str(warned[0]).endswith("warning: expires on 2027-01-10")
    assert check_all(tmp_path, today=date(2026, 10, 12)) == []
    assert ["expired on 2027-01-10" in line for line in sentences(tmp_path, date(2027, 1, 11))] == [
        True,
        True,
    ]
    assert sentences(tmp_path, None) == []


def test_select_variants_and_attributes_count_as_placeholders(tmp_path: Path) -> None:
    write_content(tmp_path)
    english = "n = { $count ->\n    [one] One { $thing }\n   *[other] { $count } things\n }\n    .hint = { $more }\n"
    _file("messages/en-CA/b.ftl", english)(tmp_path)
    _file("messages/fr-CA/b.ftl", "n = { $count } { $thing }\n    .hint = { $more }\n")(tmp_path)
    _file("messages/fr-CA/notes.txt", "not a sentence")(tmp_path)

    assert sentences(tmp_path) == []


def test_command_ends_with_one_only_when_something_must_be_mended(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found: list[Problem] = [Problem("a", "can wait", is_warning=True)]
    monkeypatch.setattr(check, "check_all", lambda **_: found)

    assert check.main() == 0
    assert capsys.readouterr().out == "a: warning: can wait\nThe content is in order.\n"

    found.append(Problem("b", "must be mended"))
    assert check.main() == 1
    assert capsys.readouterr().out.endswith("b: must be mended\n")
