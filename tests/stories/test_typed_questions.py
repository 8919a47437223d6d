"""Questions typed as messages, where the server allows it; and the message menu, where it does not."""

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, DEVON, IRIS, JO, LEA, ORTIZ
from bot.sandbox.person import NothingToPress, button_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import new_code, said
from tests.stories.test_bad_input import field

TYPED = "Woman in her 60s with fibromyalgia, sleeps 3 hours. What would help?"


@pytest.fixture
async def typing(clinic: World) -> World:
    """A clinic where questions may be typed."""
    await clinic.person(JO).slash("general", "setup settings", typed_questions=True)
    return clinic


def answer(world: World):
    return world.channel("case-questions").history()[-1]


async def test_a_typed_question_reaches_the_hub_through_its_form(typing: World):
    amina = typing.person(AMINA)
    await amina.say("case-questions", TYPED)
    form = await amina.press(answer(typing), "mend-draft")
    page = await amina.fill(form, acts.case_values(question=field(form, "question"), story=TYPED))

    await amina.press(page.response, "send")

    assert "What would help?" in text_of(acts.newest_queue_card(typing, ORTIZ))
    assert not any("fibromyalgia" in text_of(one) for one in typing.channel("case-questions").history())


async def test_no_case_opens_from_a_typed_question_before_the_confirmations(typing: World):
    amina = typing.person(AMINA)
    await amina.say("case-questions", TYPED)

    form = await amina.press(answer(typing), "mend-draft")
    ticks = next(
        part["component"]
        for part in form.modal["components"]
        if part["component"]["custom_id"] == "confirmations"
    )

    assert ticks["min_values"] == 3
    assert not any(option.get("default") for option in ticks["options"])
    with pytest.raises(StopIteration):
        acts.newest_queue_card(typing, ORTIZ)


async def test_only_its_author_continues(typing: World):
    await acts.join_with_code(typing, DEVON, await new_code(typing))
    await typing.person(AMINA).say("case-questions", TYPED)

    shown = await typing.person(DEVON).press(answer(typing), "mend-draft")

    assert shown.modal is None
    assert shown.response.ephemeral
    assert "fibromyalgia" not in said(shown)


async def test_continue_works_after_a_restart(typing: World):
    amina = typing.person(AMINA)
    await amina.say("case-questions", TYPED)
    await typing.restart()

    form = await amina.press(answer(typing), "mend-draft")

    assert field(form, "story") == TYPED


async def test_a_typed_text_without_words_is_brought_to_the_form_too(typing: World):
    amina = typing.person(AMINA)
    await amina.say("case-questions", "🙂🙂")

    form = await amina.press(answer(typing), "mend")

    assert "no words" in text_of(answer(typing))
    assert field(form, "story") == "🙂🙂"


async def test_the_longest_message_comes_whole_into_the_form(typing: World):
    amina = typing.person(AMINA)
    longest = ("She sleeps badly. " * 112)[:1_999] + "?"
    await amina.say("case-questions", longest)

    form = await amina.press(answer(typing), "mend-draft")

    assert len(longest) == 2_000
    assert field(form, "story") == longest


async def test_who_may_type_but_has_not_joined_is_led_to_join(typing: World):
    await typing.give_role(typing.person(LEA), "ECHO Member", by=typing.person(IRIS))

    await typing.person(LEA).say("case-questions", TYPED)

    assert button_of(answer(typing), "join")
    assert not any("fibromyalgia" in text_of(one) for one in typing.channel("case-questions").history())


async def test_a_typed_text_that_cannot_be_taken_off_is_pointed_out_to_the_coordinators(typing: World):
    typing.deny_bot(typing.channel("case-questions"), "manage_messages")
    message = await typing.person(AMINA).say("case-questions", TYPED)

    told = text_of(typing.person(IRIS).reads("coordinators")[-1])
    assert str(message.id) in told
    assert "Manage Messages" in told
    assert "fibromyalgia" not in told


async def test_messages_elsewhere_and_with_the_setting_off_stay_as_they_are(typing: World):
    amina = typing.person(AMINA)
    await amina.say("general", TYPED)
    await typing.person(JO).slash("general", "setup settings", typed_questions=False)

    assert typing.channel("general").history()[-1].content == TYPED
    assert not amina.may("case-questions", "send_messages")
    with pytest.raises(NothingToPress):
        button_of(answer(typing), "mend-draft")


async def test_ask_the_hub_screens_like_every_other_way(clinic: World):
    amina = clinic.person(AMINA)
    message = await amina.say("general", "Call her at 416-555-0199. What next?")

    form = await amina.menu("Ask the hub", message)
    stopped = await amina.fill(form, acts.case_values(question="What next?", story=field(form, "story")))

    assert "416-555-0199" in text_of(stopped)
    assert button_of(stopped, "mend")


async def test_ask_the_hub_leads_who_has_not_joined_to_join(clinic: World):
    lea = clinic.person(LEA)
    message = await lea.say("general", TYPED)

    shown = await lea.menu("Ask the hub", message)

    assert shown.modal is None
    assert button_of(shown, "join")
