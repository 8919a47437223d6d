"""A specialist recommends: from a message they wrote in the case, once more, and with the minutes it took."""

from sqlmodel import col, select

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from db.tables import Recommendation
from tests.stories import forged
from tests.stories.conftest import said
from tests.stories.forged import parts
from tests.stories.turns import opened, seen_in

RECORD = "Record as recommendation"
WRITTEN = "Consider topical capsaicin."


def field(form, name: str) -> str:
    [found] = [part for part in parts(form.modal["components"]) if part.get("custom_id") == name]
    return str(found.get("value", ""))


async def test_a_message_in_a_case_becomes_a_recommendation(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    message = await ortiz.member.send(post, WRITTEN)

    form = await ortiz.menu(RECORD, message)
    given = await ortiz.fill(
        form,
        {
            "kind": "pharmacological-suggest",
            "text": field(form, "text"),
            "reference": "",
        },
    )

    assert field(form, "text") == WRITTEN
    assert "C-2026-0001" in said(given)
    assert "Pharmacological · Suggest" in seen_in(post, clinic.person(AMINA))


async def test_only_ones_own_message_can_be_recorded(clinic: World):
    post = await opened(clinic)
    message = await clinic.person(ORTIZ).member.send(post, WRITTEN)

    shown = await clinic.person(FARID).menu(RECORD, message)

    assert shown.modal is None
    assert shown.response.ephemeral
    assert "only your own message" in said(shown)


async def test_a_message_outside_a_case_cannot_be_recorded(clinic: World):
    await opened(clinic)
    message = await clinic.person(ORTIZ).say("hub-queue", WRITTEN)

    shown = await clinic.person(ORTIZ).menu(RECORD, message)

    assert shown.modal is None
    assert shown.response.ephemeral
    assert "#case-discussions" in said(shown)


async def test_a_member_who_is_no_specialist_records_nothing(clinic: World):
    post, amina = await opened(clinic), clinic.person(AMINA)
    message = await amina.member.send(post, "And what about sleep?")

    shown = await amina.menu(RECORD, message)

    assert shown.modal is None
    assert "Only specialists" in said(shown)


async def test_a_message_without_words_or_with_too_many_is_answered_with_a_sentence(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    emoji = await ortiz.member.send(post, "👍")
    long = await ortiz.member.send(post, "ab " * 620)

    answers = [said(await ortiz.menu(RECORD, message)) for message in (emoji, long)]

    assert "no words" in answers[0]
    assert "1800 fit" in answers[1].replace(",", "").replace("\u2068", "").replace("\u2069", "")


async def test_an_identifier_written_while_recording_is_stopped_and_given_back(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    message = await ortiz.member.send(post, WRITTEN)
    form = await ortiz.menu(RECORD, message)

    stopped = await ortiz.fill(form, acts.advice("Mr. Dubois should call 416-555-0199."))
    again = await ortiz.press(stopped.response, "mend")

    assert field(again, "text") == "Mr. Dubois should call 416-555-0199."
    assert "Your recommendation stands" not in said(stopped)


async def test_authors_and_journals_of_a_reference_are_no_identifiers(clinic: World):
    await opened(clinic)

    given = await acts.recommend(
        clinic, ORTIZ, WRITTEN, reference="Krzyzewski, Kingston, Lancet Neurol 2015;14:162"
    )

    assert "Your recommendation stands" in said(given)


async def rows(world: World) -> list[Recommendation]:
    async with world.app.desk.database.read() as session:
        return list((await session.exec(select(Recommendation).order_by(col(Recommendation.id)))).all())


async def press_minutes(person, page, minutes: int):
    wanted = next(found for found in buttons_of(page) if found.endswith(f";{minutes}"))
    return await person.member.click(page.response, custom_id=wanted)


async def test_the_minutes_it_took_are_one_press_and_response_times_are_said_to_be_logged(clinic: World):
    await opened(clinic)
    page = await acts.recommend(clinic, ORTIZ, WRITTEN)
    told = said(page)

    noted = await press_minutes(clinic.person(ORTIZ), page, 15)

    assert "is logged" in told
    assert "15" in said(noted)
    assert [row.minutes_spent for row in await rows(clinic)] == [15]


async def test_nobody_has_to_say_the_minutes(clinic: World):
    post = await opened(clinic)

    await acts.recommend(clinic, ORTIZ, WRITTEN)

    assert WRITTEN in seen_in(post, clinic.person(AMINA))
    assert [row.minutes_spent for row in await rows(clinic)] == [None]


async def test_another_recommendation_is_one_press_away_and_has_a_card_of_its_own(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    page = await acts.recommend(clinic, ORTIZ, WRITTEN, category="interventional", confidence="consider")
    noted = await press_minutes(ortiz, page, 5)

    form = await ortiz.press(noted.response, "recommend-more")
    await ortiz.fill(form, {"text": "Offer naloxone.", "reference": ""} | chosen_in(form))
    cards = [text for text in map(text_of, post.history()) if "Interventional · Consider" in text]

    assert [WRITTEN in text for text in cards] == [True, False]
    assert "Offer naloxone." in cards[1]
    assert [row.text for row in await rows(clinic)] == [WRITTEN, "Offer naloxone."]


async def test_two_recommendations_in_one_form_are_two_cards_and_one_message_to_the_asker(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    before = len(clinic.person(AMINA).letters())
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "recommend")
    second = {"kind-2": "safety-strongly_suggest", "text-2": "Offer naloxone."}

    given = await ortiz.fill(form, acts.advice(WRITTEN, reference="doi 10.1503/cmaj.170363") | second)

    cards = [text_of(message) for message in post.history() if "standing" not in text_of(message)][1:]
    assert "Your 2 recommendations stand in" in said(given)
    assert [WRITTEN in cards[0], "Offer naloxone." in cards[1]] == [True, True]
    assert "Safety and harm reduction · Strongly suggest" in cards[1]
    assert [row.reference for row in await rows(clinic)] == ["doi 10.1503/cmaj.170363"] * 2
    assert len(clinic.person(AMINA).letters()) == before + 1


async def test_half_a_second_recommendation_is_given_back_and_nothing_is_kept(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "recommend")

    refused = await ortiz.fill(form, acts.advice(WRITTEN) | {"text-2": "Offer naloxone."})
    again = await ortiz.press(refused.response, "mend")

    assert "only half is there" in said(refused)
    assert (field(again, "text"), field(again, "text-2")) == (WRITTEN, "Offer naloxone.")
    assert await rows(clinic) == []


async def test_a_case_that_needs_a_formal_referral_says_so_on_its_card_and_in_the_draft(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "recommend")
    why = "Progressive weakness: send the imaging report along."

    await ortiz.fill(form, {"kind": "formal_referral", "text": why})
    draft = await ortiz.press(post.history(viewer=ortiz.member)[0], "summary")

    assert "### Needs a formal referral or eConsult" in seen_in(post, clinic.person(AMINA))
    assert f"Referral\n- {why} (Pain physician; needs a formal referral or eConsult)" in field(draft, "text")
    assert [row.needs_formal_referral for row in await rows(clinic)] == [True]


def chosen_in(form) -> dict[str, str]:
    """What is chosen already where a form opens."""
    return {
        part["custom_id"]: option["value"]
        for part in parts(form.modal["components"])
        for option in part.get("options") or ()
        if option.get("default")
    }


async def test_made_up_buttons_after_a_recommendation_are_answered_and_keep_nothing(clinic: World):
    await opened(clinic)
    await acts.recommend(clinic, ORTIZ, WRITTEN)
    panel, farid = clinic.channel("case-questions").history()[0], clinic.person(FARID)
    made_up = {
        "echo:minutes:1;5": "not yours",
        "echo:minutes:1;6": "not yours",
        "echo:minutes:1": "earlier version",
        "echo:minutes:4711;5": "no longer here",
        "echo:recommend-more:1": "no longer offered",
        "echo:recommend-more:1;surgery-suggest": "no longer offered",
        "echo:recommend-more:4711;safety-suggest": "no longer here",
    }

    answers = {one: said(await forged.press(clinic, farid, panel, one)) for one in made_up}

    assert [one for one, sentence in made_up.items() if sentence not in answers[one]] == []
    assert [row.minutes_spent for row in await rows(clinic)] == [None]
