"""Morphine milligram equivalents: one form, a page for one pair of eyes, its cautions, nothing kept."""

from typing import Any

import pytest

from bot.rules.opioids import Drug
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, DEVON, IRIS, ORTIZ, Character
from bot.sandbox.person import NothingToPress, button_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import new_code, said
from tests.stories.forged import loosened, parts, press
from tests.stories.what_was_said import keys_in, phrases_of, said_since

CAUTIONS = (
    "MME are estimates",
    "Never choose the dose of a replacement opioid by them",
    "not for decisions in the treatment of opioid use disorder",
    "CDC 2022",
    "MMWR Recomm Rep 2022;71(RR-3)",
)


def fields(form: Any) -> dict[str, str]:
    """What stands in a form: typed words, or the chosen option."""
    found = {}
    for part in parts(form.modal["components"]):
        if part.get("options"):
            found[part["custom_id"]] = next(
                (one["value"] for one in part["options"] if one.get("default")), ""
            )
        elif part.get("custom_id"):
            found[part["custom_id"]] = str(part.get("value") or "")
    return found


async def write(world: World, drug: str, dose: str = "", times: str = "", *, by: Character = AMINA) -> Any:
    form = loosened(await world.person(by).slash("general", "mme"))
    return await world.person(by).fill(form, {"drug": drug, "dose": dose, "times": times})


async def add(world: World, shown: Any, drug: str, dose: str = "", times: str = "") -> Any:
    form = loosened(await world.person(AMINA).press(shown.response, "mme-add"))
    await world.person(AMINA).fill(form, {"drug": drug, "dose": dose, "times": times})
    return shown


def offers(shown: Any, verb: str) -> bool:
    try:
        return bool(button_of(shown.response, verb))
    except NothingToPress:
        return False


@pytest.mark.parametrize("who", [AMINA, ORTIZ, IRIS], ids=["member", "specialist", "coordinator"])
async def test_a_provider_gets_the_total_alone_with_every_caution(clinic: World, who: Character):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2", by=who)
    answer = said(shown)

    assert shown.response.ephemeral
    assert "30 MME a day" in answer
    assert "oxycodone: 10 mg × 2 a day × 1.5 = **30**" in answer
    assert "1 to 49 MME" in answer
    assert [caution for caution in CAUTIONS if caution not in answer] == []


async def test_somebody_who_has_not_joined_is_led_to_join(clinic: World):
    shown = await clinic.person(DEVON).slash("general", "mme")

    assert shown.response.ephemeral
    assert "Please join first" in said(shown)
    assert button_of(shown.response, "join")


async def test_several_opioids_are_summed_on_one_page(clinic: World):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    await add(clinic, shown, Drug.FENTANYL_PATCH, "12", "")
    answer = text_of(shown.response)

    assert "58.8 MME a day" in answer
    assert "fentanyl patch (mcg/h): 12 mcg/h × 2.4 = **28.8**" in answer
    assert "50 to 89 MME" in answer
    assert "Heat affects how much is absorbed" in answer
    assert "60 to 134 mg" in answer


async def test_five_opioids_fit_and_no_sixth_is_offered(clinic: World):
    shown = await write(clinic, Drug.OXYCODONE, "999.99", "24")
    for drug in (Drug.METHADONE, Drug.TAPENTADOL, Drug.TRAMADOL):
        await add(clinic, shown, drug, "999.99", "24")
    await add(clinic, shown, Drug.FENTANYL_PATCH, "999.99")

    assert text_of(shown.response).count(" = **") == 5
    assert not offers(shown, "mme-add")


async def test_the_last_opioid_can_be_changed_also_after_a_restart(clinic: World):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    await add(clinic, shown, Drug.HYDROMORPHONE, "2,5", "4")

    await clinic.restart()
    form = await clinic.person(AMINA).press(shown.response, "mme-change")
    before = fields(form)
    await clinic.person(AMINA).fill(form, {"drug": Drug.HYDROMORPHONE, "dose": "1", "times": "4"})

    assert before == {"drug": "hydromorphone", "dose": "2.5", "times": "4"}
    assert "50 MME a day" in text_of(shown.response)


async def test_start_again_forgets_what_was_given(clinic: World):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    form = await clinic.person(AMINA).press(shown.response, "mme-new")
    empty = fields(form)
    await clinic.person(AMINA).fill(form, {"drug": Drug.CODEINE, "dose": "30", "times": "4"})

    assert empty == {"drug": "", "dose": "", "times": ""}
    assert "18 MME a day" in text_of(shown.response)


@pytest.mark.parametrize(
    ("drug", "reason"),
    [
        (Drug.BUPRENORPHINE, "partial agonist with a ceiling effect"),
        (Drug.OTHER, "gives no factor that I could use"),
    ],
)
async def test_one_refused_drug_voids_the_total_and_no_number_is_left(clinic: World, drug: Drug, reason: str):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    await add(clinic, shown, drug, "8", "1")
    answer = text_of(shown.response)

    assert "No total" in answer
    assert reason in answer
    assert "voids the whole total" in answer
    assert "MME a day" not in answer
    assert "30" not in answer
    assert "Given: oxycodone, " in answer
    assert [caution for caution in CAUTIONS if caution not in answer] == []
    assert not offers(shown, "mme-add")


async def test_a_refused_drug_chosen_by_mistake_can_be_changed(clinic: World):
    shown = await write(clinic, Drug.BUPRENORPHINE, "8", "1")
    form = await clinic.person(AMINA).press(shown.response, "mme-change")
    await clinic.person(AMINA).fill(form, {"drug": Drug.MORPHINE, "dose": "30", "times": "3"})

    assert "90 MME a day" in text_of(shown.response)
    assert "90 MME or more" in text_of(shown.response)


