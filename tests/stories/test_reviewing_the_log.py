"""A coordinator looks closer: one type, one person week by week, what is odd, and the week in numbers."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, IRIS, ORTIZ
from bot.sandbox.languages import locales
from bot.sandbox.person import button_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import prepare, said
from tests.stories.test_the_log import entries, log, opened
from tests.stories.test_who_reads_the_log import THURSDAY, audited


async def test_from_a_page_to_one_type_and_to_the_weeks_of_one_person(clinic: World) -> None:
    iris = clinic.person(IRIS)
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=2)
    await acts.ask(clinic, AMINA)

    page = await log(clinic)
    narrowed = await iris.choose(page.response, "log-type", ["case_asked"])
    asked = entries(narrowed)
    amina = str(clinic.person(AMINA).id)
    weeks = await iris.choose(narrowed.response, "log-person", [amina])

    assert [("case asked" in line) for line in asked] == [True]
    assert "**Week 2026-W02**" in said(weeks)
    assert "1 case asked" in said(weeks)
    assert clinic.person(AMINA).member.mention in said(weeks)
    looks = [about for action, about in await audited(clinic) if action == "log_read"]
    assert looks[:2] == ["all", "case_asked"]
    assert looks[2].startswith("P-")

    back = await iris.member.click(
        weeks.response, custom_id=button_of(weeks.response, "log", ending=f"0;{amina},,,")
    )
    assert len(entries(back)) == 4


async def test_who_fell_silent_is_found_from_the_log_and_never_by_somebody_else(clinic: World) -> None:
    iris, amina = clinic.person(IRIS), clinic.person(AMINA)
    await clinic.pass_time(by=timedelta(weeks=5))

    page = await log(clinic)
    odd = await iris.press(page.response, "log-odd")
    assert "**1 member without an entry for 4 weeks**" in said(odd)
    assert amina.member.mention not in said(odd)
    quiet = await iris.press(odd.response, "log-odd")
    assert amina.member.mention in said(quiet)
    assert ("log_read", "oddities:quiet") in await audited(clinic)

    stolen = await forged.press(clinic, amina, amina.reads("start-here")[0], "echo:log-odd:0;quiet")
    assert "Only coordinators" in said(stolen)


async def test_the_week_and_the_cycle_in_numbers_come_with_a_picture_and_its_words(clinic: World) -> None:
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await clinic.pass_time(by=timedelta(hours=3))
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    shown = await clinic.person(IRIS).slash("general", "participation summary")

    text = said(shown)
    assert "Cases asked: 1 · replies: 1" in text
    assert "first reply: 3 h (1 case replied to)" in text
    assert "for the programme’s own eyes" in text
    assert "capsaicin" not in text
    [picture] = shown.response.attachments
    assert picture.filename == "acts-by-week.png"
    assert picture.description.startswith("Acts in each of the last 12 weeks")


async def test_a_francophone_coordinator_reviews_in_french(empty_world: World) -> None:
    await prepare(empty_world)
    iris = empty_world.person(IRIS)
    with locales({iris.id: "fr"}):
        summary = await iris.slash("general", "participation summary")
        page = await log(empty_world)
        odd = said(await iris.press(page.response, "log-odd"))
        page = await log(empty_world)
        weeks = await iris.choose(page.response, "log-person", [str(empty_world.person(AMINA).id)])

    assert "Le programme en chiffres" in said(summary)
    assert "Lacunes et anomalies" in odd
    assert "semaine par semaine" in said(weeks)
