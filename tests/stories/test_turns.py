"""What happens in an open case besides answering: questions back, notes, concerns, pause, summary, close-out."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, FARID, GRACE, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said


async def opened(world: World):
    """A case of Amina's that Dr Ortiz has accepted; its post."""
    await acts.ask(world, AMINA)
    await acts.accept(world, ORTIZ)
    return world.posts()[-1]


def seen_in(post, person) -> str:
    return "\n".join(text_of(message) for message in post.history(viewer=person.member))


def letters(person) -> str:
    return "\n".join(text_of(letter) for letter in person.letters())


async def steer(world: World, character, verb: str, post):
    """Open More on the case's card and press one of its buttons."""
    person = world.person(character)
    page = await person.press(post.history(viewer=person.member)[0], "more")
    return await person.press(page.response, verb)


async def sum_up(world: World, character, post, text: str | None = None):
    person = world.person(character)
    form = await person.press(post.history(viewer=person.member)[0], "summary")
    draft = form.modal["components"][0]["component"]["value"]
    return draft, await person.fill(form, {"text": text or draft})


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
    again = await amina.press(stopped.response, "mend-words")

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


async def test_a_coordinator_gives_a_case_to_somebody(empty_world: World):
    await prepare(empty_world, specialists=(ORTIZ, FARID, GRACE))
    post = await opened(empty_world)
    page = await steer(empty_world, IRIS, "reassign", post)
    iris = empty_world.person(IRIS)
    options = page.response.components[0]["components"][1]["components"][0]["options"]
    grace = next(option["value"] for option in options if option["label"].startswith("Grace"))

    await iris.choose(page.response, "reassign-to", [grace])

    pinged = "\n".join(text_of(message) for message in iris.reads("hub-queue"))
    assert empty_world.person(GRACE).member.mention in pinged


async def test_a_member_cannot_steer(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)

    page = await amina.press(post.history(viewer=amina.member)[0], "more")

    assert not any(
        button.startswith(("echo:pause", "echo:close", "echo:reassign")) for button in buttons_of(page)
    )


async def test_the_lead_sums_up_and_the_asker_gets_it_as_a_file(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.", reference="Derry 2017")
    draft, _ = await sum_up(clinic, ORTIZ, post)

    card = post.history(viewer=amina.member)[-1]
    given = await amina.press(card, "summary-file")
    files = {attachment.filename: await attachment.read() for attachment in given.response.attachments}

    assert "Consider topical capsaicin." in draft
    assert "closed" in text_of(post.history()[0])
    assert set(files) == {"c-2026-0001.txt", "c-2026-0001.html"}
    assert "Consider topical capsaicin." in files["c-2026-0001.txt"].decode("utf-8-sig")
    assert "summed up and closed" in letters(amina)
    assert "capsaicin" not in letters(amina)


async def test_only_the_lead_or_a_coordinator_sums_up(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    _, refused = await sum_up(clinic, FARID, post)

    assert "Only the lead" in said(refused)
    assert "closed" not in text_of(post.history()[0])


async def test_the_close_out_is_five_presses_and_counts_once(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    survey = next(m for m in amina.letters() if "close-out" in str(buttons_of(m)))
    first = buttons_of(survey)[0]

    for answer in ("confirmed_plan", "planned_now_avoided", "4", "5", "yes"):
        button = next(found for found in buttons_of(survey) if found.endswith(f";{answer}"))
        await amina.member.user.click(survey, custom_id=button)
        survey = next(m for m in amina.letters() if m.id == survey.id)
    log = said(await clinic.person(IRIS).slash("coordinators", "participation log"))

    assert "Thank you" in text_of(survey)
    assert first.endswith("confirmed_plan")
    assert log.count("close-out survey completed") == 1


async def test_thirty_days_later_the_asker_who_agreed_is_asked_whether_it_was_done(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    survey = next(m for m in amina.letters() if "close-out" in str(buttons_of(m)))
    for answer in ("confirmed_plan", "other", "4", "5", "yes"):
        button = next(found for found in buttons_of(survey) if found.endswith(f";{answer}"))
        await amina.member.user.click(survey, custom_id=button)
        survey = next(m for m in amina.letters() if m.id == survey.id)

    await clinic.pass_time(by=timedelta(days=31))
    asked = amina.letters()[-1]
    await amina.member.user.click(asked, custom_id=next(b for b in buttons_of(asked) if b.endswith(";no")))
    asked = next(m for m in amina.letters() if m.id == asked.id)
    await amina.member.user.click(asked, custom_id=next(b for b in buttons_of(asked) if b.endswith(";cost")))

    assert "Thank you" in text_of(next(m for m in amina.letters() if m.id == asked.id))


async def test_an_unanswered_close_out_is_asked_again_twice_at_most(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)

    for _ in range(40):
        await clinic.pass_time(by=timedelta(days=1))

    assert sum("close-out" in str(buttons_of(letter)) for letter in amina.letters()) == 3


async def test_the_asker_opens_a_closed_case_again_and_its_lead_is_told(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    letter = next(m for m in amina.letters() if "echo:reopen" in str(buttons_of(m)))

    await amina.press(letter, "reopen")

    assert "closed" not in text_of(post.history()[0])
    assert "opened again" in letters(clinic.person(ORTIZ))


async def test_a_closed_case_takes_no_recommendation(clinic: World):
    post = await opened(clinic)
    card = post.history()[0]
    form = await clinic.person(ORTIZ).press(card, "recommend")
    close = await steer(clinic, IRIS, "close", post)
    await clinic.person(IRIS).fill(close, {"reason": "duplicate"})

    refused = await clinic.person(ORTIZ).fill(
        form, {"category": "safety", "confidence": "consider", "text": "Offer naloxone.", "reference": ""}
    )

    assert "This case is closed" in said(refused)
    assert "The same question was asked before" in letters(clinic.person(AMINA))


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
