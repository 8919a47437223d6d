"""What people delete, change or write while the bot is away is put right: at its next start, and every hour."""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CHLOE, FARID, HANA, IRIS, JO, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said

AN_HOUR = timedelta(hours=1, minutes=1)
TYPED = "Woman in her 60s with fibromyalgia, sleeps 3 hours. What would help?"


@pytest.fixture
async def hub_of_three(empty_world: World) -> World:
    """Amina and Chloé ask; Dr Ortiz, and two pharmacists: Farid covers Amina's topic, Hana does not."""
    await prepare(empty_world, members=(AMINA, CHLOE), specialists=(ORTIZ, FARID, HANA))
    return empty_world


async def opened(world: World) -> Any:
    """A case that Farid accepted, as its post."""
    await acts.ask(world, AMINA)
    await acts.accept(world, FARID)
    return world.posts()[0]


def cards(world: World) -> list[Any]:
    """The cards in the queue."""
    found = world.channel("hub-queue").history()
    return [card for card in found if any(one.startswith("echo:accept:") for one in buttons_of(card))]


def everything(world: World) -> list[tuple[str, str, bool]]:
    """Every message of every channel and post, and whether it was edited."""
    places = [*world.guild.channels.values(), *world.posts()]
    return [
        (place.name, text_of(message), message.edited_at is not None)
        for place in places
        if hasattr(place, "history")
        for message in place.history()
    ]


async def test_a_queue_card_that_somebody_deleted_is_back_within_the_hour_once(clinic: World):
    await acts.ask(clinic, AMINA)
    [card] = cards(clinic)
    clinic.env.backend.delete_message(clinic.channel("hub-queue").id, card.id)

    await clinic.pass_time(by=AN_HOUR)
    await clinic.pass_time(by=AN_HOUR)

    [again] = cards(clinic)
    await acts.accept(clinic, FARID, again)
    assert "C-2026-0001" in text_of(cards(clinic)[0])


async def test_a_post_that_somebody_deleted_is_opened_again_once_with_its_number_and_answers(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, FARID, "Check kidney function first.")
    clinic.env.backend.delete_channel(post.id)

    await clinic.pass_time(by=AN_HOUR)
    await clinic.pass_time(by=AN_HOUR)

    [again] = clinic.posts()
    assert "C-2026-0001" in again.name
    assert sum("kidney" in text_of(message) for message in again.history()) == 1


async def test_a_first_message_that_somebody_deleted_comes_back_once_and_its_buttons_work(clinic: World):
    post = await opened(clinic)
    first = post.history()[0]
    clinic.env.backend.delete_message(post.id, first.id)

    await clinic.pass_time(by=AN_HOUR)
    await clinic.pass_time(by=AN_HOUR)

    [card] = [message for message in post.history() if any("recommend" in one for one in buttons_of(message))]
    farid = clinic.person(FARID)
    await farid.fill(await farid.press(card, "recommend"), acts.advice("Check kidney function first."))
    assert "Heard: Pharmacist" in text_of(next(one for one in post.history() if one.id == card.id))


async def test_tags_follow_the_topics_again(clinic: World):
    post = await opened(clinic)
    right = list(clinic.env.backend.get_channel(post.id).applied_tags)
    clinic.env.backend.edit_channel(post.id, {"applied_tags": []})

    await clinic.pass_time(by=AN_HOUR)

    assert right
    assert clinic.env.backend.get_channel(post.id).applied_tags == right


async def test_the_post_of_an_open_case_comes_out_of_the_archive(clinic: World):
    post = await opened(clinic)
    clinic.env.backend.edit_channel(post.id, {}, thread_metadata={"archived": True})

    await clinic.pass_time(by=AN_HOUR)

    assert clinic.env.backend.get_channel(post.id).thread_metadata.archived is False


