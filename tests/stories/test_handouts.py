"""The Hand-out button: a didactic to print and keep, for whoever presses it, and on a live server signed ones only."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, IRIS, JO, LEA
from bot.sandbox.person import button_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.test_didactics import FIRST, FIRST_NAME, THURSDAY_NOON
from tests.stories.test_signed_didactics import SIGNATURE, sign


async def files_of(shown) -> dict[str, bytes]:
    messages = [one for one in (shown.response, *shown.followups) if one is not None]
    return {one.filename: await one.read() for message in messages for one in message.attachments}


async def sign_french(world: World) -> None:
    iris = world.person(IRIS)
    shown = await iris.slash("general", "didactic review", didactic=FIRST_NAME, language="fr-CA")
    await iris.fill(await iris.press(shown.followups[-1], "sign"), SIGNATURE)


async def test_a_member_gets_a_page_and_a_pdf_alone_each_in_their_language(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    await clinic.pass_time(until=THURSDAY_NOON)
    [post] = clinic.channel("didactics").history()

    english = await clinic.person(AMINA).press(post, "handout")
    french = await clinic.person(BRUNO).press(post, "handout")

    files = await files_of(english)
    assert sorted(files) == [f"{FIRST_NAME}.en-CA.html", f"{FIRST_NAME}.en-CA.pdf"]
    assert FIRST in files[f"{FIRST_NAME}.en-CA.html"].decode()
    assert files[f"{FIRST_NAME}.en-CA.pdf"].startswith(b"%PDF")
    assert english.response.ephemeral
    assert 'lang="fr-CA"' in (await files_of(french))[f"{FIRST_NAME}.fr-CA.html"].decode()
    assert "Voici" in said(french)
    assert len(clinic.channel("didactics").history()) == 1


async def test_on_a_live_server_only_signed_text_is_handed_out(live_clinic: World):
    await acts.join_with_code(live_clinic, BRUNO, await new_code(live_clinic))
    await sign(live_clinic)
    await live_clinic.pass_time(until=THURSDAY_NOON)
    [post] = live_clinic.channel("didactics").history()
    amina, bruno = live_clinic.person(AMINA), live_clinic.person(BRUNO)

    before = await bruno.press(post, "handout")
    unsigned = await forged.press(live_clinic, amina, post, "echo:handout:opioid-trial")
    await sign_french(live_clinic)
    after = await bruno.press(post, "handout")

    page = (await files_of(before))[f"{FIRST_NAME}.en-CA.html"].decode()
    assert "Dr Elena Ortiz, CPSO 00000" in page
    assert "pas encore signée" in said(before)
    assert await files_of(unsigned) == {}
    assert "waits for a clinician’s signature" in said(unsigned)
    assert f"{FIRST_NAME}.fr-CA.pdf" in await files_of(after)


async def test_coordinators_get_it_with_the_preview_and_others_are_refused(clinic: World):
    shown = await clinic.person(IRIS).slash(
        "coordinators", "didactic preview", didactic="opioid-trial", language="fr-CA"
    )
    await clinic.pass_time(until=THURSDAY_NOON)
    [post] = clinic.channel("didactics").history()
    lea = clinic.person(LEA)
    await clinic.give_role(lea, "ECHO Member", by=clinic.person(JO))
    refused = await lea.press(post, "handout")

    assert sorted(await files_of(shown)) == ["opioid-trial.fr-CA.html", "opioid-trial.fr-CA.pdf"]
    assert await files_of(refused) == {}
    assert button_of(refused, "join")
