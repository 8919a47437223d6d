"""A hand-out says all of the card and the quiz, in a page and a PDF that anybody can read."""

import re
from datetime import date
from itertools import pairwise

import pytest

from bot.reports.handout import as_page, as_pdf, handout_of
from bot.services.read_post import DidacticView
from content.loader import Didactic, load_didactics
from content.markdown import parse
from tests.reports.handouts import FOLDER, handed_out, pictures, speaker_in

PICTURES = pictures()
ALL = load_didactics().all()


def without_tags(page: str) -> str:
    return re.sub(r"[ \n]+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<body>") :]))


@pytest.fixture(params=["en-CA", "fr-CA"])
def didactic(request: pytest.FixtureRequest) -> Didactic:
    return load_didactics().get("opioid-trial", request.param)


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_is_as_it_was(name: str):
    kept = (FOLDER / name).read_text(encoding="utf-8")

    assert PICTURES[name] == kept, "if this is meant: python -m tests.reports.handouts"


def test_the_page_can_be_read_by_everybody_and_loads_nothing(didactic):
    page = as_page(handed_out(didactic)).decode()

    assert f'<html lang="{didactic.language}">' in page
    assert all(page.count(f"<{landmark}>") == 1 for landmark in ("header", "main", "footer", "h1"))
    assert not re.search(r"<script|<link|<img|@import|url\(|src=", page)
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_says_all_of_the_card(didactic):
    page = as_page(handed_out(didactic)).decode()
    speaker = speaker_in(didactic.language)
    words = without_tags(page)

    for said in (
        didactic.title,
        *didactic.objectives,
        *(question.text.split(" [")[0] for question in didactic.quiz),
        *(reference.citation for reference in didactic.references),
        *(speaker.say(f"strength-{point.strength}") for point in didactic.take_home),
        didactic.expires_on.isoformat(),
        speaker.say("handout-unsigned"),
        speaker.say("education-only", date=didactic.reviewed_on.isoformat()),
    ):
        assert said in words
    assert all(f'href="https://doi.org/{one.doi}"' in page for one in didactic.references if one.doi)
    targets, links = re.findall(r'id="(source-\d)"', page), re.findall(r'href="#(source-\d)"', page)
    assert set(targets) == set(links)


def test_the_right_answers_come_after_everything_else(didactic):
    page = without_tags(as_page(handed_out(didactic)).decode())
    questions, answers = page.split(didactic.references[-1].citation)

    for question in didactic.quiz:
        for option in question.options:
            feedback = option.feedback.split(" [")[0]
            assert option.text in questions
            assert feedback in answers
    assert speaker_in(didactic.language).say("handout-right-answer", letter="A") in answers


def test_a_signed_text_names_its_reviewer_and_no_emergency_number_is_added(didactic):
    view = DidacticView(didactic, didactic.language, "Dr Elena Ortiz, CPSO 00000", date(2026, 1, 5))
    page = as_page(handout_of(speaker_in(didactic.language), view)).decode()

    assert "Dr Elena Ortiz, CPSO 00000" in page
    assert "2026-01-05" in page
    assert not re.search(r"\b911\b|9-8-8", page)


def test_every_didactic_is_a_tagged_pdf_of_one_or_two_pages():
    made = {(one.id, one.language): as_pdf(handed_out(one)) for one in ALL}

    untagged = [name for name, pdf in made.items() if b"/StructTreeRoot" not in pdf or b"pdfuaid" not in pdf]
    long = [name for name, pdf in made.items() if not re.search(rb"/Type/Pages/Count [12]/", pdf)]
    mute = [name for name, pdf in made.items() if f"/Lang({name[1]})".encode() not in pdf]
    assert (untagged, long, mute) == ([], [], [])


def test_the_rich_text_is_a_pdf_too(didactic):
    rich = didactic.model_copy(update={"body": (FOLDER / "rich.md").read_text(encoding="utf-8")})

    assert parse(rich.body).find("table") is not None
    assert as_pdf(handed_out(rich)).startswith(b"%PDF")
