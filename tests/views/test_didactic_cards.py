"""The real card of every didactic fits into one message of Discord, in its language and in the other one."""

from datetime import date

import discord
import pytest

from bot.services.read_post import DidacticView
from bot.views.didactic_card import didactic_card
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import LANGUAGES, Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary

MOST_COMPONENTS = 40
REVIEWER = "Dr " + "n" * 197 + ", " + "9" * 200
"""As long as the form of the signature takes."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reviewer", [None, REVIEWER], ids=["unsigned", "signed"])
def test_the_card_of_every_didactic_fits(language: str, reviewer: str | None):
    speaker = Speaker(language, Sentences.load(), load_topics(), load_vocabulary())

    for didactic in load_didactics().all():
        view = DidacticView(didactic, language, reviewer, reviewer and date(2026, 1, 5), late=True)
        card = didactic_card(speaker, view)
        shown = [part.content for part in card.walk_children() if isinstance(part, discord.ui.TextDisplay)]
        assert sum(map(len, shown)) <= 4_000
        assert len(list(card.walk_children())) <= MOST_COMPONENTS
