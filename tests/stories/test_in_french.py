"""A server in French: nobody there reads a word of English, or the key of a sentence."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import BRUNO, CAST, CHLOE, DEVON, FARID, IRIS, JO, LEA, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World, open_world
from tests.stories.conftest import new_code, prepare
from tests.stories.what_was_said import keys_in, phrases_of, said_since

THURSDAY = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
STORY = (
    "Femme dans la cinquantaine, neuropathie diabétique depuis 3 ans, dort 4 heures. But : marcher un peu."
)
QUESTION = "Qu’ajouteriez-vous avant de penser à un opioïde ?"
WORDS = {"question": QUESTION, "story": STORY}


@pytest.fixture
async def clinique() -> AsyncIterator[World]:
    """A French server of people whose Discord is French, set up and with its hub."""
    async with open_world(language="fr-CA") as world:
        world.arrive(replace(character, locale="fr") for character in CAST)
        world.make_administrator(world.person(JO))
        world.guild.create_text_channel("general")
        await prepare(world, members=(BRUNO,), language="fr-CA")
        yield world


def only_french(world: World) -> bool:
    texts = said_since(world)
    assert keys_in(texts) == []
    assert phrases_of("en-CA", texts) == []
    return bool(phrases_of("fr-CA", texts))


async def test_setting_up_and_joining_are_in_french(clinique: World):
    jo, lea = clinique.person(JO), clinique.person(LEA)
    await jo.slash("general", "setup check")
    await jo.slash("general", "setup settings", timezone="Ontario")
    await jo.slash("general", "setup settings", typed_questions=True)
    await lea.slash("start-here", "case ask")
    await lea.slash("start-here", "join", code="AAAA-BBBB-CCCC")
    await acts.join_with_code(clinique, DEVON, await new_code(clinique), keep_hours=True)
    await acts.ask_to_join(clinique, CHLOE)
    await clinique.person(IRIS).slash("coordinators", "roster pending")
    await clinique.person(IRIS).press(clinique.person(IRIS).reads("coordinators")[-1], "approve")
    await lea.slash("general", "roster invite", how_many=1)

    assert only_french(clinique)


async def test_a_case_is_in_french_from_question_to_recommendation(clinique: World):
    bruno, ortiz = clinique.person(BRUNO), clinique.person(ORTIZ)
    stopped = await acts.write_question(clinique, BRUNO, **{**WORDS, "story": f"{STORY} Tél. 416-555-0199."})
    finding = text_of(stopped)
    form = await bruno.press(stopped.response, "mend")
    page = await bruno.fill(form, acts.case_values(**WORDS))
    await bruno.press(page.response, "show-name")
    await acts.add_details(bruno, page, {"age": "50_59", "opioid_dose": "none"})
    form = await bruno.press(page.response, "details-more")
    await bruno.fill(form, {"peg_pain": "7", "peg_enjoyment": "8", "peg_activity": "6", "goals": ["sleep"]})
    form = await bruno.press(page.response, "mme-new")
    await bruno.fill(form, {"drug": "morphine", "dose": "7,5", "times": "2"})
    await bruno.press(page.response, "mme-use")
    await bruno.press(page.response, "check")
    await bruno.press(page.response, "send")
    await ortiz.slash("hub-queue", "hub queue")
    await acts.accept(clinique, ORTIZ)
    await acts.accept(clinique, ORTIZ)
    await acts.recommend(clinique, ORTIZ, "Voir M. Dubois au 416-555-0199.")
    await acts.recommend(clinique, ORTIZ, "Envisager la capsaïcine topique.")
    await acts.recommend(clinique, FARID, "Vérifier la fonction rénale.")
    await bruno.slash("case-questions", "case list")

    assert only_french(clinique)
    assert "416-555-0199" in finding


async def test_what_follows_a_recommendation_is_in_french(clinique: World):
    ortiz, farid = clinique.person(ORTIZ), clinique.person(FARID)
    await acts.ask(clinique, BRUNO)
    await acts.accept(clinique, ORTIZ)
    post = clinique.posts()[-1]
    message = await ortiz.member.send(post, "Envisager la capsaïcine topique.")
    form = await ortiz.menu("Record as recommendation", message)
    values = {"kind": "safety-consider", "text": "Offrir la naloxone.", "reference": ""}
    page = await ortiz.fill(form, values)
    noted = await ortiz.member.click(
        page.response, custom_id=next(found for found in buttons_of(page) if found.endswith(";15"))
    )
    form = await ortiz.press(noted.response, "recommend-more")
    await ortiz.fill(form, values)
    await farid.menu("Record as recommendation", message)

    assert only_french(clinique)


async def test_a_case_in_the_live_session_is_in_french(clinique: World):
    iris, farid = clinique.person(IRIS), clinique.person(FARID)
    await acts.ask(clinique, BRUNO)
    await acts.accept(clinique, ORTIZ)
    post = clinique.posts()[-1]
    more = await iris.press(post.history(viewer=iris.member)[0], "more")
    page = await iris.press(more.response, "present-live")
    form = await iris.press(page.response, "record-live")
    values = {"kind": "safety-consider", "text": "Offrir la naloxone.", "reference": ""}
    by_jo = await iris.fill(form, {"who": [clinique.person(JO).member]} | values)
    form = await iris.press(by_jo.response, "mend")
    await iris.fill(form, {"who": [farid.member]} | values)

    assert only_french(clinique)
    assert "séance en direct" in text_of(farid.letters()[-1])


async def test_passing_returning_and_withdrawing_are_in_french(clinique: World):
    bruno, ortiz, farid = clinique.person(BRUNO), clinique.person(ORTIZ), clinique.person(FARID)
    await acts.ask(clinique, BRUNO, **WORDS)
    card = acts.newest_queue_card(clinique, ORTIZ)
    await farid.press(card, "hand-over")
    await farid.fill(await farid.press(card, "pass"), {"reason": "conflict"})
    await ortiz.fill(
        await ortiz.press(card, "return"), {"reason": "rare_combination", "note": "Métier trop rare"}
    )
    form = await bruno.press(bruno.letters()[-1], "mend-case")
    page = await bruno.fill_in_direct_messages(form, acts.case_values(**WORDS))
    await bruno.press(page.response, "send")
    place = clinique.channel("case-questions")
    [choice] = await bruno.member.autocomplete(place, "case withdraw", "case", "")
    await bruno.slash("case-questions", "case withdraw", case=choice["value"])

    assert only_french(clinique)
    assert bruno.letters() != []


async def test_didactics_and_their_signature_are_in_french(clinique: World):
    iris, bruno = clinique.person(IRIS), clinique.person(BRUNO)
    await bruno.slash("didactics", "didactic next")
    await clinique.pass_time(until=THURSDAY)
    post = bruno.reads("didactics")[-1]
    await bruno.press(post, "mark-read")
    await bruno.press(post, "mark-read")
    await bruno.slash("didactics", "didactic next")
    await iris.slash("coordinators", "didactic preview", didactic="opioid-trial")
    shown = await iris.slash("coordinators", "didactic review", didactic="opioid-trial")
    form = await iris.press(shown.followups[-1], "sign")
    await iris.fill(form, {"name": "Dre Elena Ortiz", "licence": "00000", "conflict": "aucun"})

    assert only_french(clinique)
    assert "Objectifs" in text_of(post)


async def test_the_log_and_its_export_are_in_french(clinique: World):
    iris = clinique.person(IRIS)
    await acts.ask(clinique, BRUNO, **WORDS)
    await iris.slash("coordinators", "participation log")
    await iris.slash("coordinators", "participation log", first_day="hier")
    exported = await iris.slash("coordinators", "participation export")
    codebook = (await exported.response.attachments[1].read()).decode("utf-8-sig")
    meanings = [line.partition(",")[2] for line in codebook.splitlines()]

    assert only_french(clinique)
    assert phrases_of("en-CA", meanings) == []
    assert phrases_of("fr-CA", meanings) != []


async def test_a_typed_question_is_answered_in_french(clinique: World):
    await clinique.person(JO).slash("general", "setup settings", typed_questions=True)
    for typed in (f"{STORY} {QUESTION}", f"{STORY} Tél. 416-555-0199.", "🙂"):
        await clinique.person(BRUNO).say("case-questions", typed)

    assert only_french(clinique)
    assert len(clinique.person(BRUNO).reads("case-questions")) == 4