async def test_methadone_stands_under_its_label_and_caution_and_in_no_band(clinic: World):
    shown = await write(clinic, Drug.MORPHINE, "15", "4")
    await add(clinic, shown, Drug.METHADONE, "5", "2")
    answer = text_of(shown.response)

    assert "107 MME a day, methadone included" in answer
    assert "its half-life is long and varies" in answer
    assert "not reliably established" in answer
    assert "not set against 50 and 90 MME" in answer
    assert "90 MME or more" not in answer


@pytest.mark.parametrize("drug", [Drug.TRAMADOL, Drug.TAPENTADOL])
async def test_a_drug_with_a_second_effect_says_so(clinic: World, drug: Drug):
    answer = said(await write(clinic, drug, "50", "2"))

    assert "noradrenaline" in answer
    assert "How its dose relates to overdose is not known" in answer


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "The dose is missing"),
        ("0", "more than zero"),
        ("-5", "more than zero"),
        ("five", "I cannot read that dose"),
        ("5-10", "I cannot read that dose"),
        ("1,000", "separates thousands or decimals"),
        ("5000", "above 1,000 each time"),
        ("500 mcg", "This opioid is counted in mg"),
        ("**5**", "I cannot read that dose"),
    ],
)
async def test_a_dose_that_cannot_be_read_comes_back_in_the_form(clinic: World, typed: str, sentence: str):
    stopped = await write(clinic, Drug.MORPHINE, typed, "4")
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")
    shown = fields(form)
    await clinic.person(AMINA).fill(form, {"drug": Drug.MORPHINE, "dose": "5", "times": "4"})

    assert stopped.response.ephemeral
    assert sentence in answer
    assert shown == {"drug": "morphine", "dose": typed, "times": "4"}
    assert "20 MME a day" in text_of(stopped.response)


@pytest.mark.parametrize(
    ("drug", "times", "sentence"),
    [
        (Drug.MORPHINE, "", "It is missing how many times a day"),
        (Drug.MORPHINE, "q6h", "as a whole number from 1 to 24"),
        (Drug.MORPHINE, "2,5", "as a whole number from 1 to 24"),
        (Drug.FENTANYL_PATCH, "3", "A patch counts once"),
    ],
)
async def test_times_that_cannot_be_read_come_back_in_the_form(
    clinic: World, drug: Drug, times: str, sentence: str
):
    stopped = await write(clinic, drug, "25", times)
    answer = said(stopped)
    form = await clinic.person(AMINA).press(stopped.response, "mend")

    assert sentence in answer
    assert "INC-" not in answer
    assert fields(form) == {"drug": drug, "dose": "25", "times": times}


async def test_a_slip_in_the_second_opioid_does_not_lose_the_first(clinic: World):
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    await add(clinic, shown, Drug.MORPHINE, "ten", "2")
    form = await clinic.person(AMINA).press(shown.response, "mend")
    await clinic.person(AMINA).fill(form, {"drug": Drug.MORPHINE, "dose": "10", "times": "2"})

    assert "50 MME a day" in text_of(shown.response)


async def test_a_made_up_button_and_a_made_up_drug_are_refused(clinic: World):
    amina = clinic.person(AMINA)
    shown = await write(clinic, Drug.OXYCODONE, "10", "2")
    made_up = await press(clinic, amina, shown.response, "echo:mme-add:mo9999x99")
    form = loosened(await amina.slash("general", "mme"), drug="aspirin")
    stopped = await amina.fill(form, {"drug": "aspirin", "dose": "5", "times": "4"})

    assert "earlier version" in said(made_up)
    assert "no longer offered" in said(stopped)


async def test_nothing_typed_is_in_a_log_or_in_the_participation_log(
    clinic: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(0)
    before = said(await clinic.person(IRIS).slash("coordinators", "participation log"))
    await write(clinic, Drug.OXYCODONE, "731.25", "2")
    await write(clinic, Drug.OXYCODONE, "731.25 grams", "2")
    after = said(await clinic.person(IRIS).slash("coordinators", "participation log"))

    ours = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith(("bot", "db"))
    )
    assert "731.25" not in ours
    assert after == before


async def test_in_french_with_a_decimal_comma(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    begin = len(clinic.env.http_requests)
    shown = await write(clinic, Drug.HYDROMORPHONE, "2,5", "4", by=BRUNO)
    answer = text_of(shown.response).replace("\u00a0", " ")
    stopped = await write(clinic, Drug.MORPHINE, "moins de 5", "4", by=BRUNO)
    refused = await write(clinic, Drug.BUPRENORPHINE, "8", "1", by=BRUNO)
    methadone = await write(clinic, Drug.METHADONE, "2,5", "1", by=BRUNO)

    assert "### 50 mg d’équivalents de morphine par jour" in answer
    assert "hydromorphone : 2,5 mg × 4 par jour × 5 = **50**" in answer
    assert "50 à 89 mg d’équivalent morphine" in answer
    assert "Je n’arrive pas à lire cette dose" in said(stopped)
    assert "agoniste partiel à effet plafond" in said(refused)
    assert "11,75" in said(methadone)
    assert "méthadone comprise" in said(methadone)
    texts = said_since(clinic, begin)
    assert keys_in(texts) == []
    assert phrases_of("en-CA", texts) == []
