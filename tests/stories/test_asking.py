"""A nurse practitioner asks, between two patients."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, func, select, update

from bot.rules.membership import MemberStatus
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, JO, LEA, ORTIZ
from bot.sandbox.person import NothingToPress, button_of, buttons_of, text_of
from bot.sandbox.world import World
from db.tables import CaseDraft, Person
from tests.stories.conftest import new_code, prepare, said

WITH_PHONE = "Woman in her 50s, call her at 416-555-0199 about her neuropathy."


async def test_from_the_panel_to_the_hubs_queue_in_three_presses_and_one_form(clinic: World):
    page = await acts.write_question(clinic, AMINA)
    checked = text_of(page)
    sent = await clinic.person(AMINA).press(page.response, "send")

    card = acts.newest_queue_card(clinic, ORTIZ)
    assert page.response.ephemeral
    assert acts.QUESTION in checked
    assert "Pain physician" in said(sent)
    assert acts.QUESTION in text_of(card)
    assert clinic.posts() == []


async def test_the_command_and_the_message_menu_lead_to_the_same_form(clinic: World):
    amina = clinic.person(AMINA)
    await clinic.person(JO).slash("general", "setup settings", typed_questions=False)
    own = await amina.say("general", "A man in his 60s sleeps badly. What would you try?")

    by_command = await amina.slash("case-questions", "case ask")
    by_menu = await amina.menu("Ask the hub", own)

    fields = [part["component"]["custom_id"] for part in by_command.modal["components"]]
    assert fields == ["question", "story", "topics", "professions", "confirmations"]
    assert [part["component"]["custom_id"] for part in by_menu.modal["components"]] == fields
    assert by_menu.modal["components"][0]["component"]["value"] == "What would you try?"


async def test_somebody_elses_message_is_not_brought_to_the_hub(clinic: World):
    message = await clinic.person(FARID).say("general", "A man in his 60s. What next?")

    shown = await clinic.person(AMINA).menu("Ask the hub", message)

    assert shown.modal is None
    assert shown.response.ephemeral


async def test_an_identifier_comes_back_with_its_reason_and_the_form_with_the_text(clinic: World):
    amina = clinic.person(AMINA)
    stopped = await acts.write_question(clinic, AMINA, story=WITH_PHONE)
    form = await amina.press(stopped.response, "mend")

    assert "416-555-0199" in text_of(stopped)
    assert stopped.response.ephemeral
    assert form.modal["components"][1]["component"]["value"] == WITH_PHONE
    page = await amina.fill(form, acts.case_values(story="Woman in her 50s with neuropathy."))
    assert button_of(page, "send")


async def test_a_stopped_text_is_forgotten_after_fifteen_minutes(clinic: World):
    stopped = await acts.write_question(clinic, AMINA, story=WITH_PHONE)
    await clinic.pass_time(by=timedelta(minutes=15))

    shown = await clinic.person(AMINA).press(stopped.response, "mend")

    assert shown.modal is None
    assert "15" in said(shown)


async def test_a_stopped_text_is_in_no_table_and_in_no_log(clinic: World, caplog: pytest.LogCaptureFixture):
    caplog.set_level(0)
    await acts.write_question(clinic, AMINA, story=WITH_PHONE)

    async with clinic.app.desk.database.read() as session:
        assert (await session.exec(select(CaseDraft))).all() == []
    assert "555-0199" not in "\n".join(
        record.getMessage() for record in caplog.records if record.name[:4] == "bot."
    )


@pytest.mark.parametrize(
    "story", ["😀😀😀", "\u200b\u200b\u2060 \u200d", "a" * 2_900, "*" * 2_000 + " pain story"]
)
async def test_a_story_that_cannot_be_used_is_given_back_for_mending(clinic: World, story: str):
    stopped = await acts.write_question(clinic, AMINA, story=story)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert form.modal["components"][1]["component"].get("value", "") == story


async def test_markdown_and_right_to_left_words_are_shown_as_typed(clinic: World):
    page = await acts.write_question(clinic, AMINA, story="**Not bold** @everyone ألم مزمن")

    assert "\\*\\*Not bold" in text_of(page)
    assert "ألم مزمن" in text_of(page)


async def test_a_name_is_not_shown_where_it_would_point_at_a_place(clinic: World):
    page = await acts.write_question(clinic, AMINA)

    shown = await clinic.person(AMINA).press(page.response, "show-name")
    await clinic.person(AMINA).press(page.response, "send")

    assert "6" in said(shown)
    assert clinic.person(AMINA).member.mention not in text_of(acts.newest_queue_card(clinic, ORTIZ))


async def six_alike(world: World) -> None:
    """Five more nurse practitioners of Amina's region join."""
    colleagues = [replace(AMINA, name=f"Colleague {letter}") for letter in "BCDEF"]
    world.arrive(colleagues)
    for colleague in colleagues:
        await acts.join_with_code(world, colleague, await new_code(world))


