"""The process died between saying and marking: what stands in Discord is found again, what does not is said."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import select

from bot import outbox
from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from bot.services.claim_deliveries import settle_sent
from db.tables import Delivery
from tests.stories.conftest import said
from tests.stories.test_didactics import THURSDAY_NOON

TEN_MINUTES = timedelta(minutes=10)


class Killed(Exception):
    """The process dies."""


@pytest.fixture
def dies_after_saying(monkeypatch: pytest.MonkeyPatch) -> Callable[[DeliveryKind], None]:
    """The process dies the next time something of this kind was said, before it can be marked."""

    def next_of(kind: DeliveryKind) -> None:
        async def killed_once(session, *, delivery_id: int, **where) -> None:
            row = (await session.exec(select(Delivery).where(Delivery.id == delivery_id))).one()
            if row.kind is kind:
                monkeypatch.setattr(outbox, "settle_sent", settle_sent)
                raise Killed
            await settle_sent(session, delivery_id=delivery_id, **where)

        monkeypatch.setattr(outbox, "settle_sent", killed_once)

    return next_of


async def uncertain(world: World, kind: DeliveryKind) -> Delivery:
    """What the new process finds of it: said by somebody, perhaps."""
    await world.restart()
    async with world.app.desk.database.read() as session:
        [row] = (await session.exec(select(Delivery).where(Delivery.kind == kind))).all()
    assert (row.state, row.message_id) == (DeliveryState.CLAIMED, None)
    return row


async def stored(world: World, delivery_id: int) -> Delivery:
    async with world.app.desk.database.read() as session:
        return (await session.exec(select(Delivery).where(Delivery.id == delivery_id))).one()


async def answered(world: World) -> None:
    await acts.accept(world, ORTIZ)
    await acts.recommend(world, ORTIZ, "Sleep first, then movement.")


def standing(world: World) -> set[int]:
    """Every message that anybody could read."""
    places = [world.channel("hub-queue"), world.channel("didactics"), *world.posts()]
    letters = {message.id for message in world.person(AMINA).letters()}
    return letters | {message.id for place in places for message in place.history()}


def texts(world: World) -> Counter[str]:
    """What they say."""
    places = [world.channel("hub-queue"), *world.posts()]
    letters = [text_of(message) for message in world.person(AMINA).letters()]
    return Counter([*letters, *(text_of(message) for place in places for message in place.history())])


@pytest.mark.parametrize(
    "kind",
    [
        DeliveryKind.QUEUE_CARD,
        DeliveryKind.CASE_POST,
        DeliveryKind.ASKER_NOTICE,
        DeliveryKind.RECOMMENDATION,
    ],
)
async def test_what_a_case_says_is_found_and_not_doubled(
    clinic: World, dies_after_saying, kind: DeliveryKind
):
    if kind is DeliveryKind.RECOMMENDATION:
        await acts.ask(clinic, AMINA)
        await acts.accept(clinic, ORTIZ)
        dies_after_saying(kind)
        await acts.recommend(clinic, ORTIZ, "Sleep first, then movement.")
    elif kind is DeliveryKind.QUEUE_CARD:
        dies_after_saying(kind)
        await acts.ask(clinic, AMINA)
    else:
        await acts.ask(clinic, AMINA)
        dies_after_saying(kind)
        await acts.accept(clinic, ORTIZ)
    before = standing(clinic)
    row = await uncertain(clinic, kind)

    await clinic.pass_time(by=TEN_MINUTES)

    after = await stored(clinic, row.id)
    assert after.state is DeliveryState.SENT
    assert after.message_id in before
    assert before <= standing(clinic)
    assert max(texts(clinic).values()) == 1


async def test_a_case_goes_on_in_the_post_that_was_found(clinic: World, dies_after_saying):
    await acts.ask(clinic, AMINA)
    dies_after_saying(DeliveryKind.CASE_POST)
    await acts.accept(clinic, ORTIZ)
    await uncertain(clinic, DeliveryKind.CASE_POST)
    await clinic.pass_time(by=TEN_MINUTES)

    await acts.recommend(clinic, ORTIZ, "Sleep first, then movement.")

    [post] = clinic.posts()
    assert "Sleep first, then movement." in text_of(post.history()[-1])


async def test_what_is_said_in_a_case_follows_its_post_at_once_and_nobody_is_alarmed(
    clinic: World, dies_after_saying
):
    await acts.ask(clinic, AMINA)
    dies_after_saying(DeliveryKind.CASE_POST)
    await acts.accept(clinic, ORTIZ)
    before = len(clinic.person(IRIS).reads("coordinators"))
    [post] = clinic.posts()
    await acts.recommend(clinic, ORTIZ, "Sleep first, then movement.", post=post)
    assert "Sleep first" not in str([text_of(message) for message in post.history()])
    await uncertain(clinic, DeliveryKind.CASE_POST)

    await clinic.pass_time(by=TEN_MINUTES)

    assert "Sleep first, then movement." in text_of(post.history()[-1])
    told = [text_of(message) for message in clinic.person(IRIS).reads("coordinators")[before:]]
    assert [text for text in told if "Good morning" not in text] == []


async def test_a_didactic_that_was_posted_is_found_and_can_be_discussed(clinic: World, dies_after_saying):
    dies_after_saying(DeliveryKind.DIDACTIC)
    with pytest.raises(Killed):
        await clinic.pass_time(until=THURSDAY_NOON)
    [post] = clinic.channel("didactics").history()
    row = await uncertain(clinic, DeliveryKind.DIDACTIC)

    await clinic.pass_time(by=TEN_MINUTES)

    [found] = clinic.channel("didactics").history()
    assert found.id == post.id
    assert (await stored(clinic, row.id)).message_id == post.id
    opened = await clinic.person(AMINA).press(found, "discuss")
    assert "It is discussed here" in said(opened)


async def test_what_is_not_there_is_said_once(clinic: World, dies_after_saying):
    await acts.ask(clinic, AMINA)
    dies_after_saying(DeliveryKind.ASKER_NOTICE)
    await acts.accept(clinic, ORTIZ)
    row = await uncertain(clinic, DeliveryKind.ASKER_NOTICE)
    before = len(clinic.person(AMINA).letters())
    letter = clinic.person(AMINA).letters()[-1]
    clinic.env.backend.delete_message(clinic.person(AMINA).member.user.dm_channel.id, letter.id)

    for _ in range(3):
        await clinic.pass_time(by=TEN_MINUTES)

    assert len(clinic.person(AMINA).letters()) == before
    assert (await stored(clinic, row.id)).state is DeliveryState.SENT


async def parked_card(world: World, dies_after_saying) -> Delivery:
    """A card in the queue of which nobody can tell: at the moment the bot may not read the history."""
    dies_after_saying(DeliveryKind.QUEUE_CARD)
    await acts.ask(world, AMINA)
    row = await uncertain(world, DeliveryKind.QUEUE_CARD)
    queue = world.channel("hub-queue")
    world.env.inject_error("GET", f"/channels/{queue.id}/messages", status=403, code=50001, times=1)
    await world.pass_time(by=TEN_MINUTES)
    assert (await stored(world, row.id)).state is DeliveryState.PARKED
    return row


async def test_what_cannot_be_looked_for_waits_for_a_coordinator_who_has_it_looked_for_again(
    clinic: World, dies_after_saying
):
    row = await parked_card(clinic, dies_after_saying)
    before = standing(clinic)
    notice = clinic.person(IRIS).reads("coordinators")[-1]
    assert "I cannot tell whether this was posted: a new case in the queue." in text_of(notice)
    assert [found.split(";")[1] for found in buttons_of(notice)] == ["look", "again"]

    answer = await clinic.person(IRIS).press(notice, "settle")

    assert "It is there now" in said(answer)
    assert (await stored(clinic, row.id)).state is DeliveryState.SENT
    assert standing(clinic) == before
    again = await clinic.person(IRIS).press(notice, "settle")
    assert "settled this already" in said(again)


async def test_a_coordinator_has_it_sent_again(clinic: World, dies_after_saying):
    await parked_card(clinic, dies_after_saying)
    cards = len(clinic.channel("hub-queue").history())
    iris = clinic.person(IRIS)
    notice = iris.reads("coordinators")[-1]

    answer = await iris.member.click(notice, custom_id=buttons_of(notice)[-1])

    assert "It is there now" in said(answer)
    assert len(clinic.channel("hub-queue").history()) == cards + 1
