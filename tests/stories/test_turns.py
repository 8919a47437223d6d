"""What happens in an open case besides answering: questions back, notes, concerns, pause, comments."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, FARID, GRACE, HANA, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said
from tests.stories.turns import letters, opened, seen_in, steer, sum_up


async def test_a_question_back_goes_to_the_asker_who_answers_from_a_direct_message(clinic: World):
    post, ortiz, amina = await opened(clinic), clinic.person(ORTIZ), clinic.person(AMINA)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "ask-back")
    await ortiz.fill(form, {"text": "How is her kidney function?"})
    assert "waiting for the asker" in text_of(post.history()[0])

    letter = amina.letters()[-1]
    form = await amina.press(letter, "answer-back")
    await amina.fill_in_direct_messages(form, {"text": "It was normal in the spring."})

    assert "kidney" not in text_of(letter)
    assert "How is her kidney function?" in seen_in(post, amina)
    assert "It was normal in the spring." in seen_in(post, ortiz)
    assert "waiting for the asker" not in text_of(post.history()[0])
    assert "The asker has answered" in letters(ortiz)


async def test_nobody_but_the_asker_answers_for_the_asker(clinic: World):
    post, ortiz, farid = await opened(clinic), clinic.person(ORTIZ), clinic.person(FARID)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "ask-back")
    await ortiz.fill(form, {"text": "How is her kidney function?"})

    card = next(m for m in post.history(viewer=farid.member) if "echo:answer-back" in str(buttons_of(m)))
    form = await farid.press(card, "answer-back")
    refused = await farid.fill(form, {"text": "Normal, I guess."})

    assert refused.response.ephemeral
    assert "Normal, I guess." not in seen_in(post, farid)


async def test_an_identifier_in_an_answer_comes_back_to_its_author(clinic: World):
    post, ortiz, amina = await opened(clinic), clinic.person(ORTIZ), clinic.person(AMINA)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "ask-back")
    await ortiz.fill(form, {"text": "How is her kidney function?"})
    form = await amina.press(amina.letters()[-1], "answer-back")

    stopped = await amina.fill_in_direct_messages(form, {"text": "Call Mr. Dubois, 416-555-0199."})
    again = await amina.press(stopped.response, "mend")

    assert again.modal["components"][0]["component"]["value"] == "Call Mr. Dubois, 416-555-0199."
    assert "416-555" not in seen_in(post, amina)


async def test_a_note_is_for_the_hub_and_never_for_the_asker(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    form = await steer(clinic, FARID, "note", post)
    await clinic.person(FARID).fill(form, {"text": "I saw a similar case last year."})

    for_hub = await clinic.person(IRIS).press(post.history(viewer=clinic.person(IRIS).member)[0], "more")
    for_asker = await amina.press(post.history(viewer=amina.member)[0], "more")

    assert "I saw a similar case last year." in said(for_hub)
    assert "similar case" not in said(for_asker) + seen_in(post, amina) + letters(amina)
    assert not any("note" in button for button in buttons_of(for_asker))


async def test_an_urgent_concern_reaches_asker_and_coordinators_at_midnight(clinic: World):
    post = await opened(clinic)
    await clinic.pass_time(by=timedelta(hours=15))

    page = await steer(clinic, FARID, "concern", post)
    await clinic.person(FARID).press(page.response, "concern-sure")

    told = letters(clinic.person(AMINA))
    coordinators = "\n".join(text_of(m) for m in clinic.person(IRIS).reads("coordinators"))
    assert "Urgent safety concern" in coordinators
    assert "911" in told
    assert "9-8-8" in told
    [alarm] = [m for m in clinic.person(IRIS).reads("coordinators") if "Urgent" in text_of(m)]
    assert [role.name for role in alarm.role_mentions] == ["Coordinator"]


async def test_a_paused_case_reminds_nobody(clinic: World):
    post = await opened(clinic)
    await steer(clinic, IRIS, "pause", post)
    before = len(clinic.person(ORTIZ).letters())

    await clinic.pass_time(by=timedelta(days=9))

    assert "paused" in text_of(post.history()[0])
    assert len(clinic.person(ORTIZ).letters()) == before


async def test_a_silent_specialist_is_reminded_then_the_next_is_asked(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, GRACE))
    await acts.ask(empty_world, AMINA)

    await empty_world.pass_time(by=timedelta(hours=4))
    reminded = letters(empty_world.person(ORTIZ))
    await empty_world.pass_time(by=timedelta(hours=20))
    coordinators = "\n".join(text_of(m) for m in empty_world.person(IRIS).reads("coordinators"))

    assert "waits for your answer" in reminded
    assert acts.QUESTION not in reminded
    assert "nobody else of that profession is free" in coordinators


def options_of(page) -> list[dict[str, str]]:
    """What a page's menu offers."""
    return page.response.components[0]["components"][1]["components"][0]["options"]


