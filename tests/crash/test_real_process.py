"""The unmodified process against the stand-in: it connects, serves a case to the end, is killed, and goes on."""

from tests.crash.case_journey import accept, ask, posts, queue_cards, recommend
from tests.crash.stand_in.people import text_of


async def test_a_case_is_asked_accepted_and_answered_by_the_process_that_hospitals_run(discord, clinic, bot):
    await ask(discord, clinic)
    card = (await discord.watching.until(lambda: queue_cards(discord, clinic)))[0]
    await accept(discord, clinic, card)
    post = (await discord.watching.until(lambda: posts(discord, clinic)))[0]
    await recommend(discord, clinic, post, "Consider topical lidocaine at night.")

    place = discord.world.messages[int(post["channel_id"])]
    said = await discord.watching.until(
        lambda: [text_of(one) for one in place.values() if "lidocaine" in text_of(one)]
    )

    assert len(said) == 1


async def test_a_button_from_before_a_sigkill_works_after_it(discord, clinic, bot):
    await ask(discord, clinic)
    card = (await discord.watching.until(lambda: queue_cards(discord, clinic)))[0]

    bot.kill()
    await bot.gone()
    await bot.start()
    await bot.ready()
    await accept(discord, clinic, card)

    assert len(posts(discord, clinic)) == 1


async def test_sigterm_ends_the_process_in_order(discord, clinic, bot):
    assert await bot.stop() == 0
