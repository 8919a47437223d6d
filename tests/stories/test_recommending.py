"""A specialist recommends: from a message they wrote in the case, once more, and with the minutes it took."""

from bot.sandbox.cast import AMINA, FARID, ORTIZ
from bot.sandbox.world import World
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
            "category": "pharmacological",
            "confidence": "suggest",
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


async def test_an_identifier_in_a_recorded_message_is_stopped_and_given_back(clinic: World):
    post, ortiz = await opened(clinic), clinic.person(ORTIZ)
    message = await ortiz.member.send(post, "Mr. Dubois should call 416-555-0199.")
    form = await ortiz.menu(RECORD, message)
    values = {"category": "referral", "confidence": "consider", "text": field(form, "text"), "reference": ""}

    stopped = await ortiz.fill(form, values)
    again = await ortiz.press(stopped.response, "mend-recommend")

    assert field(again, "text") == "Mr. Dubois should call 416-555-0199."
    assert "Your recommendation stands" not in said(stopped)
