"""Discuss: one thread under each posted didactic, screened like the posts of cases."""

from typing import Any

from bot.sandbox.cast import AMINA, CHLOE, IRIS, JO, ORTIZ
from bot.sandbox.person import button_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said
from tests.stories.test_comments_screened import TELEPHONE
from tests.stories.test_didactics import FIRST
from tests.stories.test_learning import posted
from tests.stories.turns import letters, seen_in


def threads(world: World) -> list[Any]:
    return list(world.channel("didactics").threads)


async def discussed(world: World) -> Any:
    """The thread that Amina's press opened."""
    await world.person(AMINA).press(await posted(world), "discuss")
    [thread] = threads(world)
    return thread


async def test_the_first_press_makes_the_thread_and_later_ones_lead_there(clinic: World):
    post = await posted(clinic)
    first = await clinic.person(AMINA).press(post, "discuss")
    second = await clinic.person(ORTIZ).press(post, "discuss")

    [thread] = threads(clinic)
    opening = [text_of(message) for message in thread.history() if "Discuss:" in text_of(message)]
    assert thread.name == FIRST
    assert thread.id == post.id
    assert len(opening) == 1
    assert "no patient details" in opening[0]
    assert f"<#{clinic.channel('case-questions').id}>" in opening[0]
    for shown in (first, second):
        assert f"<#{thread.id}>" in said(shown)
    assert clinic.person(AMINA).may("didactics", "send_messages_in_threads")
    assert not clinic.person(AMINA).may("didactics", "send_messages")


async def test_who_was_slower_by_a_moment_is_led_to_the_same_thread(clinic: World):
    post = await posted(clinic)
    clinic.env.inject_error(
        "POST",
        f"/channels/{clinic.channel('didactics').id}/messages/{post.id}/threads",
        status=400,
        code=160004,
        message="A thread has already been created for this message",
    )

    shown = await clinic.person(AMINA).press(post, "discuss")

    assert f"<#{post.id}>" in said(shown)


async def test_an_identifier_in_a_discussion_goes_at_once_also_after_a_change_or_a_time_away(clinic: World):
    amina, thread = clinic.person(AMINA), await discussed(clinic)
    await amina.member.send(thread, TELEPHONE)
    told = letters(amina)
    kept = await amina.member.send(thread, "We had good results with it.")
    await amina.member.edit(kept, TELEPHONE)
    await clinic.write_unheard(amina, thread, TELEPHONE)
    await clinic.restart()
    await clinic.tick()
    await clinic.tick()

    assert "Dubois" not in seen_in(thread, clinic.person(ORTIZ))
    assert "a name, a telephone number" in told
    assert letters(amina).count("a telephone number") == 3


async def test_a_discussion_or_post_that_was_deleted_is_said_to_be_gone(clinic: World):
    amina, thread = clinic.person(AMINA), await discussed(clinic)
    card = await amina.slash("didactics", "didactic next")
    clinic.env.backend.delete_channel(thread.id)
    await clinic.env.settle()

    gone = await amina.press(card.response, "discuss")

    assert "discussion of this didactic was deleted" in said(gone)


async def test_where_the_post_was_deleted_nothing_is_opened(clinic: World):
    amina, post = clinic.person(AMINA), await posted(clinic)
    card = await amina.slash("didactics", "didactic next")
    clinic.env.backend.delete_message(clinic.channel("didactics").id, post.id)
    await clinic.env.settle()

    shown = await amina.press(card.response, "discuss")

    assert "no longer in the channel" in said(shown)
    assert threads(clinic) == []


async def test_check_names_what_bot_and_members_lack(clinic: World):
    clinic.deny_bot(clinic.channel("didactics"), "create_public_threads")
    refused = await clinic.person(AMINA).press(await posted(clinic), "discuss")

    wrong = said(await clinic.person(JO).slash("general", "setup check"))

    assert "/setup check" in said(refused)
    assert "Create Public Threads" in wrong
    assert f"<#{clinic.channel('didactics').id}>" in wrong


async def test_an_old_card_with_mark_as_read_alone_keeps_working(empty_world: World):
    await prepare(empty_world, members=(AMINA, CHLOE))
    post = await posted(empty_world)

    shown = await empty_world.person(CHLOE).press(post, "mark-read")

    assert button_of(shown, "quiz")
    assert empty_world.person(IRIS).can_see("didactics")
