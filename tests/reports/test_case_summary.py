"""The three files of a summary hold the same, and what people wrote is text in each, never markup."""

from datetime import UTC, datetime

import pytest

from bot.reports.case_summary import Part, Summary, as_page, as_pdf, as_text, summary_of
from bot.rules.cases import Category, Confidence, Status, WordsKind
from bot.rules.space import Review
from bot.services.read_case import CaseView, SlotView
from bot.services.read_recommendation import RecommendationView
from bot.services.read_words import WordsView
from bot.views.speaker import Speaker
from content.sentences import LANGUAGES, Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary

NOON = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
HOSTILE = '#read("/etc/passwd") <script>alert(1)</script> *bold* $x$ [link] \\ & é'


@pytest.fixture(params=LANGUAGES)
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param, Sentences.load(), load_topics(), load_vocabulary())


def made(speaker: Speaker, text: str = "Raise slowly.", **details: str) -> Summary:
    case = CaseView(
        id=1,
        guild_id=2,
        number="C-2026-0001",
        status=Status.CLOSED,
        question="What next?",
        story="A story that stays in the case.",
        topics=("neuropathic_pain",),
        professions_wanted=(),
        details=details,
        asked_at=NOON,
        asker_profession="registered_nurse",
        asker_id=7,
        named_asker=4242,
        slots=(
            SlotView("pain_physician", None, 4343, True),
            SlotView("pharmacist", 4444, None, False),
        ),
        post_id=5,
        post_message_id=6,
        queue_message_id=8,
        version=9,
        review=Review.HUB,
    )
    given = RecommendationView(
        1,
        "pain_physician",
        4343,
        Category.PHARMACOLOGICAL,
        Confidence.SUGGEST,
        "Raise slowly.",
        "Finnerup 2015",
    )
    words = WordsView(WordsKind.SUMMARY, text, "pain_physician", 4343, NOON)
    return summary_of(speaker, case, words, [given, given])


def test_the_files_say_what_was_asked_summed_up_heard_and_missing(speaker):
    text, page = as_text(made(speaker)).decode("utf-8-sig"), as_page(made(speaker)).decode()

    for said in (
        "What next?",
        "Raise slowly.",
        speaker.profession("pharmacist"),
        speaker.say("file-no-details"),
        speaker.say("file-limits-text"),
    ):
        assert said in text.replace("\r\n", "\n")
        assert said in page
    assert text.count("Finnerup 2015") == 1


def test_nobody_is_named_and_the_story_stays_in_the_case(speaker):
    whole = as_text(made(speaker)).decode("utf-8-sig") + as_page(made(speaker)).decode()

    assert not any(secret in whole for secret in ("4242", "4343", "4444", "A story that stays"))


def test_the_bands_of_the_case_stand_in_it(speaker):
    assert speaker.say("band-age-50-59") in as_text(made(speaker, age="50_59")).decode("utf-8-sig")


def test_what_people_wrote_is_never_markup(speaker):
    page = as_page(made(speaker, HOSTILE)).decode()

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert as_pdf(made(speaker, HOSTILE)).startswith(b"%PDF")


def test_a_long_summary_goes_over_to_a_second_page():
    short, long = (
        as_pdf(Summary("Title", "en-CA", (Part("Summary", ("A line of the summary.",) * lines),)))
        for lines in (3, 120)
    )

    assert b"/Count 3" in long
    assert b"/Count 3" not in short
