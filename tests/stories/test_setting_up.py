"""An administrator prepares a server."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, JO
from bot.sandbox.person import buttons_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said

PLACES = {
    "start-here",
    "didactics",
    "case-questions",
    "case-discussions",
    "hub-queue",
    "coordinators",
    "ECHO session",
}


async def test_setup_makes_what_is_missing_and_says_what_it_made(empty_world: World):
    shown = await empty_world.person(JO).slash("general", "setup space")

    assert set(empty_world.guild.channels) >= PLACES
    assert {"ECHO Member", "Hub Specialist", "Coordinator"} <= set(empty_world.guild.roles)
    assert "#hub-queue" in said(shown)
    assert "@ECHO Member" in said(shown)


async def test_setup_run_again_makes_nothing_twice(empty_world: World):
    jo = empty_world.person(JO)
    await jo.slash("general", "setup space")
    channels, roles = len(empty_world.guild.channels), len(empty_world.guild.roles)

    await jo.slash("general", "setup space")

    assert (len(empty_world.guild.channels), len(empty_world.guild.roles)) == (channels, roles)
    assert (
        sum("echo:ask" in buttons_of(message) for message in jo.world.channel("case-questions").history())
        == 1
    )


async def test_setup_maps_a_channel_and_a_role_that_are_there_by_name(empty_world: World):
    channel = empty_world.guild.create_text_channel("hub-queue")
    role = empty_world.guild.create_role("Coordinator")

    await empty_world.person(JO).slash("general", "setup space")

    assert empty_world.guild.channels["hub-queue"].id == channel.id
    assert [found.id for found in empty_world.guild.roles.values() if found.name == "Coordinator"] == [
        role.id
    ]


async def test_a_missing_permission_is_reported_by_name_and_place(empty_world: World):
    world = empty_world
    await world.person(JO).slash("general", "setup space")
    questions = world.channel("case-questions")
    world.deny_bot(questions, "manage_messages")

    shown = await world.person(JO).slash("general", "setup check")

    assert "Manage Messages" in said(shown)
    assert f"<#{questions.id}>" in said(shown)


async def test_a_coordinator_role_that_rings_for_nobody_is_reported(empty_world: World):
    jo = empty_world.person(JO)
    await jo.slash("general", "setup space")
    before = said(await jo.slash("general", "setup check"))
    [role] = [found for found in empty_world.guild.roles.values() if found.name == "Coordinator"]
    empty_world.env.backend.edit_role(empty_world.guild.id, role.id, {"mentionable": False})

    shown = said(await jo.slash("general", "setup check"))

    assert "ring for nobody" not in before
    assert "The role “Coordinator” cannot be mentioned" in shown


async def test_without_permission_to_make_channels_nothing_half_done_is_left(empty_world: World):
    empty_world.limit_bot(manage_channels=False, manage_roles=False)

    shown = await empty_world.person(JO).slash("general", "setup space")

    assert "Manage Channels" in said(shown)
    assert "Manage Roles" in said(shown)
    assert "hub-queue" not in empty_world.guild.channels


async def test_only_an_administrator_may_set_up(empty_world: World):
    empty_world.allow_command("setup", empty_world.person(AMINA))

    shown = await empty_world.person(AMINA).slash("general", "setup space")

    assert "Manage Server" in said(shown)
    assert "hub-queue" not in empty_world.guild.channels


async def test_check_says_that_the_hub_is_empty_and_no_slot_is_set(empty_world: World):
    jo = empty_world.person(JO)
    await jo.slash("general", "setup space")

    shown = said(await jo.slash("general", "setup check"))

    assert "specialist" in shown
    assert "/setup settings" in shown


async def test_settings_refuse_a_time_zone_and_an_hour_that_do_not_exist(empty_world: World):
    jo = empty_world.person(JO)

    zone = said(await jo.slash("general", "setup settings", timezone="Ontario/Toronto"))
    hour = said(await jo.slash("general", "setup settings", didactic_day="thursday", didactic_time="25:00"))
    half = said(await jo.slash("general", "setup settings", didactic_day="thursday"))

    assert "America/Toronto" in zone
    assert "12:30" in hour
    assert half


async def test_case_channels_cannot_be_read_before_joining(empty_world: World):
    await prepare(empty_world, members=(), specialists=())
    amina = empty_world.person(AMINA)

    assert amina.can_see("start-here")
    for place in ("didactics", "case-questions", "case-discussions", "hub-queue", "coordinators"):
        assert not amina.can_see(place)


async def test_members_read_the_case_channels_and_not_the_hubs(clinic: World):
    amina = clinic.person(AMINA)

    for place in ("didactics", "case-questions", "case-discussions"):
        assert amina.can_see(place)
    assert not amina.can_see("hub-queue")
    assert not amina.can_see("coordinators")
    assert not amina.may("case-questions", "send_messages")


async def test_typing_in_case_questions_is_opened_with_a_warning(clinic: World):
    shown = said(await clinic.person(JO).slash("general", "setup settings", typed_questions=True))

    assert "Discord" in shown
    assert clinic.person(AMINA).may("case-questions", "send_messages")


async def test_without_the_message_content_intent_check_says_so_and_other_ways_work():
    from bot.sandbox.cast import CAST
    from bot.sandbox.world import open_world

    async with open_world(message_content=False) as world:
        world.arrive(CAST)
        world.make_administrator(world.person(JO))
        world.guild.create_text_channel("general")
        await prepare(world)
        await world.person(JO).slash("general", "setup settings", typed_questions=True)

        check = said(await world.person(JO).slash("general", "setup check"))
        sent = await acts.ask(world, AMINA)

        assert "ECHO_MESSAGE_CONTENT" in check
        assert "hub" in said(sent)
