"""A case is summed up and closed, its asker says how it was, and is asked later whether it was done."""

from datetime import timedelta

from sqlmodel import col, delete, select

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from db.tables import Case, IdentityLink
from tests.stories.conftest import prepare, said
from tests.stories.turns import answer_by_letter, answer_close_out, letters, opened, steer, sum_up


async def test_the_lead_sums_up_and_the_asker_gets_it_as_a_file(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.", reference="Derry 2017")
    draft, _ = await sum_up(clinic, ORTIZ, post)

    card = post.history(viewer=amina.member)[-1]
    given = await amina.press(card, "summary-file")
    files = {
        attachment.filename.rpartition(".")[2]: await attachment.read()
        for message in (given.response, *given.followups)
        for attachment in message.attachments
    }

    assert "Consider topical capsaicin." in draft
    assert "closed" in text_of(post.history()[0])
    assert "Consider topical capsaicin." in files["txt"].decode("utf-8-sig")
    assert "Consider topical capsaicin." in files["html"].decode()
    assert files["pdf"].startswith(b"%PDF")
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
    await answer_by_letter(amina)

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
        form, {"kind": "safety-consider", "text": "Offer naloxone.", "reference": ""}
    )

    assert "This case is closed" in said(refused)
    assert "The same question was asked before" in letters(clinic.person(AMINA))


async def test_the_draft_is_in_the_language_of_the_server_whoever_sums_up(empty_world: World):
    await prepare(empty_world, members=(AMINA,), language="fr-CA")
    post = await opened(empty_world)
    await acts.recommend(empty_world, ORTIZ, "Envisager la capsaïcine topique.")

    draft, _ = await sum_up(empty_world, ORTIZ, post)

    assert draft.startswith("Pharmacologique")
    assert "Médecin de la douleur" in draft


async def test_an_erased_person_is_not_asked_whether_it_was_done(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)
    await answer_by_letter(amina)
    gone = delete(IdentityLink).where(col(IdentityLink.person_id).in_(select(Case.asker_id)))
    await clinic.app.desk.database.write(lambda session: session.exec(gone))
    before = len(amina.letters())

    await clinic.pass_time(by=timedelta(days=31))

    assert len(amina.letters()) == before
    assert not any(amina.member.mention in text_of(message) for message in amina.reads("case-questions"))


async def test_with_closed_direct_messages_the_close_out_is_found_under_status(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    clinic.close_direct_messages(amina)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)

    shown = await amina.slash("case-questions", "case status", case="C-2026-0001")
    survey = shown.followups[0]
    await answer_close_out(amina.member, survey)
    await clinic.pass_time(by=timedelta(days=31))
    later = await amina.slash("case-questions", "case status", case="C-2026-0001")
    done = next(found for found in buttons_of(later.followups[0]) if found.endswith(";yes"))
    await amina.member.click(later.followups[0], custom_id=done)
    last = await amina.slash("case-questions", "case status", case="C-2026-0001")

    assert "Thank you" in text_of(survey)
    assert "Thank you" in text_of(later.followups[0])
    assert len(last.followups) == 0
