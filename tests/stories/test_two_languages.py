"""People whose Discord speaks another language than their server."""

from dataclasses import replace

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import new_code, prepare, said
from tests.stories.test_in_french import WORDS
from tests.stories.what_was_said import phrases_of, said_since


async def test_on_an_english_server_replies_are_french_and_posts_are_english(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    bruno = clinic.person(BRUNO)
    begin = len(clinic.env.http_requests)
    page = await acts.write_question(clinic, BRUNO, **WORDS)
    private = said_since(clinic, begin)
    await bruno.press(page.response, "send")
    await acts.accept(clinic, ORTIZ)

    public = [text_of(message) for message in clinic.posts()[0].history()]
    queue = [text_of(acts.newest_queue_card(clinic, ORTIZ))]
    letters = [text_of(letter) for letter in bruno.letters()]
    assert phrases_of("en-CA", private) == []
    assert phrases_of("fr-CA", [*public, *queue]) == []
    assert phrases_of("en-CA", [*public, *queue]) != []
    assert "Family physician" in public[0]
    assert letters != []
    assert phrases_of("en-CA", letters) == []


async def test_on_a_french_server_somebody_in_english_is_answered_in_english(empty_world: World):
    await prepare(empty_world, members=(), specialists=(), language="fr-CA")

    shown = said(await empty_world.person(AMINA).slash("start-here", "case ask"))

    assert phrases_of("fr-CA", [shown]) == []
    assert "Please join first" in shown


async def test_a_language_the_bot_does_not_speak_falls_back_to_the_servers(empty_world: World):
    await prepare(empty_world, members=(), specialists=(), language="fr-CA")
    empty_world.arrive([replace(AMINA, name="Ute Klein (nurse practitioner)", locale="de")])
    ute = empty_world.people["Ute Klein (nurse practitioner)"]

    welcome = said(await ute.press(ute.reads("start-here")[0], "join"))
    refused = said(await ute.slash("general", "case ask"))

    for shown in (welcome, refused):
        assert phrases_of("en-CA", [shown]) == []
        assert phrases_of("fr-CA", [shown]) != []
