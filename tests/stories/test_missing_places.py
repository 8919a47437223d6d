"""A channel or a standing card is gone, or was never made: the next /setup space brings it and what waited."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, JO
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.test_didactics import LATE, THURSDAY_NOON, posts
from tests.stories.test_missing_permissions import asked_cards, told_coordinators


async def test_a_channel_that_was_deleted_is_made_again_and_gets_what_waited(clinic: World):
    clinic.env.backend.delete_channel(clinic.channel("hub-queue").id)
    await clinic.env.settle()
    await acts.ask(clinic, AMINA)
    told = told_coordinators(clinic)
    await clinic.person(JO).slash("general", "setup space")

    assert any("hub-queue" in text and "/setup space" in text for text in told)
    assert asked_cards(clinic) == 1
    assert acts.newest_queue_card(clinic, FARID)


async def test_a_didactic_that_is_due_before_there_is_a_channel_waits_for_the_space(empty_world: World):
    jo = empty_world.person(JO)
    await jo.slash("general", "setup settings", didactic_day="thursday", didactic_time="12:30")
    await empty_world.pass_time(until=THURSDAY_NOON)
    for _ in range(6):
        await empty_world.pass_time(by=timedelta(minutes=10))

    await jo.slash("general", "setup space")

    [post] = posts(empty_world)
    assert LATE in post


async def test_a_panel_that_somebody_deleted_is_put_back_once(clinic: World):
    questions = clinic.channel("case-questions")
    [panel] = questions.history()
    clinic.env.backend.delete_message(questions.id, panel.id)

    await clinic.person(JO).slash("general", "setup space")
    await clinic.person(JO).slash("general", "setup space")

    assert ["echo:ask" in buttons_of(message) for message in questions.history()] == [True]


async def test_a_queue_card_that_somebody_deleted_stops_nobody(clinic: World):
    await acts.ask(clinic, AMINA)
    card = acts.newest_queue_card(clinic, FARID)
    await acts.accept(clinic, FARID, card)
    clinic.env.backend.delete_message(clinic.channel("hub-queue").id, card.id)

    await acts.recommend(clinic, FARID, "Check kidney function first.")

    assert any("kidney" in text_of(message) for message in clinic.posts()[0].history())
