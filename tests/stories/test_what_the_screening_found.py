"""The person's way through: wordings taken at one press, doubts answered word by word and once, marks for the hub."""

from sqlmodel import text

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, FARID, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from tests.stories.conftest import prepare, said
from tests.stories.forged import parts
from tests.stories.turns import opened, seen_in

NAMED = "Mrs. Okafor has had neuropathy since 3 March 2021; call 416-555-0199 for the images."
DOUBTED = "She brings her own Zyphrex notes and a Quorvan diary; sleeps four hours."
AUDITS = "SELECT action, object_id FROM audit_events WHERE action = 'screening_confirmed'"


def field(form, name: str) -> str:
    [found] = [part for part in parts(form.modal["components"]) if part.get("custom_id") == name]
    return str(found.get("value", ""))


async def test_one_press_puts_every_suggested_wording_in_and_opens_the_form(clinic: World):
    amina = clinic.person(AMINA)
    stopped = await acts.write_question(clinic, AMINA, story=NAMED)
    found = text_of(stopped)

    form = await amina.press(stopped.response, "mend-suggested")
    mended = field(form, "story")
    page = await amina.fill(form, acts.case_values(story=mended))

    assert "Mrs. Okafor" in found
    assert mended == "The person has had neuropathy since some time ago; call for the images."
    assert "Check before you send" in text_of(page)


async def test_doubtful_words_are_asked_about_each_by_itself(clinic: World):
    amina = clinic.person(AMINA)
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    shown = text_of(asked)
    form = await amina.choose(asked.response, "doubt", ["1"])
    mended = field(form, "story")
    page = await amina.fill(form, acts.case_values(story=mended))

    assert "Is any of these a person, a place or an employer?" in shown
    assert "“Zyphrex”" in shown
    assert "Zyphrex notes" in mended
    assert "Quorvan" not in mended
    assert "Check before you send" in text_of(page)


async def test_what_the_asker_vouched_for_is_marked_for_the_hub_alone(clinic: World):
    amina = clinic.person(AMINA)
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    await amina.press(asked.response, "not-identifying")
    await amina.press(asked.response, "send")
    card = text_of(acts.newest_queue_card(clinic, ORTIZ))
    await acts.accept(clinic, ORTIZ)

    assert "Look twice" in card
    assert "“Zyphrex”, “Quorvan”" in card
    assert "Look twice" not in seen_in(clinic.posts()[0], amina)


async def test_that_it_was_answered_is_kept_and_not_the_words(clinic: World):
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    await clinic.person(AMINA).press(asked.response, "not-identifying")

    async with clinic.app.desk.database.read() as session:
        entries = (await session.exec(text(AUDITS))).all()
    assert [tuple(entry) for entry in entries] == [("screening_confirmed", "case NAME:2")]


async def test_a_word_is_asked_about_once_also_after_another_change(clinic: World):
    amina = clinic.person(AMINA)
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    await amina.press(asked.response, "not-identifying")
    form = await amina.press(asked.response, "mend-draft")

    page = await amina.fill(form, acts.case_values(story=f"{DOUBTED} Mood is low."))

    assert "Check before you send" in text_of(page)


async def test_a_new_identifier_after_a_change_stops_again(clinic: World):
    amina = clinic.person(AMINA)
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    await amina.press(asked.response, "not-identifying")
    form = await amina.press(asked.response, "mend-draft")

    page = await amina.fill(form, acts.case_values(story=f"{DOUBTED} Call 416-555-0199."))

    assert "One thing to change first" in text_of(page)


async def test_a_specialist_is_asked_the_same_way(clinic: World):
    post = await opened(clinic)
    asked = await acts.recommend(clinic, FARID, "The Quorvan diary helps some people.")
    given = await clinic.person(FARID).press(asked.response, "not-identifying")

    assert "Is this a person, a place or an employer?" in text_of(asked) or "Your recommendation" in said(
        given
    )
    assert "Quorvan diary" in seen_in(post, clinic.person(AMINA))


async def test_choices_that_were_never_offered_are_refused(clinic: World):
    amina = clinic.person(AMINA)
    asked = await acts.write_question(clinic, AMINA, story=DOUBTED)
    menu = next(part for part in parts(asked.response._message.components) if part["type"] == 3)
    menu["options"].append({"label": "Gone", "value": "99"})

    shown = await amina.choose(asked.response, "doubt", ["99"])

    assert "no longer offered" in said(shown)


async def test_in_french(empty_world: World):
    await prepare(empty_world, members=(BRUNO,), language="fr-CA")
    bruno = empty_world.person(BRUNO)
    stopped = await acts.write_question(
        empty_world,
        BRUNO,
        question="Qu’ajouteriez-vous?",
        story="Mme Tremblay dort 4 heures; appeler 416-555-0199.",
    )
    form = await bruno.press(stopped.response, "mend-suggested")

    assert "Prendre les formulations suggérées" in text_of(stopped)
    assert field(form, "story") == "La personne dort 4 heures; appeler."
