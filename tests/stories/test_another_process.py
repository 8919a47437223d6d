"""With several processes, all direct messages come to the one with the first shard, whoever has the server."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import buttons_of
from bot.sandbox.world import World
from bot.services.true_up import servers_to_look_at
from bot.voice import DiscordVoice
from tests.stories.turns import opened, sum_up


def give_the_server_away(world: World) -> None:
    """This process no longer has the server's shard, and knows nothing of it."""
    bot = world.env.bot
    bot._connection._remove_guild(bot.get_guild(world.guild.id))
    assert bot.get_guild(world.guild.id) is None


async def test_a_button_in_a_direct_message_works_where_another_process_has_the_server(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    survey = next(message for message in amina.letters() if "close-out" in str(buttons_of(message)))
    before = buttons_of(survey)

    give_the_server_away(clinic)
    await amina.member.user.click(survey, custom_id=before[0])

    survey = next(message for message in amina.letters() if message.id == survey.id)
    assert buttons_of(survey) != before


async def test_a_server_that_another_process_has_is_not_taken_for_gone(clinic: World):
    await opened(clinic)
    later = clinic.clock.now() + timedelta(hours=2)

    give_the_server_away(clinic)

    assert await clinic.app.reconciliation.look(later) == 0
    assert DiscordVoice(clinic.env.bot).present(clinic.guild.id, 1) is None
    async with clinic.app.desk.database.read() as session:
        assert clinic.guild.id in await servers_to_look_at(session, now=later)
