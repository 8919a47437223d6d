"""Discord refuses the bot something: who can mend it is told what and where, and nothing is lost."""

from datetime import timedelta
from typing import Any

from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CHLOE, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import said
from tests.stories.test_didactics import LATE, THURSDAY_NOON, posts


def told_coordinators(world: World) -> list[str]:
    return [text_of(message) for message in world.person(IRIS).reads("coordinators")]


def asked_cards(world: World) -> int:
    return sum(acts.QUESTION in text_of(card) for card in world.channel("hub-queue").history())


def give_back(world: World, channel: Any) -> None:
    """Undo what `deny_bot` took."""
    own = world.env.backend.bot_user.id
    [row] = [row for row in world.env.backend.get_channel(channel.id).overwrites if row.target_id == own]
    world.env.backend.set_overwrite(channel.id, Overwrite(own, OverwriteType.MEMBER, row.allow | row.deny, 0))


async def test_a_case_that_may_not_be_posted_waits_and_the_coordinators_are_told(clinic: World):
    queue = clinic.channel("hub-queue")
    clinic.deny_bot(queue, "send_messages")

    sent = await acts.ask(clinic, AMINA)
    await acts.ask(clinic, AMINA, question="And what about sleep?")

    [told] = [text for text in told_coordinators(clinic) if f"<#{queue.id}>" in text]
    assert "Send Messages" in told
    assert acts.QUESTION not in told
    assert "Sent to the hub" in said(sent)
    assert asked_cards(clinic) == 0


async def test_check_names_permission_and_place_and_posts_what_waited_once_it_is_given(clinic: World):
    queue, jo = clinic.channel("hub-queue"), clinic.person(JO)
    clinic.deny_bot(queue, "send_messages")
    await acts.ask(clinic, AMINA)
    wrong = said(await jo.slash("general", "setup check"))
    give_back(clinic, queue)

    right = said(await jo.slash("general", "setup check"))

    assert "Send Messages" in wrong
    assert f"<#{queue.id}>" in wrong
    assert "1 message could not be delivered" in wrong
    assert "could not be delivered" not in right
    assert asked_cards(clinic) == 1


async def test_without_a_check_it_is_tried_again_within_the_hour(clinic: World):
    queue = clinic.channel("hub-queue")
    clinic.deny_bot(queue, "send_messages")
    await acts.ask(clinic, AMINA)
    give_back(clinic, queue)

    await clinic.pass_time(by=timedelta(minutes=30))
    early = asked_cards(clinic)
    await clinic.pass_time(by=timedelta(minutes=30))

    assert (early, asked_cards(clinic)) == (0, 1)


async def test_a_card_that_waited_for_hours_outlives_one_more_refusal(clinic: World):
    queue = clinic.channel("hub-queue")
    clinic.deny_bot(queue, "send_messages")
    await acts.ask(clinic, AMINA)
    for _ in range(6):
        await clinic.pass_time(by=timedelta(hours=1))
    give_back(clinic, queue)
    clinic.env.inject_error("POST", f"/channels/{queue.id}/messages", status=409)

    await clinic.pass_time(by=timedelta(hours=1))
    await clinic.pass_time(by=timedelta(minutes=3))

    assert asked_cards(clinic) == 1


async def test_a_recommendation_waits_for_the_post_of_its_case(clinic: World):
    forum = clinic.channel("case-discussions")
    await acts.ask(clinic, AMINA)
    clinic.deny_bot(forum, "send_messages")
    await acts.accept(clinic, ORTIZ)
    card = acts.newest_queue_card(clinic, ORTIZ)
    form = await clinic.person(ORTIZ).press(card, "recommend")
    await clinic.person(ORTIZ).fill(
        form,
        {"kind": "safety-consider", "text": "Offer naloxone.", "reference": ""},
    )
    before = clinic.posts()
    give_back(clinic, forum)
    await clinic.person(JO).slash("general", "setup check")

    [post] = clinic.posts()
    assert before == []
    assert "Offer naloxone." in "\n".join(text_of(message) for message in post.history())


async def test_a_didactic_that_may_not_be_posted_comes_late_and_says_so(clinic: World):
    didactics = clinic.channel("didactics")
    clinic.deny_bot(didactics, "send_messages")
    await clinic.pass_time(until=THURSDAY_NOON)
    before = posts(clinic)
    await clinic.pass_time(by=timedelta(hours=2))
    give_back(clinic, didactics)
    await clinic.person(JO).slash("general", "setup check")

    [post] = posts(clinic)
    assert before == []
    assert LATE in post


async def test_an_approved_person_gets_the_role_once_the_bot_may_give_it(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    request = clinic.person(IRIS).reads("coordinators")[-1]
    clinic.limit_bot(manage_roles=False)
    await clinic.person(IRIS).press(request, "approve")
    chloe = clinic.person(CHLOE)
    before = chloe.can_see("case-questions")
    clinic.limit_bot(manage_roles=True)
    await clinic.person(JO).slash("general", "setup check")

    assert any("member role" in text for text in told_coordinators(clinic))
    assert not before
    assert chloe.can_see("case-questions")
    assert len(chloe.letters()) == 1


async def test_a_setting_that_discord_refuses_is_not_kept(clinic: World):
    clinic.limit_bot(manage_roles=False)

    shown = said(await clinic.person(JO).slash("general", "setup settings", typed_questions=True))
    settings = said(await clinic.person(JO).slash("general", "setup settings"))

    assert "/setup check" in shown
    assert "Typed questions: off" in settings
