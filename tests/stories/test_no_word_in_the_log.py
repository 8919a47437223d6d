"""The check that every story ends with can fail: words that were typed and are logged are found."""

import logging

from bot.sandbox import acts
from bot.sandbox.cast import AMINA
from bot.sandbox.world import World
from tests.fixtures.typed_and_logged import listening


async def test_what_was_typed_in_a_form_or_a_message_is_noted_and_found_where_it_is_logged(clinic: World):
    with listening() as heard:
        await acts.write_question(clinic, AMINA, story="She sleeps four hours and tunes church bells.")
        await clinic.person(AMINA).say("general", "We meet behind the old water tower.")
        clean = heard.in_common()
        heard.emit(logging.makeLogRecord({"msg": "kept: %s", "args": ("She SLEEPS, four hours",)}))
        heard.emit(logging.makeLogRecord({"msg": "behind the old water tower"}))

    assert clean == []
    assert heard.in_common() == [
        "she sleeps four hours",
        "behind the old water",
        "the old water tower",
    ]
    assert heard.lines != []