async def test_among_six_alike_a_name_may_be_shown_and_stands_with_the_case(clinic: World):
    await six_alike(clinic)
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)

    checked = said(await amina.press(page.response, "show-name"))
    await amina.press(page.response, "send")
    await acts.accept(clinic, ORTIZ)

    assert "your name and your profession" in checked
    assert amina.member.mention in text_of(clinic.posts()[-1].history()[0])


async def test_a_name_that_became_rare_is_refused_at_the_send_and_the_page_stays(clinic: World):
    await six_alike(clinic)
    amina = clinic.person(AMINA)
    page = await acts.write_question(clinic, AMINA)
    await amina.press(page.response, "show-name")
    newest = select(func.max(Person.id)).where(Person.status == MemberStatus.MEMBER).scalar_subquery()
    left = update(Person).where(col(Person.id) == newest).values(status=MemberStatus.KNOWN)
    await clinic.app.desk.database.write(lambda session: session.exec(left))

    refused = await amina.press(page.response, "send")
    told = said(refused)
    await amina.press(page.response, "hide-name")
    sent = await amina.press(page.response, "send")

    assert "It was not sent" in told
    assert "Pain physician" in said(sent)


async def test_send_pressed_twice_asks_once(clinic: World):
    page = await acts.write_question(clinic, AMINA)
    amina = clinic.person(AMINA)
    original = page.response
    await amina.press(original, "send")

    with pytest.raises(NothingToPress):
        await amina.press(original, "send")
    cards = [m for m in clinic.person(ORTIZ).reads("hub-queue") if acts.QUESTION in text_of(m)]
    assert len(cards) == 1


async def test_an_empty_hub_is_told_honestly(empty_world: World):
    await prepare(empty_world, specialists=())

    page = await acts.write_question(empty_world, AMINA)
    checked = text_of(page)
    sent = await empty_world.person(AMINA).press(page.response, "send")

    assert "the coordinators will see your question" in checked
    assert "Nobody in the hub" in said(sent)


async def test_a_wanted_profession_nobody_has_is_told_to_asker_and_coordinators(clinic: World):
    sent = await acts.ask(clinic, AMINA, professions=["social_worker"])

    told = [text_of(message) for message in clinic.person(JO).world.channel("coordinators").history()]
    assert "Social worker" in said(sent)
    assert any("Social worker" in text for text in told)


async def test_somebody_who_has_not_joined_cannot_ask(clinic: World):
    shown = await clinic.person(LEA).slash("start-here", "case ask")

    assert shown.modal is None
    assert button_of(shown, "join")


async def test_a_typed_question_is_taken_off_and_brought_to_its_author(clinic: World):
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)
    amina = clinic.person(AMINA)
    await amina.say("case-questions", "Woman in her 60s with fibromyalgia, sleeps 3 hours. What would help?")

    seen = amina.reads("case-questions")
    form = await amina.press(seen[-1], "mend-draft")

    assert not any("fibromyalgia" in text_of(message) for message in seen)
    assert form.modal["components"][0]["component"]["value"] == "What would help?"


async def test_a_typed_identifier_is_deleted_and_only_its_author_can_mend_it(clinic: World):
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)
    amina, hana = clinic.person(AMINA), clinic.person(ORTIZ)
    await amina.say("case-questions", WITH_PHONE)

    answer = amina.reads("case-questions")[-1]
    by_another = await hana.press(answer, "mend")
    by_author = await amina.press(answer, "mend")

    assert not any("416-555" in text_of(message) for message in amina.reads("case-questions"))
    assert by_another.modal is None
    assert by_author.modal["components"][1]["component"]["value"] == WITH_PHONE


def card_now(world: World, card):
    return next(message for message in world.channel("hub-queue").history() if message.id == card.id)


async def test_withdrawing_takes_the_case_from_the_hub(clinic: World):
    await acts.ask(clinic, AMINA)
    card = acts.newest_queue_card(clinic, ORTIZ)
    amina = clinic.person(AMINA)
    [choice] = await amina.member.autocomplete(clinic.channel("case-questions"), "case withdraw", "case", "")

    await amina.slash("case-questions", "case withdraw", case=choice["value"])

    assert not any("accept" in found for found in buttons_of(card_now(clinic, card)))
