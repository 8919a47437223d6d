"""Pages of the library fit into one message, with every button they can have."""

from datetime import UTC, datetime

import pytest

from bot.rules.library_search import MOST_QUERY_CHARACTERS, Query
from bot.rules.unread_digest import MOST_TITLES
from bot.services.find_didactics import Hit
from bot.services.read_missed import Missed
from bot.services.remind_unread import Reminder
from bot.views.card import MOST_CHARACTERS
from bot.views.library_pages import Place, found_page
from bot.views.missed_pages import missed_page, unread_letter
from content.loader import load_didactics
from content.sentences import LANGUAGES
from tests.views.test_cards_fit import words_of
from tests.views.test_quiz_pages import speaker_of

ID = 10**18
MOST_COMPONENTS = 40
MOST_ID_CHARACTERS = 100
LIBRARY = load_didactics()


@pytest.mark.parametrize("language", LANGUAGES)
def test_full_pages_fit(language: str):
    speaker = speaker_of(language)
    texts = [one.model_copy(update={"title": "t" * 100}) for one in LIBRARY.all() if one.language == language]
    missed = [Missed(one, datetime(2026, 1, 8, tzinfo=UTC), ID) for one in texts]
    query = Query.typed("w" * MOST_QUERY_CHARACTERS, "opioid_stewardship")
    here, letter = Place(ID, ID), Place(ID, ID, letter_to=2**31)
    pages = [
        found_page(speaker, [Hit(one, False) for one in texts], query, 1),
        *(
            missed_page(speaker, missed, 1, reminder=Reminder(6, 1439, is_paused), place=place)
            for place in (here, letter)
            for is_paused in (True, False)
        ),
        unread_letter(speaker, missed, letter),
    ]

    for page in pages:
        assert page.content_length() <= MOST_CHARACTERS
        assert page.total_children_count <= MOST_COMPONENTS
        ids = [getattr(one, "custom_id", None) or "" for one in page.walk_children()]
        assert max(map(len, ids)) <= MOST_ID_CHARACTERS


def test_a_letter_names_ten_titles_and_counts_the_rest():
    missed = [Missed(one, datetime(2026, 1, 8, tzinfo=UTC), ID) for one in LIBRARY.all()[:12]]

    said = words_of(unread_letter(speaker_of("en-CA"), missed, Place(ID, ID, letter_to=1)))

    assert said.count("https://discord.com/channels/") == MOST_TITLES
    assert "and 2 more" in said


def test_a_page_beyond_the_last_is_the_last():
    texts = LIBRARY.all()[:6]

    said = words_of(found_page(speaker_of("en-CA"), [Hit(one, True) for one in texts], Query(""), 50))

    assert "page 2 of 2" in said
