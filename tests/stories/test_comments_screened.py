"""What members write in a case's post is screened at once; its author alone is told why it went."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CHLOE, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said
from tests.stories.turns import letters, opened, seen_in

TELEPHONE = "Mr. Dubois can be reached at 416-555-0199."


async def test_an_identifier_in_a_comment_goes_at_once_and_its_author_is_told_the_kinds(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)

    await amina.member.send(post, TELEPHONE)

    told = letters(amina)
    assert "Dubois" not in seen_in(post, clinic.person(ORTIZ))
    assert "a name, a telephone number" in told
    assert "Dubois" not in told
    assert "416-555" not in told


async def test_a_comment_that_went_is_not_counted(empty_world: World):
    await prepare(empty_world, members=(AMINA, CHLOE))
    post, chloe = await opened(empty_world), empty_world.person(CHLOE)

    await chloe.member.send(post, TELEPHONE)
    log = said(await empty_world.person(IRIS).slash("coordinators", "participation log"))

    assert "comment in a case" not in log


async def test_a_comment_changed_afterwards_is_screened_again(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    message = await amina.member.send(post, "We had good results with it.")

    await amina.member.edit(message, TELEPHONE)

    assert "Dubois" not in seen_in(post, clinic.person(ORTIZ))
    assert "a telephone number" in letters(amina)


async def test_a_file_in_a_case_is_taken_off_with_the_reason(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)

    await amina.member.send(post, "The image.", attachments=[("scan-of-john-smith.png", b"\x89PNG")])

    assert "The image." not in seen_in(post, clinic.person(ORTIZ))
    assert "files are not taken" in letters(amina)
    assert "smith" not in letters(amina)


async def test_with_closed_direct_messages_the_call_in_the_post_says_no_kind(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    clinic.close_direct_messages(amina)

    await amina.member.send(post, TELEPHONE)

    called = seen_in(post, clinic.person(ORTIZ))
    assert amina.member.mention in called
    assert "telephone number" not in called


async def test_where_it_cannot_be_taken_off_the_coordinators_are_told_where_and_not_what(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    clinic.deny_bot(clinic.channel("case-discussions"), "manage_messages")

    message = await amina.member.send(post, TELEPHONE)

    told = text_of(clinic.person(IRIS).reads("coordinators")[-1])
    assert f"{post.id}/{message.id}" in told
    assert "Dubois" not in told


async def test_a_word_that_is_only_doubtful_stays_in_a_comment(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)

    await amina.member.send(post, "Thank you, dr lee, that helps.")

    assert "that helps" in seen_in(post, clinic.person(ORTIZ))


async def test_a_message_with_a_file_is_not_brought_to_the_hub(clinic: World):
    amina = clinic.person(AMINA)
    message = await amina.member.send(
        clinic.channel("general"), "What next?", attachments=[("scan.png", b"\x89PNG")]
    )

    shown = await amina.menu("Ask the hub", message)

    assert "Files are not taken" in said(shown)


async def test_check_says_that_comments_are_not_screened_without_the_intent():
    from bot.sandbox.cast import CAST
    from bot.sandbox.world import open_world

    async with open_world(message_content=False) as world:
        world.arrive(CAST)
        world.make_administrator(world.person(JO))
        world.guild.create_text_channel("general")
        await acts.set_up(world, JO)

        shown = said(await world.person(JO).slash("general", "setup check"))

    assert "comments in case posts" in shown


async def test_in_french(empty_world: World):
    await prepare(empty_world, language="fr-CA")
    post, amina = await opened(empty_world), empty_world.person(AMINA)

    await amina.member.send(post, "Mme Tremblay est au 416-555-0199.")

    assert "un nom, un numéro de téléphone" in letters(amina)
