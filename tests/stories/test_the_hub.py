"""Specialists of several professions answer from the queue."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, FARID, GRACE, HANA, IRIS, JO, ORTIZ
from bot.sandbox.person import button_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said


async def test_two_professions_answer_and_the_asker_sees_it(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    last = await acts.recommend(clinic, FARID, "Check kidney function first.")

    [post] = clinic.posts()
    told = [text_of(letter) for letter in clinic.person(AMINA).letters()]
    seen = "\n".join(text_of(message) for message in post.history(viewer=clinic.person(AMINA).member))
    assert post.name.startswith("C-2026-0001")
    assert "Consider topical capsaicin." in seen
    assert "Check kidney function first." in seen
    assert any("Pharmacist" in text for text in told)
    assert not any("capsaicin" in text or acts.QUESTION in text for text in told)
    assert "C-2026-0001" in said(last)


async def test_the_second_of_a_profession_is_told_who_has_it(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    await acts.ask(empty_world, AMINA)
    card = acts.newest_queue_card(empty_world, FARID)
    await acts.accept(empty_world, FARID, card)

    shown = await acts.accept(empty_world, HANA, card)

    assert empty_world.person(FARID).member.mention in said(shown)


async def test_who_passes_gives_the_case_to_the_next_of_the_profession(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    await acts.ask(empty_world, AMINA)
    farid = empty_world.person(FARID)
    form = await farid.press(acts.newest_queue_card(empty_world, FARID), "pass")
    await farid.fill(form, {"reason": "no_time"})

    card = acts.newest_queue_card(empty_world, HANA)
    ping = farid.reads("hub-queue")[-1]
    assert empty_world.person(HANA).member.mention in text_of(card)
    assert empty_world.person(HANA).member.mention in text_of(ping)


async def test_when_the_last_of_a_profession_passes_the_coordinators_are_told(clinic: World):
    await acts.ask(clinic, AMINA)
    farid = clinic.person(FARID)
    form = await farid.press(acts.newest_queue_card(clinic, FARID), "pass")
    await farid.fill(form, {"reason": "conflict"})

    told = [text_of(message) for message in clinic.person(IRIS).reads("coordinators")]
    assert any("Pharmacist" in text for text in told)


async def test_an_owner_hands_over_to_a_named_colleague(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    await acts.ask(empty_world, AMINA)
    card = acts.newest_queue_card(empty_world, FARID)
    await acts.accept(empty_world, FARID, card)
    farid, hana = empty_world.person(FARID), empty_world.person(HANA)
    menu = await farid.press(acts.newest_queue_card(empty_world, FARID), "hand-over")
    hana_id = next(option["value"] for option in menu_options(menu) if option["label"].startswith("Hana"))

    await farid.choose(menu.response, "hand-over-to", [hana_id])

    assert hana.member.mention in text_of(acts.newest_queue_card(empty_world, HANA))


def menu_options(shown):
    found = []
    stack = list(shown.response.components)
    while stack:
        part = stack.pop()
        found += part.get("options") or []
        stack += part.get("components") or []
    return found


async def test_a_returned_case_is_mended_and_sent_again(clinic: World):
    await acts.ask(clinic, AMINA)
    ortiz, amina = clinic.person(ORTIZ), clinic.person(AMINA)
    form = await ortiz.press(acts.newest_queue_card(clinic, ORTIZ), "return")
    await ortiz.fill(form, {"reason": "rare_combination", "note": "The work is too rare"})

    letter = amina.letters()[-1]
    form = await amina.press(letter, "mend-case")
    page = await amina.fill_in_direct_messages(
        form, acts.case_values(story="A woman in her 50s, neuropathy.")
    )
    await amina.press(page.response, "send")

    assert acts.STORY not in text_of(letter)
    assert form.modal["components"][1]["component"]["value"] == acts.STORY
    assert "A woman in her 50s, neuropathy." in text_of(acts.newest_queue_card(clinic, ORTIZ))


async def test_a_coordinator_opens_a_case_without_taking_a_slot(clinic: World):
    await acts.ask(clinic, AMINA)

    await acts.accept(clinic, IRIS)

    assert len(clinic.posts()) == 1


async def test_an_identifier_in_a_recommendation_comes_back_to_its_author(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    stopped = await acts.recommend(clinic, ORTIZ, "Mr. Dubois should call 416-555-0199.")
    form = await clinic.person(ORTIZ).press(stopped.response, "mend")

    texts = [part["component"].get("value") for part in form.modal["components"]]
    assert "Mr. Dubois should call 416-555-0199." in texts
    assert "416-555" not in "\n".join(text_of(message) for message in clinic.posts()[0].history())


async def test_closed_direct_messages_become_a_call_that_does_not_say_which_case(clinic: World):
    amina = clinic.person(AMINA)
    await acts.ask(clinic, AMINA)
    clinic.close_direct_messages(amina)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    called = [text for text in map(text_of, amina.reads("case-questions")) if amina.member.mention in text]
    assert len(called) == 2
    assert all("/case status" in text and "C-2026" not in text for text in called)
    assert not any(amina.member.mention in text_of(message) for message in clinic.posts()[0].history())


async def test_a_specialist_who_lost_the_role_is_refused(empty_world: World):
    await prepare(empty_world, members=(AMINA, FARID))
    await acts.ask(empty_world, AMINA)
    await acts.accept(empty_world, ORTIZ)
    await empty_world.take_role(empty_world.person(FARID), "Hub Specialist")

    shown = await empty_world.person(FARID).press(empty_world.posts()[0].history()[0], "recommend")

    assert shown.modal is None
    assert shown.response.ephemeral


async def test_a_new_specialist_is_asked_for_a_profile_in_a_direct_message(clinic: World):
    grace = clinic.person(GRACE)
    await clinic.give_role(grace, "Hub Specialist", by=clinic.person(JO))
    form = await grace.press(grace.letters()[-1], "hub-profile")
    await grace.fill_in_direct_messages(
        form, {"profession": "psychologist", "topics": ["widespread_pain"], "capacity": "2"}
    )

    sent = await acts.ask(clinic, AMINA, professions=["psychologist"])

    assert "Psychologist" in said(sent)


async def test_old_buttons_and_open_forms_work_after_a_restart_in_mid_case(clinic: World):
    await acts.ask(clinic, AMINA)
    card = acts.newest_queue_card(clinic, ORTIZ)
    page = await acts.write_question(clinic, AMINA, question="And what about sleep?")
    await clinic.restart()

    await acts.accept(clinic, ORTIZ, card)
    form = await clinic.person(ORTIZ).press(clinic.posts()[0].history()[0], "recommend")
    await clinic.restart()
    await clinic.person(ORTIZ).fill(
        form, {"kind": "safety-consider", "text": "Offer naloxone.", "reference": ""}
    )
    await clinic.person(AMINA).press(page.response, "send")

    assert "Offer naloxone." in "\n".join(text_of(message) for message in clinic.posts()[0].history())
    assert "And what about sleep?" in text_of(acts.newest_queue_card(clinic, ORTIZ))


async def test_the_same_journey_in_french_from_end_to_end(empty_world: World):
    await prepare(empty_world, members=(BRUNO,), language="fr-CA")
    page = await acts.write_question(empty_world, BRUNO)
    assert button_of(page, "send")
    await empty_world.person(BRUNO).press(page.response, "send")
    await acts.accept(empty_world, ORTIZ)
    await acts.recommend(empty_world, ORTIZ, "Envisager la capsaïcine topique.")
    await acts.recommend(empty_world, FARID, "Vérifier la fonction rénale.")

    seen = "\n".join(text_of(message) for message in empty_world.posts()[0].history())
    told = "\n".join(text_of(letter) for letter in empty_world.person(BRUNO).letters())
    assert "Médecin de famille" in seen
    assert "Pharmacienne ou pharmacien" in told
    assert "Recommander" in seen