async def test_a_coordinator_gives_a_case_to_somebody(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, GRACE))
    post = await opened(empty_world)
    page = await steer(empty_world, IRIS, "reassign", post)
    iris = empty_world.person(IRIS)
    grace = next(option["value"] for option in options_of(page) if option["label"].startswith("Grace"))

    await iris.choose(page.response, "reassign-to", [grace])

    pinged = "\n".join(text_of(message) for message in iris.reads("hub-queue"))
    assert empty_world.person(GRACE).member.mention in pinged


async def test_a_specialist_who_is_away_is_not_on_the_coordinators_list(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, HANA))
    post, iris, hana = await opened(empty_world), empty_world.person(IRIS), empty_world.person(HANA)
    offered = await steer(empty_world, IRIS, "reassign", post)
    menu = str(offered.response.components)
    hanas = next(option["value"] for option in options_of(offered) if option["label"].startswith("Hana"))
    await hana.slash("hub-queue", "hub away", until="2026-01-12")

    late = await iris.choose(offered.response, "reassign-to", [hanas])
    again = await steer(empty_world, IRIS, "reassign", post)

    assert "Hana" in menu
    assert "is away" in said(late)
    assert "nobody in the hub to give this case to" in said(again)


async def test_a_member_cannot_steer(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)

    page = await amina.press(post.history(viewer=amina.member)[0], "more")

    assert not any(
        button.startswith(("echo:pause", "echo:close", "echo:reassign")) for button in buttons_of(page)
    )


async def test_a_colleagues_comments_count_once_a_day(empty_world: World):
    await prepare(empty_world, members=(AMINA, CHLOE))
    post, chloe = await opened(empty_world), empty_world.person(CHLOE)

    for text in ("We had good results with it.", "And a second thought."):
        await chloe.member.send(post, text)
    log = said(await empty_world.person(IRIS).slash("coordinators", "participation log"))

    assert log.count("comment in a case") == 1


async def test_a_specialist_who_writes_in_a_case_is_asked_whether_they_take_it(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID))
    post, farid = await opened(empty_world), empty_world.person(FARID)

    await farid.member.send(post, "Have you looked at the kidneys?")
    invitation = post.history(viewer=farid.member)[-1]
    await farid.press(invitation, "accept")

    assert "Do you take it?" in text_of(invitation)
    assert farid.member.mention in text_of(acts.newest_queue_card(empty_world, FARID))


async def test_the_turns_speak_french(empty_world: World):
    await prepare(empty_world, members=(BRUNO,), language="fr-CA")
    await acts.ask(empty_world, BRUNO)
    await acts.accept(empty_world, ORTIZ)
    post, ortiz, bruno = empty_world.posts()[-1], empty_world.person(ORTIZ), empty_world.person(BRUNO)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "ask-back")
    await ortiz.fill(form, {"text": "Quelle est la fonction rénale?"})
    form = await bruno.press(bruno.letters()[-1], "answer-back")
    await bruno.fill_in_direct_messages(form, {"text": "Normale au printemps."})
    await acts.recommend(empty_world, ORTIZ, "Envisager la capsaïcine topique.")
    await sum_up(empty_world, ORTIZ, post, "Envisager la capsaïcine; suivi dans un mois.")

    assert "Synthèse de C-2026-0001" in seen_in(post, bruno)
    assert "Question 1 de 5" in letters(bruno)
