"""Details for credit, given and taken back by the person they are about."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, IRIS
from bot.sandbox.world import World
from tests.stories.conftest import new_code, said
from tests.stories.what_was_said import phrases_of

DETAILS = {
    "legal_name": "Bruno Tremblay",
    "college": "Ordre des médecins",
    "licence": "98765",
    "email": "",
}


async def test_details_are_given_after_joining_corrected_and_deleted_with_the_hours(clinic: World):
    bruno = clinic.person(BRUNO)
    joined = await acts.join_with_code(clinic, BRUNO, await new_code(clinic), keep_hours=True)

    form = await bruno.press(joined.response, "register")
    refused = said(await bruno.fill(form, DETAILS | {"email": "bruno"}))
    form = await bruno.press(joined.response, "register")
    kept = said(await bruno.fill(form, DETAILS))
    page = await bruno.slash("start-here", "me withdraw")
    stopped = said(await bruno.press(page.response, "hours-stop"))
    again = await bruno.press(joined.response, "register")

    assert "adresse de courriel" in refused
    assert "Bruno Tremblay · Ordre des médecins · 98765" in kept
    assert "sont supprimés" in stopped
    assert phrases_of("en-CA", [refused, kept, stopped]) == []
    assert "un troisième choix" in said(again)


async def test_whoever_has_not_agreed_reads_the_notice_first(clinic: World):
    amina = clinic.person(AMINA)
    page = await amina.slash("start-here", "me withdraw")
    notice = said(await amina.press(page.response, "hours-show"))

    await amina.press(page.response, "hours-again")
    form = await amina.press(page.response, "register")
    shown = await amina.fill(form, DETAILS | {"legal_name": "Amina *Diallo*"})

    assert "legal name, college, licence number" in notice
    assert r"Amina \*Diallo\*" in said(shown)
    log = said(await clinic.person(IRIS).slash("coordinators", "participation log", person=amina.member))
    assert "98765" not in log
