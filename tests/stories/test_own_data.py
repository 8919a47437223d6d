"""/me: what is kept, stopping the log, and being forgotten, as people do it in both languages."""

import json

import pytest

from bot.rules.cases import Status
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, FARID, IRIS, LEA, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from bot.services.know_person import find_person
from bot.services.read_case import read_case
from tests.stories.conftest import new_code, said
from tests.stories.turns import opened, sum_up
from tests.stories.what_was_said import keys_in, phrases_of, said_since


async def files_of(world: World, character) -> tuple[str, dict[str, bytes]]:
    shown = await world.person(character).slash("case-questions", "me data")
    found = [message for message in (shown.response, *shown.followups) if message is not None]
    assert all(message.ephemeral for message in found)
    attached = {one.filename: await one.read() for message in found for one in message.attachments}
    return said(shown), attached


async def known(world: World, character):
    async with world.app.desk.database.read() as session:
        return await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)


async def erase(world: World, character) -> tuple[str, str]:
    person = world.person(character)
    page = await person.slash("start-here", "me erase")
    told = said(page)
    done = await person.press(page.response, "erase-sure")
    await world.tick()
    return told, said(done)


async def test_own_data_comes_as_a_page_and_a_file_for_oneself_alone(clinic: World):
    await opened(clinic)

    told, files = await files_of(clinic, AMINA)

    data, page = json.loads(files["my-data.json"]), files["my-data.html"].decode()
    assert data["data"]["cases"][0]["question"] == acts.QUESTION
    assert data["data"]["identity_links"][0]["discord_id"] == str(clinic.person(AMINA).id)
    assert data["pseudonym"] in told
    for words in (acts.QUESTION, "Cases you asked", "Nurse practitioner", "Agreed", "case asked"):
        assert words in page
    assert "http" not in page.replace("https://", "")
    assert str(clinic.person(ORTIZ).id) not in page


async def test_own_data_in_french(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))

    told, files = await files_of(clinic, BRUNO)

    page = files["my-data.html"].decode()
    assert "Tout ce qui est gardé" in told
    assert '<html lang="fr-CA">' in page
    assert phrases_of("en-CA", [page]) == []
    for words in ("Vos réponses aux avis", "Médecin de famille", "Inscription"):
        assert words in page


async def test_somebody_who_only_looked_in_gets_what_little_there_is(clinic: World):
    shown = await clinic.person(LEA).slash("start-here", "me data")

    [page] = [await one.read() for one in shown.response.attachments if one.filename.endswith("html")]
    assert str(clinic.person(LEA).id) in page.decode()


async def test_progress_says_what_was_done_and_what_is_not_logged(clinic: World):
    await acts.join_with_code(clinic, CHLOE, await new_code(clinic), consents=())
    await acts.ask(clinic, AMINA)

    hers = said(await clinic.person(AMINA).slash("case-questions", "me progress"))
    nobodys = said(await clinic.person(CHLOE).slash("case-questions", "me progress"))

    assert "1 case question" in hers
    assert "case asked: 1" in hers.replace("Case", "case")
    assert "counted without you" in nobodys


async def test_stopping_the_log_keeps_or_removes_the_past_as_one_presses(clinic: World):
    amina, iris = clinic.person(AMINA), clinic.person(IRIS)
    await acts.ask(clinic, AMINA)

    page = await amina.slash("case-questions", "me withdraw")
    told = said(page)
    kept = said(await amina.press(page.response, "stop-keep"))
    await acts.ask(clinic, AMINA)
    log = said(await iris.slash("coordinators", "participation log", person=amina.member))
    removed = said(
        await amina.press((await amina.slash("case-questions", "me withdraw")).response, "stop-remove")
    )
    after = said(await iris.slash("coordinators", "participation log", person=amina.member))

    assert "programme evaluation" in told
    assert "What stood there stays" in kept
    assert log.count("asked") == 1
    assert "no longer lead to you" in removed
    assert "asked" not in after


