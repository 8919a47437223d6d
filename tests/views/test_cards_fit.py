"""Whatever a form takes can be shown: the longest words, in both languages, with everything around them."""

from dataclasses import replace
from datetime import UTC, datetime

import discord
import pytest

from bot.rules.case_details import GOALS, MOST_GOALS, PAGE_BANDS, PEG_ITEMS
from bot.rules.case_form import MOST_TOPICS, CaseForm
from bot.rules.cases import Category, Confidence, Status
from bot.rules.routing import MOST_PROFESSIONS
from bot.rules.space import Review
from bot.rules.written_text import (
    MOST_QUESTION_CHARACTERS,
    MOST_RECOMMENDATION_CHARACTERS,
    MOST_REFERENCE_CHARACTERS,
    MOST_STORY_CHARACTERS,
)
from bot.services.keep_draft import Draft
from bot.services.read_case import CaseView, SlotView
from bot.services.read_recommendation import RecommendationView
from bot.views.card import MOST_TYPED_CHARACTERS, fits_card
from bot.views.case_card import case_post_card, queue_card, reason_of
from bot.views.case_details import details_page
from bot.views.case_pages import check_page
from bot.views.hub_cards import recommendation_card
from bot.views.speaker import Speaker
from content.markdown import escape_typed
from content.sentences import LANGUAGES, Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
ID = 10**18
REASON = "asked;3;19;20;9999;999;99;fr-CA"
QUESTION = "q" * MOST_QUESTION_CHARACTERS
SIGNS = "*" * ((MOST_TYPED_CHARACTERS - MOST_QUESTION_CHARACTERS) // 2)
"""As many signs as the form takes: each is shown with a backslash before it."""


@pytest.fixture(params=LANGUAGES)
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param, Sentences.load(), load_topics(), load_vocabulary())


def longest(speaker: Speaker, kind: str, ids: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The ids whose names are longest."""
    name = speaker.topic if kind == "topic" else speaker.profession
    return tuple(sorted(ids, key=lambda one: len(name(one)), reverse=True)[:most])


DETAILS = {
    **{name: max(bands, key=len) for name, bands in PAGE_BANDS.items()},
    **dict.fromkeys(PEG_ITEMS, "10"),
    "goals": ",".join(sorted(GOALS, key=len)[-MOST_GOALS:]),
}


def words_of(view: discord.ui.LayoutView) -> str:
    return "\n".join(one.content for one in view.walk_children() if isinstance(one, discord.ui.TextDisplay))


def case_of(speaker: Speaker, story: str, *, professions_heard: int = MOST_PROFESSIONS) -> CaseView:
    """A case with every line that a card can have, each as long as it can be."""
    professions = longest(speaker, "profession", load_topics().hub_professions(), professions_heard)
    (asker,) = longest(speaker, "profession", load_vocabulary().choices("profession"), 1)
    return CaseView(
        id=ID,
        guild_id=ID,
        number="C-2026-0001",
        status=Status.PARTLY_ANSWERED,
        question=QUESTION,
        story=story,
        topics=longest(speaker, "topic", load_topics().ids(), MOST_TOPICS),
        professions_wanted=professions,
        details=DETAILS,
        asked_at=NOW,
        asker_profession=asker,
        asker_id=1,
        named_asker=ID,
        slots=tuple(SlotView(one, None, ID, False, REASON) for one in professions),
        post_id=ID,
        post_message_id=ID,
        queue_message_id=ID,
        version=9,
        review=Review.HUB,
        confirmed_words=("w" * 60,) * 12,
    )


@pytest.mark.parametrize("story", ["s" * MOST_STORY_CHARACTERS, SIGNS], ids=["letters", "signs"])
@pytest.mark.parametrize("professions_heard", [2, MOST_PROFESSIONS, len(load_topics().hub_professions())])
def test_the_longest_case_fits_the_queue_the_forum_and_the_check_page(speaker, story, professions_heard):
    case = case_of(speaker, story, professions_heard=professions_heard)
    wanted = case.professions_wanted[:MOST_PROFESSIONS]
    draft = Draft(ID, CaseForm(QUESTION, story, case.topics, wanted, case.details))

    assert fits_card(QUESTION, story)
    queue_card(speaker, case)
    queue_card(speaker, replace(case, number=None))
    case_post_card(speaker, case)
    check_page(speaker, draft, staffed_at=NOW, answer_due_at=NOW, now=NOW, hub_is_empty=True)
    details_page(speaker, draft)


def test_a_very_long_story_leaves_out_the_reasons_before_it_leaves_out_anybody(speaker):
    reason = reason_of(speaker, REASON)

    shown = {story: words_of(queue_card(speaker, case_of(speaker, story))) for story in ("…", SIGNS)}

    assert [words.count(reason) for words in shown.values()] == [MOST_PROFESSIONS, 0]
    assert [words.count(f"<@{ID}>") for words in shown.values()] == [MOST_PROFESSIONS] * 2


def test_one_sign_more_is_refused_by_the_form():
    assert fits_card(QUESTION, SIGNS)
    assert not fits_card(QUESTION, SIGNS + "*")


def test_the_longest_recommendation_fits_its_case(speaker):
    signs = (MOST_TYPED_CHARACTERS - MOST_REFERENCE_CHARACTERS) // len(escape_typed("*"))
    case = case_of(speaker, "…")
    (profession,) = longest(speaker, "profession", load_topics().hub_professions(), 1)
    for text in ("t" * MOST_RECOMMENDATION_CHARACTERS, "*" * signs):
        reference = "r" * MOST_REFERENCE_CHARACTERS
        given = RecommendationView(
            case.id,
            profession,
            ID,
            Category.NON_PHARMACOLOGICAL,
            Confidence.STRONGLY_SUGGEST,
            text,
            reference,
            is_live=True,
        )

        assert fits_card(text, reference)
        recommendation_card(speaker, case, given)
