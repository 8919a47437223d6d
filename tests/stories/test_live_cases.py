"""A coordinator takes a case to the live session and writes down what was recommended there, and by whom."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.forged import parts
from tests.stories.turns import letters, opened, seen_in, steer

SAID_LIVE = "Pace activity before adding anything."


def values(person, text: str = SAID_LIVE):
    return {
        "who": [person.member] if person else [],
        "kind": "biopsychosocial-suggest",
        "text": text,
        "reference": "",
    }


async def presented(world: World):
    """A case that Iris took to the session; its post, and her page."""
    post = await opened(world)
    return post, await steer(world, IRIS, "present-live", post)


async def record(world: World, page, character, text: str = SAID_LIVE):
    iris = world.person(IRIS)
    form = await iris.press(page.response, "record-live")
    return await iris.fill(form, values(world.person(character), text))


async def test_what_was_said_in_the_session_stands_in_the_case_under_who_said_it(clinic: World):
    post, page = await presented(clinic)
    told = said(page)

    first = await record(clinic, page, FARID)
    after_first = said(first)
    await record(clinic, first, ORTIZ, "Consider topical capsaicin.")

    seen = seen_in(post, clinic.person(AMINA))
    assert "goes to the live session" in told
    assert "Still to be heard: Pain physician" in after_first
    assert SAID_LIVE in seen
    assert "Consider topical capsaicin." in seen
    assert "Given in the live session" in seen
    assert clinic.person(FARID).member.mention in seen
    assert "Still to be heard" not in text_of(post.history()[0])


async def test_asker_and_specialist_are_told_without_a_word_of_the_case(clinic: World):
    _, page = await presented(clinic)

    await record(clinic, page, FARID)

    amina, farid = letters(clinic.person(AMINA)), letters(clinic.person(FARID))
    assert "weekly live session" in amina
    assert "what you recommended in the live session" in farid
    assert SAID_LIVE not in amina + farid


async def test_it_counts_for_the_specialist_and_not_for_the_coordinator(clinic: World):
    await acts.join_with_code(clinic, FARID, await new_code(clinic))
    _, page = await presented(clinic)

    await record(clinic, page, FARID)
    log = said(await clinic.person(IRIS).slash("coordinators", "participation log"))

    [entry] = [line for line in log.splitlines() if "recommendation given" in line]
    assert clinic.person(FARID).member.mention in entry


async def test_after_the_session_the_button_is_under_more(clinic: World):
    post = await opened(clinic)
    iris = clinic.person(IRIS)
    before = buttons_of(await iris.press(post.history(viewer=iris.member)[0], "more"))
    await steer(clinic, IRIS, "present-live", post)

    form = await steer(clinic, IRIS, "record-live", post)

    assert not any("record-live" in button for button in before)
    assert form.modal["title"] == "Recommended in the live session"


async def test_an_identifier_said_in_the_session_is_stopped_and_given_back(clinic: World):
    post, page = await presented(clinic)
    iris = clinic.person(IRIS)

    stopped = await record(clinic, page, FARID, "Mr. Dubois should call 416-555-0199.")
    again = await iris.press(stopped.response, "mend")

    [text] = [part for part in parts(again.modal["components"]) if part.get("custom_id") == "text"]
    [who] = [part for part in parts(again.modal["components"]) if part.get("custom_id") == "who"]
    assert text["value"] == "Mr. Dubois should call 416-555-0199."
    assert str(clinic.person(FARID).id) in str(who["default_values"])
    assert "416-555" not in seen_in(post, clinic.person(AMINA))


async def test_somebody_who_is_not_of_the_hub_and_a_text_without_words_are_given_back(clinic: World):
    post, page = await presented(clinic)

    by_jo = await record(clinic, page, JO)
    refused = said(by_jo)
    iris = clinic.person(IRIS)
    form = forged.loosened(await iris.press(by_jo.response, "mend"))
    empty = await iris.fill(form, values(clinic.person(FARID), "…"))

    assert "not in the hub" in refused
    assert "no words" in said(empty)
    assert "Given in the live session" not in seen_in(post, clinic.person(AMINA))


async def test_nobody_but_a_coordinator_takes_a_case_to_the_session(clinic: World):
    post = await opened(clinic)
    panel, ortiz = clinic.channel("case-questions").history()[0], clinic.person(ORTIZ)
    more = buttons_of(await ortiz.press(post.history(viewer=ortiz.member)[0], "more"))

    answers = [
        said(await forged.press(clinic, ortiz, panel, f"echo:{verb}:1"))
        for verb in ("present-live", "record-live", "form-record-live")
    ]

    assert not any("live" in button for button in more)
    assert all("Only coordinators" in answer for answer in answers)


async def test_made_up_and_early_presses_of_a_coordinator_are_answered(clinic: World):
    await opened(clinic)
    panel, iris = clinic.channel("case-questions").history()[0], clinic.person(IRIS)
    made_up = {
        "echo:present-live:abc": "earlier version",
        "echo:present-live:4711": "no longer here",
        "echo:record-live:1": "has not been taken to a live session",
        "echo:record-live:4711": "no longer here",
        "echo:form-record-live:1": "Choose who gave",
        "echo:mend:no-such-token": "15 minutes",
    }

    answers = {one: said(await forged.press(clinic, iris, panel, one)) for one in made_up}

    assert [one for one, sentence in made_up.items() if sentence not in answers[one]] == []