async def test_stopping_in_french_and_learning_goes_on(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    bruno = clinic.person(BRUNO)

    page = await bruno.slash("case-questions", "me withdraw")
    told = said(page)
    done = said(await bruno.press(page.response, "stop-remove"))
    sent = said(await acts.ask(clinic, BRUNO))

    assert "évaluation du programme" in told
    assert "La consignation est arrêtée" in done
    assert phrases_of("en-CA", [told, done, sent]) == []


async def test_single_choices_can_be_changed_from_there(clinic: World):
    amina = clinic.person(AMINA)
    page = await amina.slash("case-questions", "me withdraw")

    choices = await amina.press(page.response, "consent-again")
    hours = await amina.press((await amina.slash("case-questions", "me withdraw")).response, "hours-show")
    kept = await amina.press(hours.response, "hours-again")

    assert "Evaluation: on" in said(choices)
    assert "kept for 6 years" in said(kept)


async def test_whoever_is_forgotten_is_told_before_what_goes_and_it_goes(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    await acts.ask(clinic, AMINA, question="And for the sleep?")

    page, done = await erase(clinic, AMINA)

    assert "open cases (1)" in page
    assert "other cases (1)" in page
    assert "register" in page
    assert "forgotten" in done
    assert await known(clinic, AMINA) is None
    assert not clinic.person(AMINA).can_see("case-questions")
    card, *said_by_cards = [text_of(message) for message in post.history()]
    assert "was erased" in card
    assert acts.QUESTION not in card
    assert "mailbox" not in card
    assert any("topical capsaicin" in text for text in said_by_cards)
    queue = "\n".join(text_of(message) for message in clinic.person(ORTIZ).reads("hub-queue"))
    assert "And for the sleep?" not in queue
    assert "mailbox" not in queue


async def test_the_name_goes_from_a_case_that_showed_it(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    mention = clinic.person(ORTIZ).member.mention
    assert any(mention in text_of(message) for message in post.history())

    await erase(clinic, ORTIZ)

    shown = [text_of(message) for message in post.history()]
    assert not any(mention in text for text in shown)
    assert any("topical capsaicin" in text for text in shown)


async def test_a_specialists_cases_go_on_to_somebody_else(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, FARID)

    await erase(clinic, FARID)

    async with clinic.app.desk.database.read() as session:
        case = await read_case(session, guild_id=clinic.guild.id, case_id=1)
    assert case.status is not Status.WITHDRAWN
    assert not clinic.person(FARID).can_see("hub-queue")
    assert clinic.person(FARID).id not in {slot.owner or slot.offered_to for slot in case.slots}


async def test_being_forgotten_in_french(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    await acts.ask(clinic, BRUNO)

    page, done = await erase(clinic, BRUNO)

    assert "Vos cas ouverts (1)" in page
    assert "C’est oublié" in done
    assert phrases_of("en-CA", [page, done]) == []
    assert await known(clinic, BRUNO) is None


async def test_thinking_better_of_it_erases_nothing(clinic: World):
    amina = clinic.person(AMINA)
    page = await amina.slash("start-here", "me erase")

    kept = said(await amina.press(page.response, "erase-not"))

    assert "Nothing was erased" in kept
    assert (await known(clinic, AMINA)).has_joined


async def test_who_was_forgotten_joins_as_someone_new(clinic: World):
    before = await known(clinic, AMINA)
    await erase(clinic, AMINA)

    stopped = said(await clinic.person(AMINA).slash("start-here", "case ask"))
    await acts.join_with_code(clinic, AMINA, await new_code(clinic))

    after = await known(clinic, AMINA)
    assert "join first" in stopped
    assert after.pseudonym != before.pseudonym
    assert clinic.person(AMINA).can_see("case-questions")


async def test_a_role_that_discord_does_not_let_go_is_said(clinic: World):
    clinic.limit_bot(manage_roles=False)

    _, done = await erase(clinic, AMINA)

    assert "administrator" in done
    assert await known(clinic, AMINA) is None


@pytest.mark.parametrize("character", [AMINA, ORTIZ, IRIS])
async def test_nobody_reads_the_key_of_a_sentence(clinic: World, character):
    begin = len(clinic.env.http_requests)
    person = clinic.person(character)
    for command in ("me progress", "me data", "me withdraw", "me erase"):
        await person.slash("general", command)

    assert keys_in(said_since(clinic, begin)) == []
