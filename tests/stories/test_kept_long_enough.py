"""Time goes by: texts, links and drafts are forgotten by themselves, and what stands in Discord follows."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from bot.services.know_person import find_person
from db.repositories import deliveries
from tests.stories.turns import opened, sum_up


async def known(world: World, character) -> bool:
    async with world.app.desk.database.read() as session:
        found = await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)
    return found is not None


async def test_the_text_of_a_closed_case_leaves_its_cards_too(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)

    await clinic.pass_time(by=timedelta(days=89))
    assert acts.QUESTION in text_of(post.history()[0])
    await clinic.pass_time(by=timedelta(days=2))

    told = "\n".join(text_of(message) for message in post.history())
    assert "was erased" in told
    for words in (acts.QUESTION, "mailbox", "capsaicin"):
        assert words not in told
    queue = "\n".join(text_of(message) for message in clinic.person(ORTIZ).reads("hub-queue"))
    assert "mailbox" not in queue


async def test_a_link_goes_half_a_year_after_somebody_left_by_themselves(clinic: World):
    await clinic.leave(clinic.person(AMINA))
    await clinic.pass_time(by=timedelta(hours=2))
    await clinic.pass_time(by=timedelta(days=180))
    assert await known(clinic, AMINA)

    await clinic.pass_time(by=timedelta(days=4))

    assert not await known(clinic, AMINA)
    assert await known(clinic, ORTIZ)


async def test_and_after_somebody_was_removed(clinic: World):
    await clinic.leave(clinic.person(AMINA), kicked_by=clinic.person(JO))

    await clinic.pass_time(by=timedelta(days=184))

    assert not await known(clinic, AMINA)


async def test_a_post_that_somebody_deleted_holds_nothing_up_and_nobody_is_told(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    told = len(clinic.person(IRIS).reads("coordinators"))
    clinic.env.backend.delete_channel(post.id)

    await clinic.pass_time(by=timedelta(days=91))

    notes = "\n".join(text_of(message) for message in clinic.person(IRIS).reads("coordinators")[told:])
    assert "case-discussions" not in notes
    async with clinic.app.desk.database.read() as session:
        assert await deliveries.count_failed(session, clinic.guild.id) == 0