async def test_a_card_that_shows_an_older_state_is_drawn_again(clinic: World):
    await opened(clinic)
    [card] = cards(clinic)
    stale = clinic.env.backend.messages[clinic.channel("hub-queue").id][card.id]
    stale.components = [{"type": 10, "content": "An older state"}]

    await clinic.pass_time(by=AN_HOUR)

    assert "C-2026-0001" in text_of(clinic.channel("hub-queue").history()[0])


async def test_where_nothing_differs_nothing_is_done(hub_of_three: World):
    await opened(hub_of_three)
    await acts.recommend(hub_of_three, FARID, "Check kidney function first.")
    await hub_of_three.tick()
    before = everything(hub_of_three)

    for _ in range(2):
        await hub_of_three.restart()
        await hub_of_three.tick()

    assert everything(hub_of_three) == before


async def test_who_left_by_themselves_is_replaced_within_the_hour(hub_of_three: World):
    await opened(hub_of_three)
    hana = hub_of_three.person(HANA)
    await hub_of_three.leave(hub_of_three.person(FARID))

    await hub_of_three.pass_time(by=AN_HOUR)

    assert hana.member.mention in text_of(hana.reads("hub-queue")[-1])


async def test_who_lost_the_role_while_the_bot_was_away_is_replaced_at_its_start(hub_of_three: World):
    await opened(hub_of_three)
    hana = hub_of_three.person(HANA)
    await hub_of_three.take_role(hub_of_three.person(FARID), "Hub Specialist")

    await hub_of_three.restart()
    await hub_of_three.tick()

    assert hana.member.mention in text_of(hana.reads("hub-queue")[-1])


async def test_nobody_is_replaced_because_the_role_itself_was_deleted(hub_of_three: World):
    await opened(hub_of_three)
    role = hub_of_three.guild.roles["Hub Specialist"]
    hub_of_three.env.backend.delete_role(hub_of_three.guild.id, role.id)
    await hub_of_three.env.settle()

    await hub_of_three.pass_time(by=AN_HOUR)

    assert hub_of_three.person(FARID).member.mention in text_of(cards(hub_of_three)[0])


async def test_a_comment_written_while_the_bot_was_away_counts_once(hub_of_three: World):
    post = await opened(hub_of_three)
    await hub_of_three.tick()
    await hub_of_three.write_unheard(hub_of_three.person(CHLOE), post, "We had good results with it.")

    for _ in range(2):
        await hub_of_three.restart()
        await hub_of_three.tick()

    log = said(await hub_of_three.person(IRIS).slash("coordinators", "participation log"))
    assert log.count("comment in a case") == 1


async def test_a_question_typed_while_the_bot_was_away_is_taken_off_and_answered_once(clinic: World):
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)
    questions = clinic.channel("case-questions")
    await clinic.pass_time(by=timedelta(minutes=1))
    await clinic.write_unheard(clinic.person(AMINA), questions, TYPED)

    for _ in range(2):
        await clinic.restart()
        await clinic.tick()

    offers = [one for one in questions.history() if "echo:mend-draft" in str(buttons_of(one))]
    assert not any("fibromyalgia" in text_of(one) for one in questions.history())
    assert len(offers) == 1


async def test_a_typed_question_that_could_not_be_taken_off_is_answered_once(clinic: World):
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)
    questions = clinic.channel("case-questions")
    clinic.deny_bot(questions, "manage_messages")
    await clinic.person(AMINA).say("case-questions", TYPED)

    for _ in range(2):
        await clinic.restart()
        await clinic.tick()

    assert sum("echo:mend-draft" in str(buttons_of(one)) for one in questions.history()) == 1


async def test_what_stood_there_before_questions_could_be_typed_stays(clinic: World):
    questions = clinic.channel("case-questions")
    await clinic.write_unheard(clinic.person(JO), questions, "Welcome, everybody.")
    await clinic.pass_time(by=timedelta(minutes=1))
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)

    await clinic.restart()
    await clinic.tick()

    assert any("Welcome, everybody." in text_of(one) for one in questions.history())
